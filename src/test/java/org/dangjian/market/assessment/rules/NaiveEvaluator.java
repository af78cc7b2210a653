package org.dangjian.market.assessment.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.dangjian.market.assessment.rules.scheme.Band;
import org.dangjian.market.assessment.rules.scheme.BandEvent;
import org.dangjian.market.assessment.rules.scheme.CategoryCap;
import org.dangjian.market.assessment.rules.scheme.CountRule;
import org.dangjian.market.assessment.rules.scheme.Duty;
import org.dangjian.market.assessment.rules.scheme.HolderFilter;
import org.dangjian.market.assessment.rules.scheme.HolderTraits;
import org.dangjian.market.assessment.rules.scheme.KindRule;
import org.dangjian.market.assessment.rules.scheme.MandatoryRule;
import org.dangjian.market.assessment.rules.scheme.NotGradedRule;
import org.dangjian.market.assessment.rules.scheme.RuleEffect;
import org.dangjian.market.assessment.rules.scheme.Scheme;
import org.dangjian.market.assessment.rules.scheme.SchemeOverride;
import org.dangjian.market.assessment.rules.scheme.ScoreEntry;
import org.dangjian.market.assessment.rules.scheme.ScoreKind;
import org.dangjian.market.assessment.rules.scheme.VetoRule;

/**
 * The rules once more, said as plainly as they can be, without an explanation and without a thought of speed. It shares
 * no code with {@link Evaluator} but the records that hold schemes and facts.
 */
final class NaiveEvaluator {

    /** What must come out the same. */
    record Outcome(int total, int earned, boolean vetoed, String band, boolean needsReview) {}

    final Scheme scheme;
    final Facts facts;
    final HolderTraits holder;
    private MandatoryRule mandatory;
    private List<KindRule> counting;
    private List<CategoryCap> caps;
    private Integer totalFloor;
    private Integer totalCap;
    private VetoRule veto;
    private List<CountRule> countRules;
    private List<Band> bands;

    private NaiveEvaluator(Scheme scheme, Facts facts) {
        this.scheme = scheme;
        this.facts = facts;
        this.holder = facts.holder();
        this.mandatory = scheme.mandatory();
        this.counting = scheme.counting();
        this.caps = scheme.categoryCaps();
        this.totalFloor = scheme.totalFloor();
        this.totalCap = scheme.totalCap();
        this.veto = scheme.veto();
        this.countRules = scheme.countRules();
        this.bands = scheme.bands();
        for (SchemeOverride other : scheme.overrides()) {
            if (fits(other.appliesTo())) {
                mandatory = Objects.requireNonNullElse(other.mandatory(), mandatory);
                counting = Objects.requireNonNullElse(other.counting(), counting);
                caps = Objects.requireNonNullElse(other.categoryCaps(), caps);
                totalFloor = other.totalFloor() != null ? other.totalFloor() : totalFloor;
                totalCap = other.totalCap() != null ? other.totalCap() : totalCap;
                veto = Objects.requireNonNullElse(other.veto(), veto);
                countRules = Objects.requireNonNullElse(other.countRules(), countRules);
                bands = Objects.requireNonNullElse(other.bands(), bands);
            }
        }
    }

    static Outcome judge(Scheme scheme, Facts facts) {
        return new NaiveEvaluator(scheme, facts).judge();
    }

    private Outcome judge() {
        NaiveCounts counts = new NaiveCounts(this);
        NaiveBands ladder = new NaiveBands(scheme, facts, bands);
        boolean missed =
                countRules.stream().anyMatch(rule -> rule.effect() == RuleEffect.VETO && counts.isMissed(rule));
        boolean waiting = missed || owed().anyMatch(duty -> duty.verified() < duty.required());
        boolean vetoed = facts.live() ? missed || owed().anyMatch(this::isLost) : waiting;
        int total = total(waiting, false);
        int earned = total(false, false);
        if (facts.live() && !scheme.provisionalBand()) {
            return new Outcome(total, earned, vetoed, null, false);
        }
        if (scheme.notGraded().stream().anyMatch(this::isExempt)) {
            return new Outcome(total, earned, vetoed, "NOT_GRADED", false);
        }
        boolean review = holder.audience() != scheme.audience()
                || vetoed && veto.needsReview()
                || countRules.stream().anyMatch(rule -> rule.effect() == RuleEffect.REVIEW && counts.isMissed(rule));
        int steps = 0;
        int ceiling = vetoed && veto.topBandBarred() ? ladder.bestBelowStandard() : 0;
        for (CountRule rule : countRules) {
            if (rule.effect() == RuleEffect.CEILING && counts.isMissed(rule)) {
                ceiling = Math.max(ceiling, ladder.place(rule.highestBand()));
            }
        }
        for (HolderEvent event : facts.events()) {
            if (isInTime(event.occurredOn())) {
                BandEvent rule = scheme.events().stream()
                        .filter(known -> known.code().equals(event.code()))
                        .findFirst()
                        .orElse(null);
                review |= rule == null || rule.needsReview();
                steps += rule == null || rule.lowersBy() == null ? 0 : rule.lowersBy();
                ceiling = rule == null ? ceiling : Math.max(ceiling, ladder.place(rule.highestBand()));
            }
        }
        int band = ladder.band(total, steps, ceiling);
        review |= ladder.band(total(waiting, true), steps, ceiling) < band;
        return new Outcome(total, earned, vetoed, bands.get(band).code(), review);
    }

    Stream<Duty> owed() {
        return facts.duties().stream().filter(duty -> duty.individual() == facts.individualPlan());
    }

    /** Day by day from today on: does what may still be done reach what is owed? */
    private boolean isLost(Duty duty) {
        int reached = duty.verified() + duty.pending();
        Set<String> used = new HashSet<>();
        if (duty.everyMonths() != null) {
            duty.attended().forEach(day -> used.add(period(duty, day)));
        }
        for (LocalDate day = facts.asOf(); day.getYear() == facts.year(); day = day.plusDays(1)) {
            boolean open = duty.lastDay() == null || !day.isAfter(duty.lastDay());
            if (open && (duty.everyMonths() == null || used.add(period(duty, day)))) {
                reached++;
            }
        }
        return duty.verified() < duty.required() && reached < duty.required();
    }

    private static String period(Duty duty, LocalDate day) {
        return day.getYear() + "/" + (day.getMonthValue() - 1) / duty.everyMonths();
    }

    List<ScoreEntry> inTime() {
        List<ScoreEntry> found = new ArrayList<>(facts.entries());
        found.removeIf(entry -> !isInTime(entry.occurredOn()));
        found.sort(Comparator.comparing(ScoreEntry::occurredOn).thenComparing(ScoreEntry::id));
        return found;
    }

    boolean isInTime(LocalDate day) {
        return day.getYear() == facts.year() && !day.isAfter(facts.asOf());
    }

    /** @param forgiving whether deductions are left out */
    private int total(boolean vetoed, boolean forgiving) {
        Map<UUID, Integer> worth = new HashMap<>();
        inTime().forEach(entry -> worth.put(entry.id(), entry.points()));
        for (CategoryCap cap : caps) {
            int left = cap.cap();
            for (ScoreEntry entry : inTime()) {
                boolean capped =
                        cap.category().equals(entry.category()) && cap.kinds().contains(entry.kind());
                if (capped && counts(entry.kind(), vetoed) && entry.points() > 0) {
                    int counted = Math.min(left, entry.points());
                    left -= counted;
                    worth.merge(entry.id(), counted - entry.points(), Integer::sum);
                }
            }
        }
        int total = 0;
        for (KindRule rule : counting) {
            int sum = 0;
            for (ScoreEntry entry : inTime()) {
                if (entry.kind() == rule.kind() && counts(entry.kind(), vetoed)) {
                    sum += worth.get(entry.id());
                }
            }
            if (rule.asDone() != null && rule.asDone() && counts(ScoreKind.MANDATORY, vetoed)) {
                sum += owed().mapToInt(this::doneInPart).sum();
            }
            if (forgiving && rule.kind() == ScoreKind.DEDUCTION && sum < 0) {
                sum = 0;
            }
            if (rule.floor() != null) {
                sum = Math.max(sum, rule.floor());
            }
            if (rule.cap() != null) {
                sum = Math.min(sum, rule.cap());
            }
            total += sum;
        }
        if (totalFloor != null) {
            total = Math.max(total, totalFloor);
        }
        return totalCap == null ? total : Math.min(total, totalCap);
    }

    /** What the times done so far are worth beyond what was posted, for an item that is not finished. */
    private int doneInPart(Duty duty) {
        if (duty.verified() >= duty.required()) {
            return 0;
        }
        int posted = inTime().stream()
                .filter(entry ->
                        entry.kind() == ScoreKind.MANDATORY && duty.itemId().equals(entry.itemId()))
                .mapToInt(ScoreEntry::points)
                .sum();
        return Math.max(0, duty.points() * duty.verified() / duty.required() - posted);
    }

    private boolean counts(ScoreKind kind, boolean vetoed) {
        return counting.stream().anyMatch(rule -> rule.kind() == kind)
                && !(vetoed && veto.excludes().contains(kind));
    }

    private boolean isExempt(NotGradedRule rule) {
        boolean stage = rule.stages().isEmpty() || rule.stages().contains(String.valueOf(holder.stage()));
        boolean status = rule.statuses().isEmpty() || rule.statuses().contains(String.valueOf(holder.status()));
        boolean late = rule.joinedAfter() == null
                || holder.joinedOn() != null
                        && holder.joinedOn().isAfter(rule.joinedAfter().atYear(facts.year()));
        boolean says = !rule.stages().isEmpty() || !rule.statuses().isEmpty() || rule.joinedAfter() != null;
        return says && stage && status && late;
    }

    boolean fits(HolderFilter filter) {
        return (filter.categories().isEmpty() || filter.categories().contains(String.valueOf(holder.category())))
                && (filter.organizationKinds().isEmpty()
                        || filter.organizationKinds().contains(String.valueOf(holder.organizationKind())))
                && (filter.special() == null || filter.special() == holder.special())
                && (filter.floating() == null || filter.floating() == holder.floating())
                && (filter.posts() == null || !Collections.disjoint(filter.posts(), holder.posts()));
    }
}
