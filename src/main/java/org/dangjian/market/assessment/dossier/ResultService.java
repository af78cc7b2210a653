package org.dangjian.market.assessment.dossier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dangjian.market.assessment.run.Assessment;
import org.dangjian.market.assessment.run.AssessmentRepository;
import org.dangjian.market.assessment.run.AssessmentResult;
import org.dangjian.market.assessment.run.AssessmentService;
import org.dangjian.market.assessment.run.ResultAccess;
import org.dangjian.market.assessment.run.ResultFilter;
import org.dangjian.market.assessment.run.ResultRepository;
import org.dangjian.market.assessment.run.ResultScope;
import org.dangjian.market.assessment.run.YearEndOrder;
import org.dangjian.market.people.organization.OrganizationDirectory;
import org.dangjian.market.platform.shared.Caller;
import org.dangjian.market.platform.shared.Page;
import org.dangjian.market.platform.shared.Problem;
import org.dangjian.market.platform.shared.Role;

/** Shows results to those responsible and to the persons judged. */
@ApplicationScoped
public class ResultService {

    private final ResultRepository results;
    private final ResultViews views;
    private final ResultAccess access;
    private final AssessmentRepository assessments;
    private final AssessmentService service;
    private final YearEndOrder order;
    private final OrganizationDirectory organizations;

    ResultService(
            ResultRepository results,
            ResultViews views,
            ResultAccess access,
            AssessmentRepository assessments,
            AssessmentService service,
            YearEndOrder order,
            OrganizationDirectory organizations) {
        this.results = results;
        this.views = views;
        this.access = access;
        this.assessments = assessments;
        this.service = service;
        this.order = order;
        this.organizations = organizations;
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
     * Results of one assessment, in this order, for who has just said something about them: whoever calls this made sure that
     * they may.
     */
    @Transactional
    public List<ResultView> get(Caller caller, UUID assessmentId, List<UUID> ids) {
        Map<UUID, AssessmentResult> found = access.get(ids);
        return views.of(caller, ids.stream().map(found::get).toList(), assessments.findById(assessmentId));
    }
}
