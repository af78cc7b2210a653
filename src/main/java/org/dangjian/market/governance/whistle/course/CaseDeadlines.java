package org.dangjian.market.governance.whistle.course;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import org.dangjian.market.governance.whistle.Alarm;
import org.dangjian.market.governance.whistle.CaseRepository;
import org.dangjian.market.governance.whistle.CaseStatus;
import org.dangjian.market.governance.whistle.OrderRepository;
import org.dangjian.market.governance.whistle.StepKind;
import org.dangjian.market.governance.whistle.WhistleCase;
import org.dangjian.market.governance.whistle.WhistleOrder;
import org.dangjian.market.platform.calendar.WorkCalendar;
import org.dangjian.market.platform.calendar.WorkHours;
import org.dangjian.market.platform.job.JobLock;
import org.dangjian.market.platform.shared.BusinessDay;
import org.dangjian.market.platform.shared.Caller;

/**
 * Reminds departments when four fifths of their time are over and when all is; the street hears of the latter. Closes what
 * nobody rated for long.
 */
@ApplicationScoped
public class CaseDeadlines {

    private static final int MOST_AT_ONCE = 500;
    private static final Duration UNRATED = Duration.ofDays(30);

    private final CaseRepository cases;
    private final OrderRepository orders;
    private final CaseJournal journal;
    private final CaseNotices notices;
    private final OverdueCards cards;
    private final JobLock lock;
    private final WorkHours work;
    private final BusinessDay clock;

    CaseDeadlines(
            CaseRepository cases,
            OrderRepository orders,
            CaseJournal journal,
            CaseNotices notices,
            OverdueCards cards,
            JobLock lock,
            WorkCalendar calendar,
            BusinessDay clock) {
        this.cases = cases;
        this.orders = orders;
        this.journal = journal;
        this.notices = notices;
        this.cards = cards;
        this.lock = lock;
        this.work = new WorkHours(calendar::isWorked);
        this.clock = clock;
    }

    @Scheduled(cron = "0 5/10 * * * ?", timeZone = "Asia/Shanghai")
    void everyTenMinutes() {
        if (lock.acquire("case-deadlines", Duration.ofMinutes(8))) {
            remind();
            closeUnrated();
        }
    }

    /** Tells whoever is late, or soon will be. */
    @Transactional
    public void remind() {
        Instant now = clock.now();
        for (WhistleOrder found : orders.toRemind(now, MOST_AT_ONCE)) {
            WhistleCase of = cases.locked(cases.findById(found.caseId()));
            WhistleOrder order = orders.locked(found);
            for (int rung = 0; rung < Alarm.values().length && isDue(order, now); rung++) {
                tell(of, order, order.ring(work));
            }
            orders.flush();
        }
    }

    private static boolean isDue(WhistleOrder order, Instant now) {
        return order.nextAlarmAt() != null && !order.nextAlarmAt().isAfter(now);
    }

    private void tell(WhistleCase of, WhistleOrder order, Alarm alarm) {
        String text = switch (alarm) {
            case ANSWER_NEAR -> "签收时限已过八成，请于 " + CaseNotices.moment(order.acknowledgeBy()) + " 前签收。";
            case ANSWER_OVER -> "已超过签收时限（" + CaseNotices.moment(order.acknowledgeBy()) + "），请立即签收。";
            case SETTLE_NEAR -> "办结时限已过八成，请于 " + CaseNotices.moment(order.settleBy()) + " 前办结；确有困难可申请延期一次。";
            case SETTLE_OVER -> "已超过办结时限（" + CaseNotices.moment(order.settleBy()) + "），请立即办结并说明情况。";
        };
        notices.department(of, order, text);
        if (alarm.isOver()) {
            notices.street(of, (alarm == Alarm.ANSWER_OVER ? "有部门超过签收时限" : "有部门超过办结时限") + "，请督促。");
            journal.write(
                    Caller.system(), StepKind.OVERDUE, of, order, alarm == Alarm.ANSWER_OVER ? "超过签收时限" : "超过办结时限");
        }
        if (alarm == Alarm.SETTLE_OVER) {
            cards.draft(of, order);
        }
    }

    /** Closes what was settled a month ago and never rated. */
    @Transactional
    public void closeUnrated() {
        for (WhistleCase found : cases.unrated(clock.now().minus(UNRATED), MOST_AT_ONCE)) {
            WhistleCase one = cases.locked(found);
            if (CaseStatus.TO_RATE.contains(one.status())) {
                one.closeUnrated(clock.now());
                cases.flush();
                journal.write(Caller.system(), StepKind.CLOSED, one, "三十日内未评价，自动结案");
            }
        }
    }
}
