package org.dangjian.market.assessment.simulation;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.dangjian.market.assessment.facts.FactsReader;
import org.dangjian.market.assessment.facts.YearDuties;
import org.dangjian.market.assessment.rules.Evaluator;
import org.dangjian.market.assessment.rules.Facts;
import org.dangjian.market.assessment.rules.scheme.Scheme;
import org.dangjian.market.assessment.run.RunSteps;
import org.dangjian.market.assessment.scheme.RuleTerms;
import org.dangjian.market.assessment.scheme.SchemeDirectory;
import org.dangjian.market.assessment.scheme.SchemeRepository;
import org.dangjian.market.assessment.scheme.SchemeService;
import org.dangjian.market.assessment.scheme.SchemeVersion;
import org.dangjian.market.assessment.subject.Occasion;
import org.dangjian.market.assessment.subject.Population;
import org.dangjian.market.assessment.subject.Subject;
import org.dangjian.market.assessment.subject.Subjects;
import org.dangjian.market.people.organization.Organization;
import org.dangjian.market.people.organization.OrganizationDirectory;
import org.dangjian.market.platform.job.JobContext;
import org.dangjian.market.platform.job.JobHandler;
import org.dangjian.market.platform.job.JobOutcome;
import org.dangjian.market.platform.job.JobService;
import org.dangjian.market.platform.job.JobView;
import org.dangjian.market.platform.shared.Caller;
import org.dangjian.market.platform.shared.Holder;
import org.dangjian.market.platform.shared.Problem;
import org.dangjian.market.platform.shared.Role;

/**
 * Tries a scheme out on a year's records before it is published: the facts and the evaluator are those of a run, so a run
 * with the scheme on the same records gives the same bands.
 */
@ApplicationScoped
@JobHandler.Yields(SimulationView.class)
public class SchemeSimulation implements JobHandler {

    private static final String KIND = "scheme-simulation";
    private static final String SCHEME = "schemeId";
    private static final String YEAR = "year";
    private static final String ORGANIZATION = "organizationId";

    private final SchemeService service;
    private final SchemeDirectory directory;
    private final SchemeRepository schemes;
    private final OrganizationDirectory organizations;
    private final Subjects subjects;
    private final FactsReader facts;
    private final JobService jobs;

    SchemeSimulation(
            SchemeService service,
            SchemeDirectory directory,
            SchemeRepository schemes,
            OrganizationDirectory organizations,
            Subjects subjects,
            FactsReader facts,
            JobService jobs) {
        this.service = service;
        this.directory = directory;
        this.schemes = schemes;
        this.organizations = organizations;
        this.subjects = subjects;
        this.facts = facts;
        this.jobs = jobs;
    }

    /** @throws Problem {@code not-found} for a scheme or a place that is not the caller's */
    @Transactional
    public JobView start(Caller caller, UUID schemeId, SimulateScheme request) {
        service.readable(caller, schemeId);
        Organization place = organizations.get(request.organizationId());
        if (!caller.reaches(place.path(), Role.DISTRICT_ADMIN)) {
            throw Problem.notFound();
        }
        return jobs.submit(
                KIND,
                caller,
                Map.of(
                        SCHEME,
                        schemeId.toString(),
                        YEAR,
                        request.year(),
                        ORGANIZATION,
                        place.id().toString()),
                null);
    }

    @Override
    public String kind() {
        return KIND;
    }

    /** What stays the same throughout. */
    private record Plan(Organization place, LocalDate asOf, Scheme draft, SchemeVersion against, YearDuties duties) {

        Population population() {
            return Population.of(draft);
        }
    }

    @Override
    public JobOutcome run(JobContext context) {
        UUID schemeId = UUID.fromString(context.parameters().get(SCHEME).textValue());
        int year = context.parameters().get(YEAR).intValue();
        UUID organizationId =
                UUID.fromString(context.parameters().get(ORGANIZATION).textValue());
        Plan plan = QuarkusTransaction.requiringNew().call(() -> plan(schemeId, year, organizationId));
        Optional<Scheme> now = Optional.ofNullable(plan.against()).map(directory::rules);
        int total = QuarkusTransaction.requiringNew()
                .call(() -> (int) subjects.count(plan.population(), plan.place().path(), plan.asOf()));
        SimulationTally tally = new SimulationTally();
        UUID position = null;
        List<Subject> chunk;
        do {
            UUID after = position;
            chunk = QuarkusTransaction.requiringNew().call(() -> next(plan, year, now, after, tally));
            position = chunk.isEmpty() ? null : chunk.getLast().id();
            context.progress().report(tally.evaluated(), Math.max(total, tally.evaluated()));
            if (context.cancelled().getAsBoolean()) {
                return JobOutcome.failed(null, "已取消试算。");
            }
        } while (chunk.size() == RunSteps.CHUNK);
        return JobOutcome.done(QuarkusTransaction.requiringNew().call(() -> view(plan, schemeId, year, tally)));
    }

    private Plan plan(UUID schemeId, int year, UUID organizationId) {
        Organization place = organizations.get(organizationId);
        Scheme draft = directory.rules(schemes.findById(schemeId)).forYear(year);
        SchemeVersion against = directory.comparable(draft, year, place.path()).orElse(null);
        Holder.Type audience = RuleTerms.holders(draft.audience());
        return new Plan(place, facts.asOf(year), draft, against, facts.duties(year, audience));
    }

    private List<Subject> next(Plan plan, int year, Optional<Scheme> now, UUID after, SimulationTally tally) {
        List<Subject> chunk = subjects.next(plan.population(), plan.place().path(), plan.asOf(), after, RunSteps.CHUNK);
        Occasion occasion = new Occasion(
                year, plan.asOf(), plan.population().audience(), plan.draft().isOfStars(), false);
        List<Facts> read = facts.read(occasion, plan.duties(), chunk);
        for (int i = 0; i < chunk.size(); i++) {
            Facts known = read.get(i);
            tally.add(
                    chunk.get(i),
                    known.individualPlan(),
                    now.map(scheme -> Evaluator.evaluate(scheme, known)).orElse(null),
                    Evaluator.evaluate(plan.draft(), known));
        }
        return chunk;
    }

    private SimulationView view(Plan plan, UUID schemeId, int year, SimulationTally tally) {
        return new SimulationView(
                schemeId,
                plan.against() == null ? null : plan.against().id(),
                year,
                plan.place().id(),
                plan.asOf(),
                tally.evaluated(),
                tally.now(),
                tally.draft(),
                tally.changed(),
                tally.changes(),
                tally.byOrganization(organizations.findByIds(tally.organizations())),
                tally.warnings());
    }
}
