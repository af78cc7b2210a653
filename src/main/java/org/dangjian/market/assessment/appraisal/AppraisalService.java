package org.dangjian.market.assessment.appraisal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.dangjian.market.assessment.decision.DecisionRepository;
import org.dangjian.market.assessment.decision.Grade;
import org.dangjian.market.assessment.run.Assessment;
import org.dangjian.market.assessment.run.AssessmentRepository;
import org.dangjian.market.assessment.run.AssessmentResult;
import org.dangjian.market.assessment.run.AssessmentService;
import org.dangjian.market.assessment.run.YearEndOrder;
import org.dangjian.market.people.access.account.Inbox;
import org.dangjian.market.people.member.Member;
import org.dangjian.market.people.member.MemberDirectory;
import org.dangjian.market.people.organization.Organization;
import org.dangjian.market.people.organization.OrganizationDirectory;
import org.dangjian.market.platform.audit.AuditEntry;
import org.dangjian.market.platform.audit.AuditTrail;
import org.dangjian.market.platform.notice.NoticeKind;
import org.dangjian.market.platform.shared.BusinessDay;
import org.dangjian.market.platform.shared.Caller;
import org.dangjian.market.platform.shared.Holder;
import org.dangjian.market.platform.shared.Problem;
import org.dangjian.market.platform.shared.ProblemCode;
import org.dangjian.market.platform.shared.Role;

/**
 * Holds the appraisals of branches: 党员互评 and 民主测评. Who handed in a ballot is recorded; what it said is added to the
 * counts in the same transaction and kept nowhere else.
 */
@ApplicationScoped
public class AppraisalService {

    /** What a ballot may say; 不定等次 is no vote. */
    private static final Set<Grade> GRADES =
            Set.of(Grade.EXCELLENT, Grade.QUALIFIED, Grade.BASICALLY_QUALIFIED, Grade.UNQUALIFIED);

    private final AppraisalRepository appraisals;
    private final AppraisalViews views;
    private final AssessmentService service;
    private final AssessmentRepository assessments;
    private final YearEndOrder order;
    private final DecisionRepository decisions;
    private final OrganizationDirectory organizations;
    private final MemberDirectory members;
    private final Inbox inbox;
    private final AuditTrail audit;
    private final BusinessDay clock;
    private final BallotBox box;
    private final BallotRules rules;

    AppraisalService(
            AppraisalRepository appraisals,
            AppraisalViews views,
            AssessmentService service,
            AssessmentRepository assessments,
            YearEndOrder order,
            DecisionRepository decisions,
            OrganizationDirectory organizations,
            MemberDirectory members,
            Inbox inbox,
            AuditTrail audit,
            BusinessDay clock,
            BallotBox box,
            BallotRules rules) {
        this.box = box;
        this.appraisals = appraisals;
        this.views = views;
        this.service = service;
        this.assessments = assessments;
        this.order = order;
        this.decisions = decisions;
        this.organizations = organizations;
        this.members = members;
        this.inbox = inbox;
        this.audit = audit;
        this.clock = clock;
        this.rules = rules;
    }

    /**
     * Opens the voting of a branch on its graded members, and invites them.
     *
     * @throws Problem {@code too-early} before the results were shown and objections reviewed; {@code state-conflict} after
     *     the branch has said an opinion; {@code already-exists}
     */
    @Transactional
    public AppraisalView open(Caller caller, UUID assessmentId, OpenAppraisal request) {
        service.readable(caller, assessmentId);
        Organization branch = organizations
                .find(request.organizationId())
                .filter(found -> caller.reachesAny(organizations.placesOf(found), Role.RESPONSIBLE))
                .orElseThrow(() -> Problem.invalid("organizationId", "没有这个支部，或不在您的管理范围内"));
        // Alone: an opinion or objection that comes at the same moment waits, or is seen here.
        Assessment assessment = assessments.held(assessmentId, LockModeType.PESSIMISTIC_WRITE);
        assessment.requireOpen();
        if (assessment.audience() != Holder.Type.MEMBER || !branch.level().hasMembers()) {
            throw Problem.invalid("organizationId", "党员互评和民主测评在党员评定的支部内进行");
        }
        order.requireVotable(assessment, branch.id());
        if (decisions.hasOpinions(assessmentId, branch.id())) {
            throw Problem.of(ProblemCode.STATE_CONFLICT, "该支部已提出评定意见");
        }
        Appraisal appraisal = new Appraisal(assessmentId, branch.id(), caller.accountId(), clock.now());
        appraisals.persistAndFlush(appraisal);
        appraisals.prepare(appraisal, GRADES);
        List<AssessmentResult> onBallot = appraisals.onBallot(appraisal.id());
        if (onBallot.isEmpty()) {
            throw Problem.invalid("organizationId", "该支部在本次评定中没有需要测评的党员");
        }
        inbox.tell(onBallot.stream()
                .map(result -> new Inbox.Message(
                        result.holder(), NoticeKind.APPRAISAL, "支部开始党员互评和民主测评，请登录填写测评票。", appraisal.id()))
                .toList());
        record(caller, "appraisal.opened", appraisal, branch, null, 0);
        return views.of(caller, appraisal);
    }

    /**
     * Hands in the caller's ballot, which lies closed until the voting ends. The trail says who voted, never what.
     *
     * @throws Problem {@code not-found} for whoever is no member of the branch; {@code already-voted};
     *     {@code state-conflict} once the voting has ended
     */
    @Transactional
    public AppraisalView vote(Caller caller, UUID id, CastBallot ballot) {
        Organization branch = branchOf(id);
        Member voter = caller.memberId() == null ? null : members.get(caller.memberId());
        if (voter == null || !voter.branchId().equals(branch.id())) {
            throw Problem.notFound();
        }
        Appraisal appraisal = appraisals.held(id, LockModeType.PESSIMISTIC_READ);
        appraisal.requireOpen();
        rules.requireFair(appraisal, ballot, voter.id());
        rules.handIn(appraisal, ballot.kind(), voter.id());
        box.drop(id, ballot);
        record(caller, "appraisal.voted", appraisal, branch, ballot.kind(), 1);
        return views.of(caller, appraisal);
    }

    /**
     * Enters ballots that were cast and counted on paper.
     *
     * @throws Problem {@code validation-failed} when somebody has more votes than ballots were handed in;
     *     {@code already-voted} when one of the voters has voted
     */
    @Transactional
    public AppraisalView enter(Caller caller, UUID id, PaperBallots ballots) {
        Organization branch = chaired(caller, id);
        Appraisal appraisal = appraisals.held(id, LockModeType.PESSIMISTIC_WRITE);
        appraisal.requireOpen();
        rules.requirePlausible(appraisal, branch, ballots);
        ballots.voters().stream()
                .sorted(Comparator.comparing(UUID::toString))
                .forEach(voter -> rules.handIn(appraisal, ballots.kind(), voter));
        appraisal.addGuests(ballots.sheets() - ballots.voters().size());
        appraisals.flush();
        ballots.counts().stream()
                .sorted(Comparator.comparing(
                        (PaperBallots.Count count) -> count.resultId().toString()))
                .forEach(count ->
                        rules.count(appraisal, ballots.kind(), count.resultId(), count.grade(), count.votes()));
        record(caller, "appraisal.paper-entered", appraisal, branch, ballots.kind(), ballots.sheets());
        return views.of(caller, appraisal);
    }

    /** Ends the voting; from now on those who decide read the counts. */
    @Transactional
    public AppraisalView close(Caller caller, UUID id) {
        Organization branch = chaired(caller, id);
        Appraisal appraisal = appraisals.held(id, LockModeType.PESSIMISTIC_WRITE);
        appraisal.close(caller.accountId(), clock.now());
        appraisals.flush();
        rules.counted(appraisal);
        record(caller, "appraisal.closed", appraisal, branch, null, 0);
        return views.of(caller, appraisal);
    }

    private Organization branchOf(UUID id) {
        return organizations.get(
                appraisals.findByIdOptional(id).orElseThrow(Problem::notFound).organizationId());
    }

    private Organization chaired(Caller caller, UUID id) {
        Organization branch = branchOf(id);
        if (!caller.reachesAny(organizations.placesOf(branch), Role.RESPONSIBLE)) {
            throw Problem.notFound();
        }
        return branch;
    }

    private void record(
            Caller caller, String action, Appraisal appraisal, Organization branch, Appraisal.Kind kind, int ballots) {
        audit.record(
                caller,
                AuditEntry.of(action, "appraisal", appraisal.id())
                        .in(branch.path())
                        .with("assessmentId", appraisal.assessmentId())
                        .with("kind", kind)
                        .with("ballots", ballots == 0 ? null : ballots));
    }
}
