package org.dangjian.market.assessment.progress.plan;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.dangjian.market.platform.shared.Holder;
import org.dangjian.market.platform.shared.Nullable;
import org.dangjian.market.trade.shelf.ItemKind;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A yearly plan.
 *
 * @param id {@code null} while the plan is not confirmed
 * @param mandatory what is owed in any case
 * @param items what was picked
 * @param minimums what the scheme asks of a plan
 * @param points what the plan brings when all of it is done, before the scheme's caps
 */
@Schema(name = "YearPlan")
public record YearPlanView(
        @Nullable UUID id,
        Holder holder,
        String name,
        int year,
        List<PlannedDuty> mandatory,
        List<PlannedItem> items,
        List<Minimum> minimums,
        int points,
        @Nullable Instant confirmedAt,
        @Nullable Integer version) {

    /** A mandatory item. */
    @Schema(name = "PlannedDuty")
    public record PlannedDuty(UUID itemId, String title, int points, int required, int verified) {}

    /** A picked item. */
    @Schema(name = "PlannedItem")
    public record PlannedItem(UUID itemId, ItemKind kind, String title, int points) {}

    /** A minimum of the scheme, and how much of it the plan holds. */
    @Schema(name = "PlanMinimum")
    public record Minimum(String rule, String title, int atLeast, int planned) {}
}
