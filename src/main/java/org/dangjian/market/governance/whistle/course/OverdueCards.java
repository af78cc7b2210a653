package org.dangjian.market.governance.whistle.course;

import jakarta.enterprise.context.ApplicationScoped;
import org.dangjian.market.governance.card.Cards;
import org.dangjian.market.governance.card.NewCard;
import org.dangjian.market.governance.whistle.WhistleCase;
import org.dangjian.market.governance.whistle.WhistleOrder;
import org.dangjian.market.people.organization.Level;
import org.dangjian.market.platform.calendar.WorkCalendar;
import org.dangjian.market.platform.shared.BusinessDay;

/** Drafts the card (督办提示卡) by which people may ask a department why it is late; nothing goes out by itself. */
@ApplicationScoped
class OverdueCards {

    /** Worked days that a department has for its answer, beginning tomorrow. */
    private static final int DAYS_TO_ANSWER = 3;

    private final Cards cards;
    private final CaseNotices offices;
    private final WorkCalendar calendar;
    private final BusinessDay clock;

    OverdueCards(Cards cards, CaseNotices offices, WorkCalendar calendar, BusinessDay clock) {
        this.cards = cards;
        this.offices = offices;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** To the street of the case; nothing while one about the same order is on its way. */
    void draft(WhistleCase of, WhistleOrder order) {
        offices.officeOf(of, Level.STREET)
                .ifPresent(street -> cards.draft(new NewCard(
                        street,
                        order.departmentId(),
                        of.title() + "（" + of.numberText() + "）超过办结时限",
                        "应于 " + CaseNotices.moment(order.settleBy()) + " 前办结，至今未办结，请说明原因和办结时间。",
                        order.id(),
                        calendar.lastOf(clock.today().plusDays(1), DAYS_TO_ANSWER))));
    }
}
