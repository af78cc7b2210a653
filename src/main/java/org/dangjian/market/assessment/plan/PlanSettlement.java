package org.dangjian.market.assessment.plan;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dangjian.market.assessment.plan.IndividualPlans.PlannedItem;
import org.dangjian.market.platform.shared.BusinessDay;
import org.dangjian.market.platform.shared.Caller;
import org.dangjian.market.platform.shared.Holder;
import org.dangjian.market.trade.ledger.Ledger;
import org.dangjian.market.trade.ledger.Posting;
import org.dangjian.market.trade.ledger.Source;
import org.dangjian.market.trade.shelf.Item;
import org.dangjian.market.trade.shelf.item.Shelf;

/**
 * What was done before a plan came on record: from then on it counts as the plan says. What is done later is paid on the
 * plan's terms by itself; what was earned under a plan stays when the plan is taken back.
 */
@ApplicationScoped
class PlanSettlement {

    private final IndividualPlans plans;
    private final Shelf shelf;
    private final Ledger ledger;
    private final BusinessDay clock;

    PlanSettlement(IndividualPlans plans, Shelf shelf, Ledger ledger, BusinessDay clock) {
        this.plans = plans;
        this.shelf = shelf;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * Posts the plan's points for each line that is done and stands at other points. To be called with the member's
     * balances locked and the plan on record.
     *
     * @return the hash of the rows, for the audit; {@code null} when nothing was to be posted
     */
    String settle(Caller caller, IndividualPlan plan) {
        LocalDate day = lastDay(plan.year());
        if (day.getYear() != plan.year()) {
            return null;
        }
        Holder member = Holder.member(plan.memberId());
        List<PlannedItem> done = plans.recorded(day, List.of(plan.memberId())).get(plan.memberId());
        Map<UUID, Item> items =
                shelf.find(plan.lines().stream().map(PlanLine::itemId).toList());
        List<Ledger.Replacement> due = new ArrayList<>();
        for (int i = 0; i < done.size(); i++) {
            PlanLine line = plan.lines().get(i);
            if (done.get(i).verified() < done.get(i).required()
                    || ledger.livePoints(member, line.itemId(), plan.year()) == line.points()) {
                continue;
            }
            due.add(new Ledger.Replacement(
                    ledger.liveSources(member, line.itemId(), plan.year()),
                    posting(member, line, items.get(line.itemId()), day)));
        }
        return due.isEmpty() ? null : ledger.replace(caller, due, "按已备案的一事一议方案计分");
    }

    /** Today, or the last day of a year that is over. */
    private LocalDate lastDay(int year) {
        LocalDate end = LocalDate.of(year, Month.DECEMBER, 31);
        return clock.today().isAfter(end) ? end : clock.today();
    }

    private static Posting posting(Holder member, PlanLine line, Item item, LocalDate day) {
        return new Posting(
                member,
                item.kind().entryKind(),
                line.points(),
                day,
                new Source(Source.Type.INDIVIDUAL_PLAN, line.id()),
                item.fact(),
                item.title() + "（一事一议）");
    }
}
