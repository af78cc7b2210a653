package org.dangjian.market.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.dangjian.market.audit.AuditEntry;
import org.dangjian.market.audit.AuditTrail;
import org.dangjian.market.holder.HolderPlace;
import org.dangjian.market.organization.OrganizationDirectory;
import org.dangjian.market.shared.BusinessDay;
import org.dangjian.market.shared.Caller;
import org.dangjian.market.shared.Holder;
import org.dangjian.market.shared.Page;
import org.dangjian.market.shared.Problem;
import org.dangjian.market.shared.ProblemCode;
import org.dangjian.market.shared.Role;

/** Shows results to those responsible and to the persons judged, and records what these say of themselves. */
@ApplicationScoped
public class ResultService {

    /** Who writes down what a member says of the own year, for members who do not do it themselves. */
    private static final Role[] CLERKS = {Role.BRANCH_SECRETARY, Role.UNIT_OFFICER, Role.COMMUNITY_STAFF};

    private final ResultRepository results;
    private final ResultViews views;
    private final ResultAccess access;
    private final DecisionRepository decisions;
    private final AssessmentRepository assessments;
    private final AssessmentService service;
    private final YearEndOrder order;
    private final OrganizationDirectory organizations;
    private final AuditTrail audit;
    private final BusinessDay clock;

    ResultService(
            ResultRepository results,
            ResultViews views,
            ResultAccess access,
            DecisionRepository decisions,
            AssessmentRepository assessments,
            AssessmentService service,
            YearEndOrder order,
            OrganizationDirectory organizations,
            AuditTrail audit,
            BusinessDay clock) {
        this.results = results;
        this.views = views;
        this.access = access;
        this.decisions = decisions;
        this.assessments = assessments;
        this.service = service;
        this.order = order;
        this.organizations = organizations;
        this.audit = audit;
        this.clock = clock;
    }

    /** The results of an assessment that lie in the caller's scope, in the order of evaluation. */
    @Transactional
    public Page<ResultView> find(
            Caller caller, UUID assessmentId, ResultFilter filter, UUID after, int limit, boolean count) {
        Assessment assessment = service.readable(caller, assessmentId);
        String path = organizations.get(assessment.organizationId()).path();
        ResultScope scope = ResultScope.of(caller, path);
        String below = filter.organizationId() == null
                ? null
                : organizations.readable(caller, filter.organizationId()).path();
        List<String> bands = filter.band() == null ? null : List.of(filter.band());
        List<AssessmentResult> rows = results.find(assessmentId, scope, bands, below, after, limit + 1);
        Page<ResultView> page = Page.of(
                views.of(caller, rows, assessment), limit, row -> row.id().toString());
        return count ? page.withTotal(results.count(assessmentId, scope, bands, below)) : page;
    }

    /**
     * A result: for those responsible at any time, for the person or unit itself from the first day of publicity and once
     * the year is closed.
     */
    @Transactional
    public ResultView get(Caller caller, UUID id) {
        AssessmentResult result = access.get(id);
        Assessment assessment = assessments.findById(result.assessmentId());
        boolean responsible = access.placeOf(result).isReachedBy(caller, Role.OVERSEERS);
        if (!responsible && !(caller.is(result.holder()) && order.isKnownToHolders(assessment))) {
            throw Problem.notFound();
        }
        return views.of(caller, result, assessment);
    }

    /**
     * Records what a member says of the own year, before the branch says its opinion.
     *
     * @throws Problem {@code too-early} before the result was shown, {@code result-recorded}
     */
    @Transactional
    public ResultView appraiseSelf(Caller caller, UUID id, AppraiseSelf request) {
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
        decisions.add(new SelfAppraisal(id, request, caller.accountId(), clock.now()));
        audit.record(
                caller,
                AuditEntry.of("result.self-appraised", "result", id)
                        .in(place.homePath())
                        .of(result.holder(), !caller.is(result.holder()))
                        .with("assessmentId", result.assessmentId())
                        .with("grade", request.grade()));
        return views.of(caller, result, assessment);
    }
}
