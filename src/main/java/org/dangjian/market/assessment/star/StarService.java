package org.dangjian.market.assessment.star;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.Month;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.dangjian.market.assessment.facts.StarReader;
import org.dangjian.market.assessment.facts.StarReading;
import org.dangjian.market.assessment.rules.Evaluation;
import org.dangjian.market.assessment.rules.Missing;
import org.dangjian.market.assessment.rules.scheme.Band;
import org.dangjian.market.assessment.rules.scheme.HolderTraits;
import org.dangjian.market.assessment.rules.scheme.Scheme;
import org.dangjian.market.platform.shared.BusinessDay;
import org.dangjian.market.platform.shared.Caller;
import org.dangjian.market.platform.shared.Holder;
import org.dangjian.market.platform.shared.Problem;
import org.dangjian.market.platform.shared.ProblemCode;
import org.dangjian.market.platform.shared.Role;

/** Shows the stars of one holder: what holds, what the points of today would give, and how it came about. */
@ApplicationScoped
public class StarService {

    private final StarReader reader;
    private final StarRepository stars;
    private final BusinessDay clock;

    StarService(StarReader reader, StarRepository stars, BusinessDay clock) {
        this.reader = reader;
        this.stars = stars;
        this.clock = clock;
    }

    /**
     * The caller's own stars: as a member, else as an officer those of the unit.
     *
     * @throws Problem {@code forbidden} for an account that is neither; {@code not-found} where no stars are striven for
     */
    @Transactional
    public StarView own(Caller caller, Integer year) {
        return view(reading(caller, ownHolder(caller), year));
    }

    /**
     * The stars of a holder, for themself and for those responsible for them.
     *
     * @param year {@code null} for the current one
     * @throws Problem {@code not-found} also where no scheme of stars is in force for the holder
     */
    @Transactional
    public StarView of(Caller caller, Holder holder, Integer year) {
        return view(reading(caller, holder, year));
    }

    private static Holder ownHolder(Caller caller) {
        return Optional.ofNullable(caller.memberId())
                .map(Holder::member)
                .or(() -> caller.organizations(Role.UNIT_OFFICER).findFirst().map(Holder::organization))
                .orElseThrow(() -> Problem.of(ProblemCode.FORBIDDEN));
    }

    /** What is known of a holder whom the caller may look at, as of today or the last day of a past year. */
    StarReading reading(Caller caller, Holder holder, Integer wanted) {
        int year = wanted == null ? clock.year() : wanted;
        if (year > clock.year()) {
            throw Problem.invalid("year", "该年度还没有开始");
        }
        LocalDate asOf = year < clock.year() ? LocalDate.of(year, Month.DECEMBER, 31) : clock.today();
        StarReading reading = reader.of(holder, asOf).orElseThrow(Problem::notFound);
        boolean reached = caller.reaches(reading.place().homePath(), Role.OVERSEERS)
                || holder.type() == Holder.Type.MEMBER && reading.place().isReachedBy(caller, Role.OVERSEERS);
        if (!caller.is(holder) && !reached) {
            throw Problem.notFound();
        }
        return reading;
    }

    private StarView view(StarReading reading) {
        Scheme rules = reading.rules();
        Evaluation evaluation = reading.evaluation();
        int year = reading.facts().year();
        boolean past = year < clock.year();
        boolean graded = evaluation.notGradedReason() == null;
        StarLevel provisional = graded && !past ? StarLevel.of(rules, evaluation.band()) : null;
        List<Star> history = stars.history(reading.holder(), year);
        StarLevel held = graded ? held(history, past ? null : reading, rules) : null;
        return new StarView(
                StarView.HolderView.of(reading.holder(), reading.place().name()),
                year,
                rules.stars().emblem(),
                held,
                provisional,
                evaluation.notGradedReason(),
                evaluation.total(),
                past ? null : Quarters.end(year, Quarters.of(clock.today())),
                past || !graded ? 0 : pointsToNext(reading, evaluation),
                held == null
                        ? List.of()
                        : effects(rules, held.band(), reading.facts().holder()),
                past ? List.<Missing>of() : evaluation.missing(),
                evaluation.findings(),
                history.stream().map(StarView.Change::of).toList(),
                reading.schemeId(),
                reading.schemeVersion());
    }

    /** A demotion counts at once, also before it is written down. */
    private StarLevel held(List<Star> history, StarReading running, Scheme rules) {
        if (history.isEmpty()) {
            return StarLevel.lowest(rules);
        }
        StarLevel confirmed = history.getLast().level();
        if (running == null) {
            return confirmed;
        }
        int quarter = history.stream()
                .map(Star::quarter)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElseGet(() -> Quarters.over(clock.today()));
        StarLevel carried = StarLevel.of(rules, running.evaluationFor(quarter).band());
        return carried.stars() < confirmed.stars() ? carried : confirmed;
    }

    static List<StarView.EffectView> effects(Scheme rules, String band, HolderTraits holder) {
        return rules.stars().effects().stream()
                .filter(effect ->
                        effect.band().equals(band) && effect.appliesTo().matches(holder))
                .map(effect -> new StarView.EffectView(effect.code(), effect.title(), effect.percent()))
                .toList();
    }

    /** Points from the total to the next band above the one they give; events may still keep the stars lower. */
    private static int pointsToNext(StarReading reading, Evaluation evaluation) {
        List<Band> bands = reading.rules()
                .atQuarter(Quarters.of(reading.facts().asOf()))
                .effectiveFor(reading.facts().holder())
                .bands();
        return bands.stream()
                .filter(band -> band.from() != null && band.from() > evaluation.total())
                .mapToInt(band -> band.from() - evaluation.total())
                .min()
                .orElse(0);
    }
}
