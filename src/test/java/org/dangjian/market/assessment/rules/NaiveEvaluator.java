package org.dangjian.market.assessment.rules;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/**
 * The rules once more, said as plainly as they can be, without an explanation and without a thought of speed. It shares
 * no code with {@link Evaluator} but the records that hold schemes and facts.
 */
final class NaiveEvaluator {

    /** What must come out the same. */
    record Outcome(int total, boolean vetoed, String band, boolean needsReview) {}

    private final Scheme scheme;
    private final Facts facts;
    private final HolderTraits holder;

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
        boolean vetoed = facts.duties().stream()
                        .anyMatch(duty ->
                                duty.individual() == facts.individualPlan() && duty.verified() < duty.required())
                || countRules.stream().anyMatch(rule -> rule.effect() == RuleEffect.VETO && isMissed(rule));
        int total = total(vetoed, false);
        if (facts.live() && !scheme.provisionalBand()) {
            return new Outcome(total, vetoed, null, false);
        }
        if (scheme.notGraded().stream().anyMatch(this::isExempt)) {
            return new Outcome(total, vetoed, "NOT_GRADED", false);
        }
        boolean review = holder.audience() != scheme.audience()
                || vetoed && veto.needsReview()
                || countRules.stream().anyMatch(rule -> rule.effect() == RuleEffect.REVIEW && isMissed(rule));
        int steps = 0;
        int ceiling = vetoed && veto.topBandBarred() ? bestBelowStandard() : 0;
        for (HolderEvent event : facts.events()) {
            if (isInTime(event.occurredOn())) {
                BandEvent rule = scheme.events().stream()
                        .filter(known -> known.code().equals(event.code()))
                        .findFirst()
                        .orElse(null);
                review |= rule == null || rule.needsReview();
                steps += rule == null || rule.lowersBy() == null ? 0 : rule.lowersBy();
                ceiling = rule == null ? ceiling : Math.max(ceiling, place(rule.highestBand()));
            }
        }
        int band = band(total, steps, ceiling);
        review |= band(total(vetoed, true), steps, ceiling) < band;
        return new Outcome(total, vetoed, bands.get(band).code(), review);
    }

    private List<ScoreEntry> inTime() {
        List<ScoreEntry> found = new ArrayList<>(facts.entries());
        found.removeIf(entry -> !isInTime(entry.occurredOn()));
        found.sort(Comparator.comparing(ScoreEntry::occurredOn).thenComparing(ScoreEntry::id));
        return found;
    }

    private boolean isInTime(LocalDate day) {
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

    private boolean counts(ScoreKind kind, boolean vetoed) {
        return counting.stream().anyMatch(rule -> rule.kind() == kind)
                && !(vetoed && veto.excludes().contains(kind));
    }

    private boolean isMissed(CountRule rule) {
        if (!fits(rule.appliesTo())) {
            return false;
        }
        int months = 12 / rule.every().perYear();
        for (int first = 1; first <= 12; first += months) {
            LocalDate begins = LocalDate.of(facts.year(), first, 1);
            LocalDate ends = YearMonth.of(facts.year(), first + months - 1).atEndOfMonth();
            boolean asked = !begins.isAfter(facts.asOf())
                    && (holder.joinedOn() == null || !holder.joinedOn().isAfter(begins));
            boolean stillOpen = facts.live() && !facts.asOf().isAfter(ends);
            long done = inTime().stream()
                    .filter(entry -> !entry.occurredOn().isBefore(begins)
                            && !entry.occurredOn().isAfter(ends)
                            && isCounted(rule, entry))
                    .count();
            if (asked && !stillOpen && done < rule.atLeast()) {
                return true;
            }
        }
        return false;
    }

    private static boolean isCounted(CountRule rule, ScoreEntry entry) {
        boolean kind = rule.kinds().isEmpty()
                ? List.of(ScoreKind.MANDATORY, ScoreKind.OPTIONAL, ScoreKind.RECOMMENDED)
                        .contains(entry.kind())
                : rule.kinds().contains(entry.kind());
        return kind
                && (rule.categories().isEmpty() || rule.categories().contains(String.valueOf(entry.category())))
                && (rule.origins().isEmpty()
                        || entry.origin() != null && rule.origins().contains(entry.origin()));
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

    private boolean fits(HolderFilter filter) {
        return (filter.categories().isEmpty() || filter.categories().contains(String.valueOf(holder.category())))
                && (filter.organizationKinds().isEmpty()
                        || filter.organizationKinds().contains(String.valueOf(holder.organizationKind())))
                && (filter.special() == null || filter.special() == holder.special())
                && (filter.floating() == null || filter.floating() == holder.floating());
    }

    private int band(int total, int steps, int ceiling) {
        int place = bands.size() - 1;
        for (int i = bands.size() - 2; i >= 0; i--) {
            if (total >= bands.get(i).from()) {
                place = i;
            }
        }
        return Math.min(bands.size() - 1, Math.max(place + steps, ceiling));
    }

    private int place(String code) {
        for (int i = 0; i < bands.size(); i++) {
            if (bands.get(i).code().equals(code)) {
                return i;
            }
        }
        return 0;
    }

    private int bestBelowStandard() {
        for (int i = 0; i < bands.size(); i++) {
            if (!bands.get(i).top()) {
                return i;
            }
        }
        return bands.size();
    }
}
