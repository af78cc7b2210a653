package org.dangjian.market.assessment.closing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dangjian.market.assessment.run.Assessment;
import org.dangjian.market.assessment.run.AssessmentRepository;
import org.dangjian.market.assessment.run.AssessmentService;
import org.dangjian.market.assessment.run.ClosingCheck;
import org.dangjian.market.assessment.run.ResultRepository;
import org.dangjian.market.people.access.account.Inbox;
import org.dangjian.market.people.access.account.Undo;
import org.dangjian.market.people.access.account.Undos;
import org.dangjian.market.people.organization.Organization;
import org.dangjian.market.people.organization.OrganizationDirectory;
import org.dangjian.market.platform.audit.AuditEntry;
import org.dangjian.market.platform.audit.AuditTrail;
import org.dangjian.market.platform.notice.NoticeKind;
import org.dangjian.market.platform.shared.Because;
import org.dangjian.market.platform.shared.BusinessDay;
import org.dangjian.market.platform.shared.Caller;
import org.dangjian.market.platform.shared.Holder;
import org.dangjian.market.platform.shared.Problem;
import org.dangjian.market.platform.shared.ProblemCode;
import org.dangjian.market.platform.shared.Role;
import org.dangjian.market.trade.ledger.YearBooks;

/** Closes years by the assessment they were judged by, and opens them again on record. */
@ApplicationScoped
public class ClosingService {

    private final AssessmentService service;
    private final AssessmentRepository assessments;
    private final OrganizationDirectory organizations;
    private final ClosingCheck check;
    private final AssessmentSeal seal;
    private final YearBooks books;
    private final ResultRepository results;
    private final Inbox inbox;
    private final AuditTrail audit;
    private final BusinessDay clock;
    private final Undos undos;

    ClosingService(
            AssessmentService service,
            AssessmentRepository assessments,
            OrganizationDirectory organizations,
            ClosingCheck check,
            AssessmentSeal seal,
            YearBooks books,
            ResultRepository results,
            Inbox inbox,
            AuditTrail audit,
            BusinessDay clock,
            Undos undos) {
        this.undos = undos;
        this.service = service;
        this.assessments = assessments;
        this.organizations = organizations;
        this.check = check;
        this.seal = seal;
        this.books = books;
        this.results = results;
        this.inbox = inbox;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Closes the year for the organization and all below it: later postings are refused, and this assessment is what the
     * year was judged by. The results have been shown, objections reviewed and every graded holder decided on. What was
     * decided is sealed with a hash; from here on it changes only after the year was reopened on record.
     *
     * @throws Problem {@code assessment-blocked} saying what stands against it, {@code period-closed}
     */
    @Transactional
    public Assessment close(Caller caller, UUID id) {
        service.decidable(caller, id);
        Assessment assessment = assessments.held(id, LockModeType.PESSIMISTIC_WRITE);
        Organization organization = organizations.get(assessment.organizationId());
        refuseIfAny(check.obstacles(assessment, service.status(assessment), organization.path()));
        // Waits for postings and decisions under way; from here on none comes in between.
        books.close(caller, assessment.year(), assessment.audience(), organization);
        if (check.pointsChangedSince(assessment)) {
            refuseIfAny(List.of(ClosingCheck.POINTS_CHANGED));
        }
        refuseIfAny(check.decisionsSince(assessment, organization.path()));
        assessment.close(seal.of(assessment), caller.accountId(), clock.now());
        assessments.flush();
        record(caller, AssessmentSeal.CLOSED, assessment, organization, null);
        if (assessment.audience() == Holder.Type.ORGANIZATION) {
            tellSuperiors(assessment);
        }
        return assessment;
    }

    /**
     * Opens a closed year again, on record. Results and decisions stay, the seal remains in the trail; what is posted now
     * needs a new run before the year can be closed again.
     *
     * @throws Problem {@code state-conflict} unless closed
     */
    @Transactional
    public Optional<Assessment> reopen(Caller caller, UUID id, Because request) {
        service.decidable(caller, id);
        Assessment assessment = assessments.held(id, LockModeType.PESSIMISTIC_WRITE);
        Organization organization = organizations.get(assessment.organizationId());
        if (!caller.reaches(organization.path(), Role.DISTRICT_ADMIN)) {
            throw Problem.notFound();
        }
        assessment.requireClosed();
        if (!undos.agreed(caller, Undo.Kind.ASSESSMENT, id, organization.path(), request.reason())) {
            return Optional.empty();
        }
        assessment.reopen();
        assessments.flush();
        books.reopen(caller, assessment.year(), assessment.audience(), organization, request.reason());
        record(caller, AssessmentSeal.REOPENED, assessment, organization, request.reason());
        return Optional.of(assessment);
    }

    /** Tells the superiors of units that a year of theirs was closed where they report in. */
    private void tellSuperiors(Assessment assessment) {
        String text = "所属驻区单位 " + assessment.year() + " 年度评定已经结账，结果请在“抄送单位上级主管”名单查阅。";
        inbox.tell(results.superiors(assessment.id()).stream()
                .map(office ->
                        new Inbox.Message(Holder.organization(office), NoticeKind.ASSESSMENT, text, assessment.id()))
                .toList());
    }

    private static void refuseIfAny(List<String> obstacles) {
        if (!obstacles.isEmpty()) {
            throw Problem.of(ProblemCode.ASSESSMENT_BLOCKED, String.join("；", obstacles));
        }
    }

    private void record(Caller caller, String action, Assessment assessment, Organization organization, String reason) {
        audit.record(
                caller,
                AuditEntry.of(action, "assessment", assessment.id())
                        .in(organization.path())
                        .with("year", assessment.year())
                        .with("audience", assessment.audience())
                        .with(AssessmentSeal.DETAIL, assessment.seal())
                        .with("reason", reason));
    }
}
