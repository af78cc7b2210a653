package org.dangjian.market.assessment.progress.report;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Month;
import java.util.UUID;
import org.dangjian.market.people.access.account.Inbox;
import org.dangjian.market.platform.job.JobLock;
import org.dangjian.market.platform.notice.NoticeKind;
import org.dangjian.market.platform.shared.BusinessDay;
import org.dangjian.market.platform.shared.Holder;

/** Reminds secretaries of the half-year report, in June and December. */
@ApplicationScoped
public class WorkReportReminder {

    /** Longer than a day: of several instances one reminds. */
    private static final Duration DUTY = Duration.ofHours(30);

    private final WorkReportRepository reports;
    private final Inbox inbox;
    private final JobLock lock;
    private final BusinessDay clock;

    WorkReportReminder(WorkReportRepository reports, Inbox inbox, JobLock lock, BusinessDay clock) {
        this.reports = reports;
        this.inbox = inbox;
        this.lock = lock;
        this.clock = clock;
    }

    @Scheduled(cron = "0 0 9 20 6,12 ?", timeZone = "Asia/Shanghai")
    @Transactional
    void remind() {
        if (lock.acquire("work-report-reminder", DUTY)) {
            remind(clock.today());
        }
    }

    /** Tells the officers of every unit and branch whose report of the day's half year was not handed in. */
    @Transactional
    public void remind(LocalDate day) {
        WorkReport.Half half =
                day.getMonth().compareTo(Month.JUNE) <= 0 ? WorkReport.Half.FIRST : WorkReport.Half.SECOND;
        String text = "进度提醒：请于" + half.lastDay(day.getYear()) + "前提交" + day.getYear() + "年" + half.title() + "述职报告。";
        for (UUID organization : reports.withoutReport(day.getYear(), half)) {
            inbox.tell(Holder.organization(organization), NoticeKind.REMINDER, text, organization);
        }
    }
}
