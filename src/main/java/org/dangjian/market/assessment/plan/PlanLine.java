package org.dangjian.market.assessment.plan;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.dangjian.market.trade.claim.PersonalTerms.Terms;
import org.dangjian.market.trade.shelf.Item;

/**
 * One item of an individual plan, as often and for as many points as was agreed for this member.
 *
 * @param id names the line, for the points that come from the plan itself
 * @param times how often in the year; visits of one claim where the item is claimed
 * @param points whole points, earned once
 */
@Embeddable
record PlanLine(
        @Column(name = "id") UUID id,
        @Column(name = "item_id") UUID itemId,
        @Column(name = "times") int times,
        @Column(name = "points") int points) {

    /** As asked for; what was left open is as the item has it. */
    static PlanLine of(Item item, ApplyForPlan.Line asked) {
        return new PlanLine(
                UuidCreator.getTimeOrderedEpochPlus1(),
                item.id(),
                asked.times() == null ? item.times() : asked.times(),
                asked.points() == null ? item.points() : asked.points());
    }

    Terms terms() {
        return new Terms(times, points);
    }
}
