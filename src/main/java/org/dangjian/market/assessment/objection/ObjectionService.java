package org.dangjian.market.assessment.objection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dangjian.market.assessment.decision.DecisionRepository;
import org.dangjian.market.assessment.publicity.Publicity;
import org.dangjian.market.assessment.publicity.PublicityRepository;
import org.dangjian.market.assessment.publicity.PublishedList;
import org.dangjian.market.assessment.run.Assessment;
import org.dangjian.market.assessment.run.AssessmentRepository;
import org.dangjian.market.assessment.run.AssessmentResult;
import org.dangjian.market.assessment.run.Outcome;
import org.dangjian.market.assessment.run.Recomputation;
import org.dangjian.market.assessment.run.ResultAccess;
import org.dangjian.market.assessment.run.ResultCorrection;
import org.dangjian.market.people.access.account.Inbox;
import org.dangjian.market.people.holder.HolderDirectory;
import org.dangjian.market.people.holder.HolderPlace;
import org.dangjian.market.people.member.Counterparts;
import org.dangjian.market.people.member.MemberDirectory;
import org.dangjian.market.platform.audit.AuditEntry;
import org.dangjian.market.platform.audit.AuditTrail;
import org.dangjian.market.platform.notice.NoticeKind;
import org.dangjian.market.platform.shared.BusinessDay;
import org.dangjian.market.platform.shared.Caller;
import org.dangjian.market.platform.shared.Decision;
import org.dangjian.market.platform.shared.Holder;
import org.dangjian.market.platform.shared.Problem;
import org.dangjian.market.platform.shared.ProblemCode;
import org.dangjian.market.platform.shared.Role;
import org.dangjian.market.platform.shared.Verdict;
import org.dangjian.market.trade.claim.serving.EvidenceService;

/**
 * Takes objections while results are shown and records their review. The points are put right in the ledger as always, by
 * reversal, late attendance or adjustment; then the review computes that one result anew, with before and after on record.
 */
@ApplicationScoped
public class ObjectionService {

    private final ObjectionRepository objections;
    private final ResultAccess access;
    private final AssessmentRepository assessments;
    private final PublicityRepository publicities;
    private final PublishedList list;
    private final DecisionRepository decisions;
    private final Recomputation recomputation;
    private final HolderDirectory holders;
    private final MemberDirectory members;
    private final EvidenceService evidence;
    private final Inbox inbox;
    private final AuditTrail audit;
    private final BusinessDay clock;
    private final Counterparts counterparts;
    private final ObjectionPages pages;

    ObjectionService(
            ObjectionRepository objections,
            ResultAccess access,
            AssessmentRepository assessments,
            PublicityRepository publicities,
            PublishedList list,
            DecisionRepository decisions,
            Recomputation recomputation,
            HolderDirectory holders,
            MemberDirectory members,
            EvidenceService evidence,
            Inbox inbox,
            AuditTrail audit,
            BusinessDay clock,
            Counterparts counterparts,
            ObjectionPages pages) {
        this.counterparts = counterparts;
        this.objections = objections;
        this.access = access;
        this.assessments = assessments;
        this.publicities = publicities;
        this.list = list;
        this.decisions = decisions;
        this.recomputation = recomputation;
        this.holders = holders;
        this.members = members;
        this.evidence = evidence;
        this.inbox = inbox;
        this.audit = audit;
        this.clock = clock;
        this.pages = pages;
    }

    /**
     * Files an objection: the person or unit itself, a member against somebody on the list they see, those responsible
     * also for a member who hands it in on paper.
     *
     * @throws Problem {@code objection-closed} outside the days of publicity and after an opinion was said;
     *     {@code objection-exists}
     */
    @Transactional
    public ObjectionView file(Caller caller, UUID resultId, FileObjection request) {
        AssessmentResult result = access.get(resultId);
        HolderPlace place = access.placeOf(result);
        boolean clerk = place.isReachedBy(caller, Role.RESPONSIBLE);
        if (!clerk && !caller.is(result.holder()) && !list.isListedFor(caller, result)) {
            throw Problem.notFound();
        }
        // Alone: an opinion that is being said holds it too, and does not see this objection yet.
        Assessment assessment = assessments.held(result.assessmentId(), LockModeType.PESSIMISTIC_WRITE);
        UUID member = objector(caller, request, clerk);
        LocalDate day = request.receivedOn() == null ? clock.today() : request.receivedOn();
        if (!day.equals(clock.today()) && (!clerk || day.isAfter(clock.today()))) {
            throw Problem.invalid("receivedOn", "代为登记纸质异议时才填写收到日期，且不能晚于今天");
        }
        requireTimely(assessment, result, day);
        Objection objection = new Objection(
                result, member, caller.accountId(), day, request.reason().strip(), clock.now());
        objections.persistAndFlush(objection);
        evidence.attachTo(caller, request.evidenceIds() == null ? List.of() : request.evidenceIds(), objection.id());
        record(caller, "objection.filed", objection, place);
        return pages.view(objection);
    }

    private UUID objector(Caller caller, FileObjection request, boolean clerk) {
        if (request.onBehalfOf() == null) {
            return caller.memberId();
        }
        boolean known = clerk
                && members.find(request.onBehalfOf())
                        .filter(member -> caller.reachesAny(members.placesOf(member), Role.RESPONSIBLE))
                        .isPresent();
        if (!known) {
            throw Problem.invalid("onBehalfOf", "没有这名党员，或不在您的管理范围内");
        }
        return request.onBehalfOf();
    }

    private void requireTimely(Assessment assessment, AssessmentResult result, LocalDate day) {
        Publicity publicity =
                publicities.of(assessment.id()).orElseThrow(() -> Problem.of(ProblemCode.OBJECTION_CLOSED, "评定结果尚未公示"));
        if (!publicity.takesObjections(day) || assessment.isClosed()) {
            throw Problem.of(
                    ProblemCode.OBJECTION_CLOSED, "异议期为 " + publicity.from() + " 至 " + publicity.objectionsUntil());
        }
        if (decisions.opinion(result.id()).isPresent()) {
            throw Problem.of(ProblemCode.OBJECTION_CLOSED, "对该结果已提出评定意见");
        }
    }

    /**
     * Reviews an objection: somebody else than whoever objects, wrote it down or is concerned.
     *
     * @throws Problem {@code second-person-required}; {@code reason-required} for a dismissal without one;
     *     {@code correction-missing} when the result computed anew says what it said before
     */
    @Transactional
    public ObjectionView review(Caller caller, UUID id, Verdict request) {
        Objection found = objections.findByIdOptional(id).orElseThrow(Problem::notFound);
        AssessmentResult result = access.get(found.resultId());
        HolderPlace place = access.placeOf(result);
        if (!place.isReachedBy(caller, Role.STAFF)) {
            throw Problem.notFound();
        }
        if (holders.isOwnCase(caller, place)) {
            throw Problem.of(ProblemCode.SECOND_PERSON_REQUIRED);
        }
        counterparts.require(caller, found.filedBy());
        boolean upheld = request.approvesElse(Decision.REJECT);
        if (!upheld) {
            Problem.requireReason(request.reason());
        }
        String reason = request.reason() == null ? "" : request.reason().strip();
        Assessment assessment = assessments.held(result.assessmentId(), LockModeType.PESSIMISTIC_READ);
        Objection objection = objections.locked(found);
        objection.review(upheld, reason.isEmpty() ? null : reason, caller.accountId(), caller.memberId(), clock.now());
        objections.flush();
        record(caller, upheld ? "objection.upheld" : "objection.dismissed", objection, place);
        if (upheld) {
            correct(caller, objection, result, assessment, place);
        }
        tellReviewed(objection);
        return pages.view(objection);
    }

    /** Tells whoever objected, and whoever wrote it down, what the review found. */
    private void tellReviewed(Objection objection) {
        String reason = objection.reviewReason() == null ? "。" : "：" + objection.reviewReason();
        String text = "异议已复核，" + objection.status().title() + reason;
        inbox.tell(
                Optional.ofNullable(objection.memberId()).map(Holder::member),
                objection.filedBy(),
                NoticeKind.OBJECTION,
                text,
                objection.id());
    }

    private void correct(
            Caller caller, Objection objection, AssessmentResult result, Assessment assessment, HolderPlace place) {
        assessment.requireOpen();
        List<ResultCorrection> earlier =
                decisions.corrections(List.of(result.id())).getOrDefault(result.id(), List.of());
        Outcome before =
                earlier.isEmpty() ? result.outcome() : earlier.getLast().outcome();
        Recomputation.Recomputed now = recomputation.of(assessment, result);
        if (now.outcome().isSame(before)) {
            throw Problem.of(ProblemCode.CORRECTION_MISSING);
        }
        decisions.add(new ResultCorrection(
                result.id(), objection.id(), earlier.size() + 1, now, caller.accountId(), clock.now()));
        audit.record(
                caller,
                AuditEntry.of("result.corrected", "result", result.id())
                        .in(place.homePath())
                        .with("objectionId", objection.id())
                        .with("totalBefore", before.total())
                        .with("bandBefore", before.band())
                        .with("total", now.outcome().total())
                        .with("band", now.outcome().band()));
        inbox.tell(result.holder(), NoticeKind.RESULT, "您的年度评定结果经复核已更正，请登录查看更正前后的内容。", result.id());
    }

    private void record(Caller caller, String action, Objection objection, HolderPlace place) {
        AuditEntry entry = AuditEntry.of(action, "objection", objection.id())
                .in(place.homePath())
                .with("resultId", objection.resultId())
                .with("memberId", objection.memberId())
                .with("receivedOn", objection.receivedOn());
        UUID objector = objection.memberId();
        boolean onPaper = action.equals("objection.filed") && objector != null && !objector.equals(caller.memberId());
        audit.record(caller, onPaper ? entry.of(Holder.member(objector), true) : entry);
    }
}
