package org.dangjian.market.trade.claim.attendance;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.dangjian.market.platform.shared.Holder;

/**
 * Who did a mandatory item on a day.
 *
 * @param summary the meeting or act; the same day with another summary is another attendance
 */
public record RecordAttendance(
        @NotNull LocalDate servedOn,
        @NotBlank @Size(max = 500) String summary,
        @NotEmpty @Size(max = 500) List<@NotNull @Valid Holder> holders) {}
