package org.dangjian.market.governance.task.figures;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.dangjian.market.people.organization.Level;
import org.dangjian.market.platform.shared.Nullable;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How the tasks of an organization and those below it stand.
 *
 * @param asOf the day of which it tells
 * @param levels by the level of the office whose tasks they are, from above
 */
@Schema(name = "TaskFigures")
public record TaskFigures(
        UUID organizationId, String organizationName, LocalDate asOf, List<TaskFigures.OfLevel> levels) {

    /**
     * Of one level.
     *
     * @param tasks all but those dropped
     * @param projects those that a secretary took up (领办项目)
     * @param doneShare of a hundred, or {@code null} where there are none
     */
    @Schema(name = "TaskFiguresOfLevel")
    public record OfLevel(
            Level level,
            String levelTitle,
            int tasks,
            int projects,
            int done,
            int behind,
            @Nullable Integer doneShare) {}
}
