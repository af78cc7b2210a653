package org.dangjian.market.assessment.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dangjian.market.platform.shared.IfMatch;
import org.dangjian.market.platform.shared.Nullable;
import org.dangjian.market.trade.shelf.Item;
import org.dangjian.market.trade.shelf.ItemKind;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An individual plan (一事一议).
 *
 * @param basis why, for the member and those who decide only
 * @param onBehalf whether someone else applied for the member
 */
@Schema(name = "IndividualPlan")
public record IndividualPlanView(
        UUID id,
        UUID memberId,
        String memberName,
        int year,
        List<PlanItem> items,
        @Nullable String basis,
        IndividualPlan.Status status,
        String statusTitle,
        boolean onBehalf,
        Instant appliedAt,
        @Nullable String meeting,
        @Nullable LocalDate decidedOn,
        @Nullable Instant recordedAt,
        @Nullable String reason,
        int version)
        implements IfMatch.Versioned {

    /** One item of the plan, as often and for as many points as the plan says. */
    @Schema(name = "IndividualPlanItem")
    public record PlanItem(UUID id, String title, ItemKind kind, int points, int times) {

        static PlanItem of(PlanLine line, Item item) {
            return new PlanItem(item.id(), item.title(), item.kind(), line.points(), line.times());
        }
    }

    /** @param openly whether the reader may know why */
    static IndividualPlanView of(
            IndividualPlan plan, String memberName, Map<UUID, Item> items, boolean onBehalf, boolean openly) {
        return new IndividualPlanView(
                plan.id(),
                plan.memberId(),
                memberName,
                plan.year(),
                plan.lines().stream()
                        .map(line -> PlanItem.of(line, items.get(line.itemId())))
                        .toList(),
                openly ? plan.basis() : null,
                plan.status(),
                plan.status().title(),
                onBehalf,
                plan.appliedAt(),
                plan.meeting(),
                plan.decidedOn(),
                plan.recordedAt(),
                openly ? plan.reason() : null,
                plan.version());
    }
}
