package org.dangjian.market.governance.agreement;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What was done about a line, with pictures the caller uploaded. */
public record LineDone(
        @NotNull LocalDate doneOn,
        @NotBlank @Size(max = 500) String text,
        @Size(max = 6) List<@NotNull UUID> evidenceIds) {

    public LineDone {
        evidenceIds = evidenceIds == null ? List.of() : evidenceIds.stream().toList();
    }
}
