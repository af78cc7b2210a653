package org.dangjian.market.assessment.dossier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dangjian.market.assessment.objection.ObjectionRepository;
import org.dangjian.market.assessment.publicity.PublicityRepository;
import org.dangjian.market.assessment.publicity.PublicityView;
import org.dangjian.market.assessment.rules.Evaluation;
import org.dangjian.market.assessment.rules.scheme.Band;
import org.dangjian.market.assessment.rules.scheme.Scheme;
import org.dangjian.market.assessment.run.Assessment;
import org.dangjian.market.assessment.run.AssessmentRepository;
import org.dangjian.market.assessment.run.AssessmentService;
import org.dangjian.market.assessment.run.ClosingCheck;
import org.dangjian.market.assessment.run.ResultRepository;
import org.dangjian.market.assessment.run.ResultScope;
import org.dangjian.market.assessment.scheme.SchemeDirectory;
import org.dangjian.market.assessment.scheme.SchemeRepository;
import org.dangjian.market.people.organization.OrganizationDirectory;
import org.dangjian.market.platform.shared.BusinessDay;
import org.dangjian.market.platform.shared.Caller;
import org.dangjian.market.platform.shared.Holder;
import org.dangjian.market.platform.shared.Page;
import org.dangjian.market.platform.shared.Problem;
import org.dangjian.market.platform.shared.Role;

/** Shows assessments with how far their year's end has come. */
@ApplicationScoped
public class AssessmentViews {

    private final AssessmentService service;
    private final AssessmentRepository assessments;
    private final ResultRepository results;
    private final PublicityRepository publicities;
    private final ObjectionRepository objections;
    private final SchemeDirectory schemes;
    private final SchemeRepository versions;
    private final OrganizationDirectory organizations;
    private final ClosingCheck check;
    private final BusinessDay clock;

    AssessmentViews(
            AssessmentService service,
            AssessmentRepository assessments,
            ResultRepository results,
            PublicityRepository publicities,
            ObjectionRepository objections,
            SchemeDirectory schemes,
            SchemeRepository versions,
            OrganizationDirectory organizations,
            ClosingCheck check,
            BusinessDay clock) {
        this.service = service;
        this.assessments = assessments;
        this.results = results;
        this.publicities = publicities;
        this.objections = objections;
        this.schemes = schemes;
        this.versions = versions;
        this.organizations = organizations;
        this.check = check;
        this.clock = clock;
    }

    /** Newest first. */
    @Transactional
    public Page<AssessmentView> find(Caller caller, Integer year, UUID before, int limit, boolean count) {
        List<String> paths = caller.paths(Role.OVERSEERS);
        Page<AssessmentView> page = Page.of(
                        assessments.find(paths, year, before, limit + 1),
                        limit,
                        assessment -> assessment.id().toString())
                .map(assessment -> AssessmentView.of(assessment, service.status(assessment)));
        return count ? page.withTotal(assessments.count(paths, year)) : page;
    }

    /**
     * With counts over the results the caller may read.
     *
     * @throws Problem {@code not-found} unless it concerns the caller's part of the tree
     */
    @Transactional
    public AssessmentView get(Caller caller, UUID id) {
        Assessment assessment = service.readable(caller, id);
        String path = organizations.get(assessment.organizationId()).path();
        Assessment.Status status = service.status(assessment);
        ResultScope scope = ResultScope.of(caller, path);
        return AssessmentView.of(
                assessment,
                status,
                counts(assessment, results.countByBand(id, scope)),
                assessment.isBeforeTheEnd() ? counts(assessment, results.countByBandOnPace(id, scope)) : null,
                check.obstacles(assessment, status, path),
                publicity(assessment),
                objections.countOpen(id));
    }

    /** Where the showing stands; {@code null} before it is announced. */
    private PublicityView publicity(Assessment assessment) {
        return publicities
                .of(assessment.id())
                .map(found -> PublicityView.of(found, assessment.audience() == Holder.Type.ORGANIZATION, clock.today()))
                .orElse(null);
    }

    /** By band, best first, also those nobody is in. */
    private Map<String, Long> counts(Assessment assessment, Map<String, Long> found) {
        Scheme scheme = schemes.rules(versions.findById(assessment.schemeId()));
        Map<String, Long> counts = new LinkedHashMap<>();
        scheme.bands().stream().map(Band::code).forEach(band -> counts.put(band, 0L));
        if (!scheme.notGraded().isEmpty()) {
            counts.put(Evaluation.NOT_GRADED, 0L);
        }
        counts.putAll(found);
        return counts;
    }
}
