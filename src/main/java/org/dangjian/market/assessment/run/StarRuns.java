package org.dangjian.market.assessment.run;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.dangjian.market.assessment.rules.scheme.Scheme;
import org.dangjian.market.assessment.scheme.SchemeDirectory;
import org.dangjian.market.assessment.scheme.SchemeRepository;
import org.dangjian.market.people.member.Counterparts;
import org.dangjian.market.people.organization.OrganizationDirectory;
import org.dangjian.market.platform.audit.AuditEntry;
import org.dangjian.market.platform.audit.AuditTrail;
import org.dangjian.market.platform.shared.Caller;
import org.dangjian.market.platform.shared.Holder;
import org.dangjian.market.platform.shared.Problem;

/** Hands the stars that a run suggests to those who record them. */
@ApplicationScoped
public class StarRuns {

    /** What a run suggests for one holder who is graded. */
    public record Suggested(UUID resultId, Holder holder, String band, String bandTitle, int total) {}

    private final AssessmentService service;
    private final AssessmentRepository assessments;
    private final ResultRepository results;
    private final SchemeRepository versions;
    private final SchemeDirectory schemes;
    private final OrganizationDirectory organizations;
    private final AuditTrail audit;
    private final Counterparts counterparts;

    StarRuns(
            AssessmentService service,
            AssessmentRepository assessments,
            ResultRepository results,
            SchemeRepository versions,
            SchemeDirectory schemes,
            OrganizationDirectory organizations,
            AuditTrail audit,
            Counterparts counterparts) {
        this.counterparts = counterparts;
        this.service = service;
        this.assessments = assessments;
        this.results = results;
        this.versions = versions;
        this.schemes = schemes;
        this.organizations = organizations;
        this.audit = audit;
    }

    /**
     * A run whose stars the caller may confirm.
     *
     * @throws Problem {@code not-found} unless the caller's office stands at or above its organization;
     *     {@code state-conflict} unless its stars are complete and not confirmed yet; {@code second-person-required} for
     *     whoever started it
     */
    public Assessment confirmable(Caller caller, UUID assessmentId) {
        Assessment assessment = service.decidable(caller, assessmentId);
        assessment.requireConfirmable();
        counterparts.require(caller, assessment.startedBy());
        return assessment;
    }

    public Assessment get(UUID assessmentId) {
        return assessments.findById(assessmentId);
    }

    /** The rules that a run judged by. */
    public Scheme rules(UUID schemeId) {
        return schemes.rules(versions.findById(schemeId));
    }

    /** The holders behind {@code after}, in their order; those who are not graded are left out. */
    public List<Suggested> suggested(UUID assessmentId, UUID after, int limit) {
        return results.graded(assessmentId, after, limit).stream()
                .map(result -> new Suggested(
                        result.id(),
                        result.holder(),
                        result.outcome().band(),
                        result.outcome().bandTitle(),
                        result.outcome().total()))
                .toList();
    }

    /** Its stars are recorded; a job that was cut off right behind this comes here again. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void confirmed(Caller caller, UUID assessmentId, int recorded) {
        Assessment assessment = assessments.held(assessmentId, LockModeType.PESSIMISTIC_WRITE);
        if (assessment.isConfirmed()) {
            return;
        }
        assessment.confirm();
        record(caller, "assessment.stars-confirmed", assessment, recorded);
    }

    /** Writes down that so many of its stars were recorded, in the transaction that does it. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void recorded(Caller caller, Assessment assessment, int stars) {
        record(caller, "assessment.stars-recorded", assessment, stars);
    }

    private void record(Caller caller, String action, Assessment assessment, int recorded) {
        audit.record(
                caller,
                AuditEntry.of(action, "assessment", assessment.id())
                        .in(organizations.get(assessment.organizationId()).path())
                        .with("year", assessment.year())
                        .with("quarter", assessment.quarter())
                        .with("recorded", recorded));
    }
}
