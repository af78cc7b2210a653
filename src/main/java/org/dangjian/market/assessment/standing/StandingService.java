package org.dangjian.market.assessment.standing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dangjian.market.assessment.decision.DecisionRepository;
import org.dangjian.market.assessment.facts.FactsReader;
import org.dangjian.market.assessment.publicity.PublicityRepository;
import org.dangjian.market.assessment.rules.Evaluation;
import org.dangjian.market.assessment.rules.Evaluator;
import org.dangjian.market.assessment.rules.Facts;
import org.dangjian.market.assessment.run.AssessmentRepository;
import org.dangjian.market.assessment.run.AssessmentResult;
import org.dangjian.market.assessment.run.Phase;
import org.dangjian.market.assessment.run.ResultRepository;
import org.dangjian.market.assessment.scheme.RuleTerms;
import org.dangjian.market.assessment.scheme.SchemeDirectory;
import org.dangjian.market.assessment.scheme.SchemeRepository;
import org.dangjian.market.assessment.scheme.SchemeVersion;
import org.dangjian.market.assessment.subject.HolderName;
import org.dangjian.market.assessment.subject.Occasion;
import org.dangjian.market.assessment.subject.Subject;
import org.dangjian.market.assessment.subject.Subjects;
import org.dangjian.market.people.holder.HolderPlace;
import org.dangjian.market.platform.shared.BusinessDay;
import org.dangjian.market.platform.shared.Caller;
import org.dangjian.market.platform.shared.Holder;
import org.dangjian.market.platform.shared.Problem;
import org.dangjian.market.platform.shared.ProblemCode;
import org.dangjian.market.platform.shared.Role;
import org.dangjian.market.trade.ledger.YearBooks;

/** Shows how a holder stands, any day of the year, by the same evaluator as the run. */
@ApplicationScoped
public class StandingService {

    private final Subjects subjects;
    private final FactsReader facts;
    private final SchemeDirectory schemes;
    private final SchemeRepository versions;
    private final AssessmentRepository assessments;
    private final ResultRepository results;
    private final PublicityRepository publicities;
    private final DecisionRepository decisions;
    private final YearBooks books;
    private final BusinessDay clock;

    StandingService(
            Subjects subjects,
            FactsReader facts,
            SchemeDirectory schemes,
            SchemeRepository versions,
            AssessmentRepository assessments,
            ResultRepository results,
            PublicityRepository publicities,
            DecisionRepository decisions,
            YearBooks books,
            BusinessDay clock) {
        this.subjects = subjects;
        this.facts = facts;
        this.schemes = schemes;
        this.versions = versions;
        this.assessments = assessments;
        this.results = results;
        this.publicities = publicities;
        this.decisions = decisions;
        this.books = books;
        this.clock = clock;
    }

    /**
     * The caller's own standing: as a member, else as an officer that of the unit.
     *
     * @throws Problem {@code forbidden} for an account that is neither
     */
    @Transactional
    public StandingView own(Caller caller, Integer year) {
        Holder holder = Optional.ofNullable(caller.memberId())
                .map(Holder::member)
                .or(() -> caller.organizations(Role.UNIT_OFFICER).findFirst().map(Holder::organization))
                .orElseThrow(() -> Problem.of(ProblemCode.FORBIDDEN));
        return of(caller, holder, year);
    }

    /**
     * The standing of a holder, for themself and for those responsible for them.
     *
     * @param year {@code null} for the current one
     * @throws Problem {@code not-found}; {@code scheme-missing} for a year without a published scheme
     */
    @Transactional
    public StandingView of(Caller caller, Holder holder, Integer year) {
        Subject today = subjects.find(holder, clock.today()).orElseThrow(Problem::notFound);
        if (!caller.is(holder) && !today.place().isReachedBy(caller, Role.OVERSEERS)) {
            throw Problem.notFound();
        }
        int wanted = year == null ? clock.year() : year;
        // Whoever moved since is judged where they belonged then.
        Subject then = wanted < clock.year()
                ? subjects.find(holder, facts.asOf(wanted)).orElse(today)
                : today;
        return standing(then, wanted);
    }

    private StandingView standing(Subject subject, int year) {
        HolderPlace place = subject.place();
        Phase phase = phase(place, year);
        return phase == Phase.CLOSED
                ? sealed(subject, year).orElseGet(() -> evaluated(subject, year, phase))
                : evaluated(subject, year, phase);
    }

    private Phase phase(HolderPlace place, int year) {
        if (books.isClosed(year, place)) {
            return Phase.CLOSED;
        }
        return year < clock.year() ? Phase.PRELIMINARY : Phase.IN_PROGRESS;
    }

    private Optional<StandingView> sealed(Subject subject, int year) {
        HolderPlace place = subject.place();
        return results.sealed(place.holder(), year, place.homePath()).map(result -> {
            UUID schemeId = assessments.findById(result.assessmentId()).schemeId();
            SchemeVersion scheme = versions.findById(schemeId);
            Integer lineAt =
                    schemes.rules(scheme).effectiveFor(subject.traits()).standardLine();
            return StandingView.of(result, decisions.current(result), year, scheme, lineAt);
        });
    }

    private StandingView evaluated(Subject subject, int year, Phase phase) {
        Holder.Type audience = subject.holder().type();
        SchemeVersion scheme = schemes.inForce(
                        RuleTerms.audience(audience), year, subject.place().homePath())
                .orElseThrow(() -> Problem.of(ProblemCode.SCHEME_MISSING, year));
        List<Facts> read = facts.read(
                new Occasion(year, facts.asOf(year), audience, false, phase == Phase.IN_PROGRESS),
                facts.dutiesOf(year, audience, List.of(subject.place())),
                List.of(subject));
        Evaluation evaluation = Evaluator.evaluate(schemes.rules(scheme), read.getFirst());
        HolderName name = HolderName.of(subject.holder(), subject.place().name());
        UUID shown = phase == Phase.PRELIMINARY
                ? publicities
                        .shown(subject.holder(), year, clock.today())
                        .map(AssessmentResult::id)
                        .orElse(null)
                : null;
        return StandingView.of(name, year, phase, evaluation, scheme, shown);
    }
}
