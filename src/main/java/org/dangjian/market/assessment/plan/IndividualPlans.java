package org.dangjian.market.assessment.plan;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dangjian.market.platform.shared.Holder;
import org.dangjian.market.trade.claim.ServedItems;
import org.dangjian.market.trade.claim.attendance.Attendance;
import org.dangjian.market.trade.shelf.Item;
import org.dangjian.market.trade.shelf.ItemKind;
import org.dangjian.market.trade.shelf.item.Shelf;

/** Tells the assessment who has an individual plan on record, and how far its items are done. */
@ApplicationScoped
public class IndividualPlans {

    /**
     * One item of a plan.
     *
     * @param points what the plan gives for it, whatever the item gives others
     * @param required times owed in the year; an optional item is owed once
     * @param verified times verified so far
     */
    public record PlannedItem(UUID itemId, String title, int points, int required, int verified) {}

    private final IndividualPlanRepository plans;
    private final Attendance attendance;
    private final ServedItems served;
    private final Shelf shelf;

    IndividualPlans(IndividualPlanRepository plans, Attendance attendance, ServedItems served, Shelf shelf) {
        this.plans = plans;
        this.attendance = attendance;
        this.served = served;
        this.shelf = shelf;
    }

    /**
     * The items of the recorded plans of the day's year, by member, in the order of the plan, as far as they were done by
     * that day; members without one are absent.
     *
     * @param memberIds at most a few hundred
     */
    public Map<UUID, List<PlannedItem>> recorded(LocalDate asOf, Collection<UUID> memberIds) {
        List<IndividualPlan> found = plans.recorded(asOf.getYear(), memberIds);
        if (found.isEmpty()) {
            return Map.of();
        }
        List<UUID> members = found.stream().map(IndividualPlan::memberId).toList();
        Map<UUID, Item> items = shelf.find(
                found.stream().flatMap(IndividualPlans::items).distinct().toList());
        Map<UUID, Map<UUID, Integer>> attended = attendance.verifiedCounts(asOf, Holder.Type.MEMBER, members);
        Map<UUID, Map<UUID, Integer>> claimed =
                served.verifiedCounts(asOf, Holder.Type.MEMBER, members, items.keySet());
        return found.stream()
                .collect(Collectors.toMap(
                        IndividualPlan::memberId,
                        plan -> plan.lines().stream()
                                .map(line -> planned(
                                        line,
                                        items.get(line.itemId()),
                                        attended.getOrDefault(plan.memberId(), Map.of()),
                                        claimed.getOrDefault(plan.memberId(), Map.of())))
                                .toList()));
    }

    private static Stream<UUID> items(IndividualPlan plan) {
        return plan.lines().stream().map(PlanLine::itemId);
    }

    /** Whether a plan of that year came on record or was revoked since, of a member of a branch at or below {@code path}. */
    public boolean haveChangedSince(int year, String path, Instant since) {
        return plans.haveChangedSince(year, path, since);
    }

    /** A claimed item is verified as a whole, whatever number of visits the line asks for. */
    private static PlannedItem planned(
            PlanLine line, Item item, Map<UUID, Integer> attended, Map<UUID, Integer> claimed) {
        boolean mandatory = item.kind() == ItemKind.MANDATORY;
        return new PlannedItem(
                item.id(),
                item.title(),
                line.points(),
                mandatory ? line.times() : 1,
                (mandatory ? attended : claimed).getOrDefault(item.id(), 0));
    }
}
