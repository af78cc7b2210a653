package org.dangjian.market.trade.ledger.adjustment;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.dangjian.market.platform.shared.Holder;

/**
 * A proposed reward or deduction.
 *
 * @param ruleId the entry of the catalogue it goes by; absent for what no entry speaks of, which a street or district
 *     decides where there is a catalogue
 * @param kind not needed with an entry
 * @param points how many, always positive; not needed with an entry, whose points are fixed
 * @param basis the document it rests on, with its date; without an entry also why
 */
public record ProposeAdjustment(
        @NotNull @Valid Holder holder,
        UUID ruleId,
        Adjustment.Kind kind,
        @Min(1) @Max(1000) Integer points,
        @NotBlank @Size(max = 500) String basis,
        @NotNull LocalDate occurredOn) {}
