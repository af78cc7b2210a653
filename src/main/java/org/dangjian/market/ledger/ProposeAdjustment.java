package org.dangjian.market.ledger;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.dangjian.market.shared.Holder;

/**
 * A proposed reward or deduction.
 *
 * @param points how many, always positive
 * @param basis the document it rests on, with its date
 */
public record ProposeAdjustment(
        @NotNull @Valid Holder holder,
        @NotNull Adjustment.Kind kind,
        @NotNull @Min(1) @Max(1000) Integer points,
        @NotBlank @Size(max = 500) String basis,
        @NotNull LocalDate occurredOn) {}
