package org.dangjian.market.assessment.run;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.UUID;
import org.dangjian.market.assessment.facts.FactsReader;
import org.dangjian.market.assessment.scheme.SchemeRepository;
import org.dangjian.market.assessment.scheme.SchemeService;
import org.dangjian.market.assessment.scheme.SchemeVersion;
import org.dangjian.market.people.organization.Organization;
import org.dangjian.market.people.organization.OrganizationDirectory;
import org.dangjian.market.platform.audit.AuditEntry;
import org.dangjian.market.platform.audit.AuditTrail;
import org.dangjian.market.platform.job.JobService;
import org.dangjian.market.platform.job.JobView;
import org.dangjian.market.platform.shared.BusinessDay;
import org.dangjian.market.platform.shared.Caller;
import org.dangjian.market.platform.shared.Problem;
import org.dangjian.market.platform.shared.Role;

/** Starts runs, and knows who may read them and who decides on them. */
@ApplicationScoped
public class AssessmentService {

    private final AssessmentRepository assessments;
    private final SchemeService schemes;
    private final SchemeRepository versions;
    private final OrganizationDirectory organizations;
    private final FactsReader facts;
    private final JobService jobs;
    private final AuditTrail audit;
    private final BusinessDay clock;

    AssessmentService(
            AssessmentRepository assessments,
            SchemeService schemes,
            SchemeRepository versions,
            OrganizationDirectory organizations,
            FactsReader facts,
            JobService jobs,
            AuditTrail audit,
            BusinessDay clock) {
        this.assessments = assessments;
        this.schemes = schemes;
        this.versions = versions;
        this.organizations = organizations;
        this.facts = facts;
        this.jobs = jobs;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Starts a run; the job behind it works in the background.
     *
     * @throws Problem {@code not-found} for an organization outside the caller's scope; {@code validation-failed} for a
     *     scheme that is not published for that year at or above the organization
     */
    @Transactional
    public JobView start(Caller caller, StartAssessment request) {
        Organization organization = decidablePlace(caller, request.organizationId());
        SchemeVersion scheme = schemeOf(caller, request, organization);
        UUID id = UuidCreator.getTimeOrderedEpochPlus1();
        JobView job = jobs.submit(AssessmentRun.KIND, caller, Map.of(AssessmentRun.PARAMETER, id), null);
        assessments.persistAndFlush(new Assessment(
                id,
                scheme,
                organization.id(),
                request.quarter(),
                asOf(scheme, request.quarter()),
                job.id(),
                caller.accountId(),
                clock.now()));
        audit.record(
                caller,
                AuditEntry.of("assessment.started", "assessment", id)
                        .in(organization.path())
                        .with("year", scheme.year())
                        .with("quarter", request.quarter())
                        .with("schemeId", scheme.id()));
        return new JobView(
                job.id(), job.kind(), job.status(), job.done(), job.total(), job.message(), AssessmentRun.url(id));
    }

    /** @throws Problem {@code not-found} unless it concerns the caller's part of the tree */
    public Assessment readable(Caller caller, UUID id) {
        Assessment assessment = assessments.findByIdOptional(id).orElseThrow(Problem::notFound);
        if (!assessments.isVisible(id, caller.paths(Role.OVERSEERS))) {
            throw Problem.notFound();
        }
        return assessment;
    }

    /** @throws Problem {@code not-found} unless the caller's office stands at or above the assessment's organization */
    public Assessment decidable(Caller caller, UUID id) {
        Assessment assessment = assessments.findByIdOptional(id).orElseThrow(Problem::notFound);
        decidablePlace(caller, assessment.organizationId());
        return assessment;
    }

    private Organization decidablePlace(Caller caller, UUID organizationId) {
        Organization organization = organizations.get(organizationId);
        if (!caller.reaches(organization.path(), Role.DECIDERS)) {
            throw Problem.notFound();
        }
        return organization;
    }

    private SchemeVersion schemeOf(Caller caller, StartAssessment request, Organization organization) {
        SchemeVersion scheme = versions.findByIdOptional(request.schemeId())
                .orElseThrow(() -> Problem.invalid("schemeId", "没有这份考核方案"));
        schemes.readable(caller, scheme.id());
        boolean holds = scheme.organizationId() == null
                || organization
                        .path()
                        .startsWith(organizations.get(scheme.organizationId()).path());
        if (!scheme.isPublished() || !holds) {
            throw Problem.invalid("schemeId", "请选择对该组织已经发布的考核方案");
        }
        if (scheme.year() != request.year()) {
            throw Problem.invalid("year", "该方案适用于 " + scheme.year() + " 年度");
        }
        if (scheme.year() > clock.year()) {
            throw Problem.invalid("year", "该年度还没有开始");
        }
        return scheme;
    }

    /** Stars are judged at the end of a quarter, a year as of today or its last day. */
    private LocalDate asOf(SchemeVersion scheme, Integer quarter) {
        if (scheme.isOfStars() != (quarter != null)) {
            throw Problem.invalid("quarter", scheme.isOfStars() ? "请填写季度（1至4）：创星晋级按季度评定" : "年度评定不填写季度");
        }
        if (quarter == null) {
            return facts.asOf(scheme.year());
        }
        LocalDate end = YearMonth.of(scheme.year(), quarter * 3).atEndOfMonth();
        if (!end.isBefore(clock.today())) {
            throw Problem.invalid("quarter", "该季度尚未结束，" + end + " 以后再评定");
        }
        return end;
    }

    /** Where it stands, whatever became of its job. */
    public Assessment.Status status(Assessment assessment) {
        boolean jobEnded = assessment.isRunning() && jobs.hasEnded(assessment.jobId());
        if (jobEnded) {
            // The run may have ended between the two reads; now it stands as it will stay.
            assessments.getEntityManager().refresh(assessment);
        }
        return assessment.status(jobEnded);
    }
}
