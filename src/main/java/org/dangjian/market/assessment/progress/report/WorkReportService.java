package org.dangjian.market.assessment.progress.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.dangjian.market.people.access.account.Inbox;
import org.dangjian.market.people.holder.HolderDirectory;
import org.dangjian.market.people.holder.HolderPlace;
import org.dangjian.market.people.member.Counterparts;
import org.dangjian.market.platform.audit.AuditEntry;
import org.dangjian.market.platform.audit.AuditTrail;
import org.dangjian.market.platform.notice.NoticeKind;
import org.dangjian.market.platform.shared.BusinessDay;
import org.dangjian.market.platform.shared.Caller;
import org.dangjian.market.platform.shared.Decision;
import org.dangjian.market.platform.shared.Holder;
import org.dangjian.market.platform.shared.IfMatch;
import org.dangjian.market.platform.shared.Page;
import org.dangjian.market.platform.shared.Problem;
import org.dangjian.market.platform.shared.ProblemCode;
import org.dangjian.market.platform.shared.Role;

/** 半年述职: written by the secretary with figures filled in, graded or returned by an office above. */
@ApplicationScoped
public class WorkReportService {

    /** Whose own organization it must be. */
    static final Role[] WRITERS = {Role.BRANCH_SECRETARY, Role.UNIT_OFFICER, Role.COMMUNITY_STAFF, Role.STREET_STAFF};

    private final WorkReportRepository reports;
    private final WorkFigureReader figures;
    private final HolderDirectory holders;
    private final Inbox inbox;
    private final AuditTrail audit;
    private final ObjectMapper json;
    private final BusinessDay clock;
    private final Counterparts counterparts;

    WorkReportService(
            WorkReportRepository reports,
            WorkFigureReader figures,
            HolderDirectory holders,
            Inbox inbox,
            AuditTrail audit,
            ObjectMapper json,
            BusinessDay clock,
            Counterparts counterparts) {
        this.counterparts = counterparts;
        this.reports = reports;
        this.figures = figures;
        this.holders = holders;
        this.inbox = inbox;
        this.audit = audit;
        this.json = json;
        this.clock = clock;
    }

    /** @throws Problem {@code already-exists} for a second report of the half year, {@code validation-failed} */
    @Transactional
    public WorkReportView write(Caller caller, WriteReport request) {
        if (!isOwn(caller, request.organizationId())) {
            throw Problem.invalid("organizationId", "只能为本人任职的党组织述职");
        }
        if (request.half().lastDay(request.year()).minusMonths(6).isAfter(clock.today())) {
            throw Problem.invalid("half", "这个半年还没有开始");
        }
        HolderPlace place = place(request.organizationId());
        WorkReport report =
                new WorkReport(request, figures(place, request.half().lastDay(request.year())), caller.accountId());
        reports.persistAndFlush(report);
        record(caller, "work-report.written", report, place);
        return view(report, place);
    }

    @Transactional
    public WorkReportView rewrite(Caller caller, UUID id, IfMatch version, RewriteReport request) {
        WorkReport report = own(caller, id);
        IfMatch.check(version, report.version());
        HolderPlace place = place(report.organizationId());
        report.rewrite(request, figures(place, lastDay(report)), caller.accountId());
        reports.flush();
        record(caller, "work-report.changed", report, place);
        return view(report, place);
    }

    @Transactional
    public WorkReportView submit(Caller caller, UUID id) {
        WorkReport report = reports.locked(own(caller, id));
        HolderPlace place = place(report.organizationId());
        report.submit(figures(place, lastDay(report)), caller.accountId(), clock.now());
        reports.flush();
        record(caller, "work-report.submitted", report, place);
        return view(report, place);
    }

    /**
     * Grades or returns a report.
     *
     * @throws Problem {@code second-person-required} for whoever wrote it and their own unit, {@code reason-required} for a
     *     return without one
     */
    @Transactional
    public WorkReportView review(Caller caller, UUID id, ReviewReport decision) {
        WorkReport found = reports.findByIdOptional(id).orElseThrow(Problem::notFound);
        HolderPlace place = place(found.organizationId());
        if (!place.isReachedBy(caller, Role.STAFF)) {
            throw Problem.notFound();
        }
        if (isOwn(caller, found.organizationId()) || holders.isOwnCase(caller, place)) {
            throw Problem.of(ProblemCode.SECOND_PERSON_REQUIRED);
        }
        counterparts.require(caller, found.writtenBy());
        boolean graded = decision.decision().approvesElse(Decision.RETURN);
        if (graded == (decision.grade() == null)) {
            throw Problem.invalid("grade", graded ? "请选择评价：好、较好、一般、差" : "退回时不填评价");
        }
        if (!graded) {
            Problem.requireReason(decision.reason());
        }
        WorkReport report = reports.locked(found);
        report.review(decision, caller.accountId(), clock.now());
        reports.flush();
        String outcome = graded ? "已评价：" + report.grade().title() : "已退回：" + report.reason();
        inbox.tell(place.holder(), NoticeKind.WORK_REPORT, title(report) + outcome, report.id());
        record(caller, graded ? "work-report.graded" : "work-report.returned", report, place);
        return view(report, place);
    }

    /** The caller's own reports, and those handed in by organizations in the caller's reach; newest first. */
    @Transactional
    public Page<WorkReportView> find(Caller caller, WorkReportFilter filter, UUID before, int limit) {
        List<UUID> own = caller.organizations(WRITERS).toList();
        List<WorkReport> found =
                reports.page(filter, own, caller.paths(Role.OVERSEERS), clock.today(), before, limit + 1);
        holders.prefetch(
                caller,
                found.stream()
                        .map(report -> Holder.organization(report.organizationId()))
                        .toList());
        return Page.of(found, limit, report -> report.id().toString())
                .map(report -> view(report, place(report.organizationId())));
    }

    @Transactional
    public WorkReportView get(Caller caller, UUID id) {
        WorkReport report = reports.findByIdOptional(id).orElseThrow(Problem::notFound);
        HolderPlace place = place(report.organizationId());
        boolean handedIn = report.status() != WorkReport.Status.DRAFT;
        if (!isOwn(caller, report.organizationId()) && !(handedIn && place.isReachedBy(caller, Role.OVERSEERS))) {
            throw Problem.notFound();
        }
        return view(report, place);
    }

    private WorkReport own(Caller caller, UUID id) {
        return reports.findByIdOptional(id)
                .filter(report -> isOwn(caller, report.organizationId()))
                .orElseThrow(Problem::notFound);
    }

    private static boolean isOwn(Caller caller, UUID organizationId) {
        return caller.organizations(WRITERS).anyMatch(organizationId::equals);
    }

    private HolderPlace place(UUID organizationId) {
        return holders.get(Holder.organization(organizationId));
    }

    private static LocalDate lastDay(WorkReport report) {
        return report.half().lastDay(report.year());
    }

    private String figures(HolderPlace place, LocalDate lastDay) {
        LocalDate day = lastDay.isAfter(clock.today()) ? clock.today() : lastDay;
        try {
            return json.writeValueAsString(figures.of(place, day));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("figures are always JSON", impossible);
        }
    }

    private WorkReportView view(WorkReport report, HolderPlace place) {
        try {
            return WorkReportView.of(report, place.name(), json.readValue(report.figures(), WorkFigures.class));
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("the figures of report " + report.id() + " cannot be read", broken);
        }
    }

    static String title(WorkReport report) {
        return report.year() + " 年" + report.half().title() + "述职";
    }

    private void record(Caller caller, String action, WorkReport report, HolderPlace place) {
        audit.record(
                caller,
                AuditEntry.of(action, "work-report", report.id())
                        .in(place.homePath())
                        .with("organizationId", report.organizationId())
                        .with("year", report.year())
                        .with("half", report.half())
                        .with("grade", report.grade())
                        .with("status", report.status()));
    }
}
