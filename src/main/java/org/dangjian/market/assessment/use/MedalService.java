package org.dangjian.market.assessment.use;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.dangjian.market.assessment.run.Assessment;
import org.dangjian.market.assessment.run.AssessmentRepository;
import org.dangjian.market.assessment.run.AssessmentResult;
import org.dangjian.market.assessment.run.ResultAccess;
import org.dangjian.market.people.access.account.Inbox;
import org.dangjian.market.people.holder.HolderPlace;
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

/**
 * Records that medals were handed over (颁发“合格共产党员”纪念章，《城市区域化党建调研报告》二(三)): once per member and year, for
 * what a closed year approved, by somebody else than the member.
 */
@ApplicationScoped
public class MedalService {

    private final Medals medals;
    private final ResultAccess access;
    private final AssessmentRepository assessments;
    private final DecidedResults decisions;
    private final Inbox inbox;
    private final AuditTrail audit;
    private final BusinessDay clock;

    MedalService(
            Medals medals,
            ResultAccess access,
            AssessmentRepository assessments,
            DecidedResults decisions,
            Inbox inbox,
            AuditTrail audit,
            BusinessDay clock) {
        this.medals = medals;
        this.access = access;
        this.assessments = assessments;
        this.decisions = decisions;
        this.inbox = inbox;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Records the handover and tells the member.
     *
     * @throws Problem {@code second-person-required} for oneself; {@code year-not-closed}; {@code medal-not-due} unless a
     *     member was approved as qualified by the decision that counts; {@code medal-recorded}
     */
    @Transactional
    public void handOver(Caller caller, UUID resultId, HandOverMedal request) {
        AssessmentResult result = access.get(resultId);
        HolderPlace place = reached(caller, result);
        // Held against being reopened meanwhile.
        Assessment assessment = assessments.held(result.assessmentId(), LockModeType.PESSIMISTIC_READ);
        if (!assessment.isClosed()) {
            throw Problem.of(ProblemCode.YEAR_NOT_CLOSED, assessment.year());
        }
        DecidedResult decision = decisions
                .of(result)
                .filter(found -> found.holder().type() == Holder.Type.MEMBER)
                .filter(ResultUse.MEMBER_MEDALS::takes)
                .orElseThrow(() -> Problem.of(ProblemCode.MEDAL_NOT_DUE));
        MedalEntry entry = MedalEntry.handedOver(
                decision,
                medals.last(decision.holder().id(), decision.year()),
                request,
                caller.accountId(),
                clock.now());
        medals.add(entry);
        record(caller, "medal.handed-over", entry, place);
        inbox.tell(result.holder(), NoticeKind.MEDAL, entry.year() + " 年度“合格共产党员”纪念章已登记发放，如未收到请与支部联系。", result.id());
    }

    /**
     * Records that the handover was written down by mistake. It may be recorded again afterwards.
     *
     * @throws Problem {@code second-person-required} for oneself; {@code state-conflict} unless handed over
     */
    @Transactional
    public void undo(Caller caller, UUID resultId, Because request) {
        AssessmentResult result = access.get(resultId);
        HolderPlace place = reached(caller, result);
        Assessment assessment = assessments.findById(result.assessmentId());
        MedalEntry last = medals.last(result.holder().id(), assessment.year());
        if (last == null) {
            throw Problem.of(ProblemCode.STATE_CONFLICT, "未登记发放");
        }
        MedalEntry entry = last.undone(request, caller.accountId(), clock.now());
        medals.add(entry);
        record(caller, "medal.undone", entry, place);
    }

    private HolderPlace reached(Caller caller, AssessmentResult result) {
        HolderPlace place = access.placeOf(result);
        if (!place.isReachedBy(caller, Role.RESPONSIBLE)) {
            throw Problem.notFound();
        }
        if (caller.isConcernedAs(result.holder())) {
            throw Problem.of(ProblemCode.SECOND_PERSON_REQUIRED);
        }
        return place;
    }

    private void record(Caller caller, String action, MedalEntry entry, HolderPlace place) {
        audit.record(
                caller,
                AuditEntry.of(action, "medal", entry.id())
                        .in(place.homePath())
                        .with("memberId", entry.memberId())
                        .with("year", entry.year())
                        .with(
                                "handedOn",
                                entry.handedOn() == null
                                        ? null
                                        : entry.handedOn().toString()));
    }
}
