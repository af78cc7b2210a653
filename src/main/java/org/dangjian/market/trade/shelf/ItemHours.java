package org.dangjian.market.trade.shelf;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.LocalDate;
import org.dangjian.market.platform.shared.BusinessDay;
import org.dangjian.market.platform.shared.Problem;

/** When an item takes place that has a fixed time; the end may be open. */
@Embeddable
public record ItemHours(
        @Column(name = "starts_at") Instant startsAt,
        @Column(name = "ends_at") Instant endsAt) {

    static final ItemHours NONE = new ItemHours(null, null);

    /** @throws Problem {@code validation-failed} for hours out of order, or outside the days of the item */
    static ItemHours of(ItemTerms terms) {
        Instant starts = terms.startsAt();
        Instant ends = terms.endsAt();
        if (ends != null && (starts == null || !ends.isAfter(starts))) {
            throw Problem.invalid("endsAt", "结束时间应晚于开始时间");
        }
        requireWithin("startsAt", starts, terms);
        requireWithin("endsAt", ends, terms);
        return new ItemHours(starts, ends);
    }

    private static void requireWithin(String field, Instant moment, ItemTerms terms) {
        if (moment == null) {
            return;
        }
        LocalDate day = BusinessDay.dayOf(moment);
        if (day.isBefore(terms.opensOn()) || day.isAfter(terms.closesOn())) {
            throw Problem.invalid(field, "应在 " + terms.opensOn() + " 至 " + terms.closesOn() + " 之间");
        }
    }
}
