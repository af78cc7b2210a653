package org.dangjian.market.demo;

import io.quarkus.arc.profile.IfBuildProfile;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.dangjian.market.assessment.progress.month.MonthlyReview;
import org.dangjian.market.assessment.progress.month.RunningMonth;
import org.dangjian.market.assessment.progress.plan.MakePlan;
import org.dangjian.market.assessment.progress.plan.YearPlanService;
import org.dangjian.market.assessment.progress.report.ReviewReport;
import org.dangjian.market.assessment.progress.report.WorkReport;
import org.dangjian.market.assessment.progress.report.WorkReportService;
import org.dangjian.market.assessment.progress.report.WriteReport;
import org.dangjian.market.people.member.reportin.AskToReportIn;
import org.dangjian.market.people.member.reportin.ReportInRequestService;
import org.dangjian.market.platform.shared.Decision;

/** The months that are over, a member's plan, a graded half-year report and one in writing, and a unit that reports in. */
@ApplicationScoped
@IfBuildProfile(anyOf = {"dev", "demo"})
class DemoProgress {

    private final MonthlyReview months;
    private final RunningMonth running;
    private final YearPlanService plans;
    private final WorkReportService reports;
    private final ReportInRequestService reportIns;
    private final DemoClock clock;

    DemoProgress(
            MonthlyReview months,
            RunningMonth running,
            YearPlanService plans,
            WorkReportService reports,
            ReportInRequestService reportIns,
            DemoClock clock) {
        this.months = months;
        this.running = running;
        this.plans = plans;
        this.reports = reports;
        this.reportIns = reportIns;
        this.clock = clock;
    }

    void plant(DemoCast cast) {
        MakePlan plan =
                new MakePlan(cast.holder("member"), cast.year(), List.of(cast.item("escort"), cast.item("phoneClass")));
        clock.on(cast.thisYear(1, 12), () -> {
            plans.make(cast.caller("member"), plan);
        });
        plantReports(cast);
        plantMonths(cast);
        clock.on(cast.daysAgo(1), () -> {
            reportIns.ask(
                    cast.caller("cultureOfficer"), new AskToReportIn(DemoCast.COMMUNITY, cast.holder("141002-U06")));
        });
    }

    private void plantReports(DemoCast cast) {
        LocalDate summer = LocalDate.of(cast.year(), Month.JUNE, 26);
        if (!summer.isAfter(cast.today())) {
            UUID first = write(
                    cast,
                    summer,
                    WorkReport.Half.FIRST,
                    "secretary",
                    DemoDistrict.BRANCH,
                    "门诊排班紧，党员服务时间难统一",
                    "按科室轮值，每月第二周到社区义诊");
            clock.on(summer, () -> {
                reports.submit(cast.caller("secretary"), first);
            });
            clock.on(cast.thisYear(7, 3), () -> {
                reports.review(
                        cast.caller("street"), first, new ReviewReport(Decision.APPROVE, WorkReport.Grade.GOOD, null));
            });
            write(
                    cast,
                    cast.daysAgo(2),
                    WorkReport.Half.SECOND,
                    "powerSecretary",
                    "141002-U02-1",
                    "抢修任务重，联合主题党日改期两次",
                    "与社区共用值班表，提前一月约定");
        }
    }

    private UUID write(
            DemoCast cast,
            LocalDate day,
            WorkReport.Half half,
            String by,
            String code,
            String problems,
            String measures) {
        WriteReport report = new WriteReport(cast.organization(code), cast.year(), half, problems, measures);
        return clock.on(day, () -> reports.write(cast.caller(by), report).id());
    }

    /** Each month is taken in the first night of the next, the one that runs last night. */
    private void plantMonths(DemoCast cast) {
        YearMonth current = YearMonth.from(cast.today());
        for (YearMonth month = YearMonth.of(cast.year(), 1); month.isBefore(current); month = month.plusMonths(1)) {
            YearMonth over = month;
            clock.on(over.plusMonths(1).atDay(1), () -> months.take(over));
        }
        running.take();
    }
}
