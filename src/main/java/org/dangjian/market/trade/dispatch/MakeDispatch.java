package org.dangjian.market.trade.dispatch;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.dangjian.market.platform.shared.Holder;

/**
 * Whom an item is offered to.
 *
 * @param answerBy the last day for an answer, Asia/Shanghai; not before today nor after the item's last day
 */
public record MakeDispatch(
        @NotEmpty @Size(max = 100) List<@NotNull @Valid Holder> holders,
        @NotNull LocalDate answerBy) {}
