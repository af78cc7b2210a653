package org.dangjian.market.assessment.appraisal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.dangjian.market.assessment.decision.DecisionRepository;
import org.dangjian.market.assessment.run.Assessment;
import org.dangjian.market.assessment.run.AssessmentRepository;
import org.dangjian.market.assessment.run.AssessmentResult;
import org.dangjian.market.assessment.run.ResultAccess;
import org.dangjian.market.assessment.run.YearEndOrder;
import org.dangjian.market.people.holder.HolderPlace;
import org.dangjian.market.platform.audit.AuditEntry;
import org.dangjian.market.platform.audit.AuditTrail;
import org.dangjian.market.platform.shared.BusinessDay;
import org.dangjian.market.platform.shared.Caller;
import org.dangjian.market.platform.shared.Holder;
import org.dangjian.market.platform.shared.Problem;
import org.dangjian.market.platform.shared.ProblemCode;
import org.dangjian.market.platform.shared.Role;

/** Records what members say of their own years (个人自评，《城市区域化党建调研报告》二(三)). */
@ApplicationScoped
public class SelfAppraisalService {

    /** Who writes down what a member says of the own year, for members who do not do it themselves. */
    private static final Role[] CLERKS = {Role.BRANCH_SECRETARY, Role.UNIT_OFFICER, Role.COMMUNITY_STAFF};

    private final ResultAccess access;
    private final SelfAppraisals appraisals;
    private final DecisionRepository decisions;
    private final AssessmentRepository assessments;
    private final YearEndOrder order;
    private final AuditTrail audit;
    private final BusinessDay clock;

    SelfAppraisalService(
            ResultAccess access,
            SelfAppraisals appraisals,
            DecisionRepository decisions,
            AssessmentRepository assessments,
            YearEndOrder order,
            AuditTrail audit,
            BusinessDay clock) {
        this.access = access;
        this.appraisals = appraisals;
        this.decisions = decisions;
        this.assessments = assessments;
        this.order = order;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Records what a member says of the own year, before the branch says its opinion.
     *
     * @throws Problem {@code too-early} before the result was shown, {@code result-recorded}
     */
    @Transactional
    public void appraise(Caller caller, UUID id, AppraiseSelf request) {
        AssessmentResult result = access.get(id);
        HolderPlace place = access.placeOf(result);
        if (!caller.is(result.holder()) && !place.isReachedBy(caller, CLERKS)) {
            throw Problem.notFound();
        }
        request.grade().requireFor(result.holder());
        Assessment assessment = assessments.held(result.assessmentId(), LockModeType.PESSIMISTIC_READ);
        assessment.requireOpen();
        if (!order.isKnownToHolders(assessment)) {
            throw Problem.of(ProblemCode.TOO_EARLY, "评定结果尚未公示");
        }
        if (result.holder().type() != Holder.Type.MEMBER) {
            throw Problem.invalid("grade", "个人自评只适用于党员");
        }
        if (decisions.opinion(id).isPresent()) {
            throw Problem.of(ProblemCode.RESULT_RECORDED);
        }
        appraisals.add(new SelfAppraisal(id, request, caller.accountId(), clock.now()));
        audit.record(
                caller,
                AuditEntry.of("result.self-appraised", "result", id)
                        .in(place.homePath())
                        .of(result.holder(), !caller.is(result.holder()))
                        .with("assessmentId", result.assessmentId())
                        .with("grade", request.grade()));
    }
}
