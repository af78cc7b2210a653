package org.dangjian.market.assessment.run;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dangjian.market.assessment.facts.FactsReader;
import org.dangjian.market.assessment.facts.YearDuties;
import org.dangjian.market.assessment.rules.Evaluator;
import org.dangjian.market.assessment.rules.Facts;
import org.dangjian.market.assessment.rules.scheme.Scheme;
import org.dangjian.market.assessment.scheme.SchemeDirectory;
import org.dangjian.market.assessment.scheme.SchemeRepository;
import org.dangjian.market.assessment.subject.Population;
import org.dangjian.market.assessment.subject.Subject;
import org.dangjian.market.assessment.subject.Subjects;
import org.dangjian.market.people.organization.OrganizationDirectory;
import org.dangjian.market.platform.audit.AuditEntry;
import org.dangjian.market.platform.audit.AuditTrail;
import org.dangjian.market.platform.shared.BusinessDay;
import org.dangjian.market.platform.shared.Caller;
import org.dangjian.market.trade.ledger.LedgerReader;

/** The steps of a run, each a transaction. */
@ApplicationScoped
public class RunSteps {

    /** Holders per transaction: large enough for few queries, small enough to show progress and to lose little. */
    public static final int CHUNK = 500;

    /** What stays the same throughout a run. */
    record Plan(UUID assessmentId, String path, Scheme scheme, YearDuties duties, int total, Reached reached) {

        Population population() {
            return Population.of(scheme);
        }
    }

    /** How far a run is. */
    record Reached(int holders, boolean finished) {}

    private final AssessmentRepository assessments;
    private final ResultRepository results;
    private final SchemeRepository versions;
    private final SchemeDirectory schemes;
    private final OrganizationDirectory organizations;
    private final Subjects subjects;
    private final FactsReader facts;
    private final LedgerReader ledger;
    private final AuditTrail audit;
    private final BusinessDay clock;

    RunSteps(
            AssessmentRepository assessments,
            ResultRepository results,
            SchemeRepository versions,
            SchemeDirectory schemes,
            OrganizationDirectory organizations,
            Subjects subjects,
            FactsReader facts,
            LedgerReader ledger,
            AuditTrail audit,
            BusinessDay clock) {
        this.assessments = assessments;
        this.results = results;
        this.versions = versions;
        this.schemes = schemes;
        this.organizations = organizations;
        this.subjects = subjects;
        this.facts = facts;
        this.ledger = ledger;
        this.audit = audit;
        this.clock = clock;
    }

    /** Reads the plan of a run that begins or goes on. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    Plan plan(UUID assessmentId) {
        Assessment assessment = assessments.findById(assessmentId);
        String path = organizations.get(assessment.organizationId()).path();
        Scheme scheme = schemes.rules(versions.findById(assessment.schemeId()));
        return new Plan(
                assessmentId,
                path,
                scheme,
                facts.duties(assessment.year(), assessment.audience()),
                (int) subjects.count(Population.of(scheme), path, assessment.asOf()),
                reached(assessment));
    }

    /** Evaluates the next holders and moves the position; the last chunk ends the run. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    Reached next(Caller caller, Plan plan) {
        Assessment assessment = assessments.findById(plan.assessmentId());
        List<Subject> chunk =
                subjects.next(plan.population(), plan.path(), assessment.asOf(), assessment.position(), CHUNK);
        if (!chunk.isEmpty()) {
            List<UUID> ids = chunk.stream().map(Subject::id).toList();
            // Counted before they are read: what comes in between shows as a difference when the year is closed.
            Map<UUID, Long> rows = ledger.countScoreEach(assessment.audience(), ids, assessment.year());
            results.add(evaluate(assessment, plan, chunk, rows));
            assessment.advance(ids.getLast(), ids.size());
        }
        if (chunk.size() < CHUNK) {
            assessment.finish(clock.now());
            audit.record(
                    caller,
                    AuditEntry.of("assessment.finished", "assessment", assessment.id())
                            .in(plan.path())
                            .with("year", assessment.year())
                            .with("evaluated", assessment.evaluated()));
        }
        return reached(assessment);
    }

    private List<AssessmentResult> evaluate(
            Assessment assessment, Plan plan, List<Subject> chunk, Map<UUID, Long> rows) {
        List<Facts> read = facts.read(assessment.occasion(), plan.duties(), chunk);
        List<AssessmentResult> evaluated = new ArrayList<>(chunk.size());
        for (int i = 0; i < chunk.size(); i++) {
            Subject subject = chunk.get(i);
            evaluated.add(new AssessmentResult(
                    assessment.id(),
                    subject,
                    Evaluator.evaluate(plan.scheme(), read.get(i)),
                    bandOnPace(assessment, plan.scheme(), read.get(i)),
                    rows.getOrDefault(subject.id(), 0L)));
        }
        return evaluated;
    }

    /** While the year runs a result also says what it would be for who keeps pace. */
    private static String bandOnPace(Assessment assessment, Scheme scheme, Facts known) {
        return assessment.isBeforeTheEnd()
                ? Evaluator.evaluateOnPace(scheme, known).band()
                : null;
    }

    private static Reached reached(Assessment assessment) {
        return new Reached(assessment.evaluated(), !assessment.isRunning());
    }
}
