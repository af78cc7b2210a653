package org.dangjian.market.governance.task;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * How far a task has come.
 *
 * @param madeOn the day of which it tells
 * @param reached milestones that were reached by then
 * @param evidenceIds pictures the caller uploaded
 */
public record ReportTask(
        @NotNull LocalDate madeOn,
        @NotBlank @Size(max = 2000) String text,
        @Size(max = 20) List<@NotNull UUID> reached,
        @Size(max = 6) List<@NotNull UUID> evidenceIds) {

    public ReportTask {
        reached = reached == null ? List.of() : List.copyOf(reached);
        evidenceIds = evidenceIds == null ? List.of() : List.copyOf(evidenceIds);
    }
}
