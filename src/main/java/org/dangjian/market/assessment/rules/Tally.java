package org.dangjian.market.assessment.rules;

import java.util.List;
import org.dangjian.market.assessment.rules.scheme.CategoryCap;
import org.dangjian.market.assessment.rules.scheme.KindRule;
import org.dangjian.market.assessment.rules.scheme.Scheme;
import org.dangjian.market.assessment.rules.scheme.ScoreEntry;
import org.dangjian.market.assessment.rules.scheme.ScoreKind;

/**
 * The points of one holder: which kinds count, then caps per item category, then cap and floor per kind, then floor
 * and cap of the total. The kinds a veto excludes are left out before any cap, so that they take no room in one.
 */
final class Tally {

    private static final ScoreKind[] KINDS = ScoreKind.values();

    private final Scheme rules;
    private final List<ScoreKind> excluded;
    private final int[] sums = new int[KINDS.length];

    private Tally(Scheme rules, List<ScoreKind> excluded) {
        this.rules = rules;
        this.excluded = excluded;
    }

    /** Counts what lies in time. */
    static Tally of(Scheme rules, Entries found, List<ScoreKind> excluded) {
        Tally tally = new Tally(rules, excluded);
        List<ScoreEntry> entries = found.counted();
        for (ScoreEntry entry : entries) {
            if (tally.includes(entry.kind())) {
                tally.sums[entry.kind().ordinal()] += entry.points();
            }
        }
        if (tally.includes(ScoreKind.MANDATORY)) {
            tally.sums[ScoreKind.MANDATORY.ordinal()] += found.shared();
        }
        for (CategoryCap cap : rules.categoryCaps()) {
            int room = cap.cap();
            for (ScoreEntry entry : entries) {
                if (tally.includes(entry.kind()) && cap.covers(entry) && entry.points() > 0) {
                    int fits = Math.min(room, entry.points());
                    room -= fits;
                    tally.sums[entry.kind().ordinal()] -= entry.points() - fits;
                }
            }
        }
        return tally;
    }

    /** Whether entries of the kind add to the total. */
    boolean includes(ScoreKind kind) {
        return rules.kindRule(kind) != null && !excluded.contains(kind);
    }

    /** Sum of the kind after the category caps and before its own cap and floor. */
    int sum(ScoreKind kind) {
        return sums[kind.ordinal()];
    }

    /** Total before its own floor and cap. */
    int unbounded() {
        return unbounded(0, false);
    }

    int total() {
        return bounded(unbounded());
    }

    /** The total with that many more points from mandatory items. */
    int totalWithMandatory(int points) {
        return bounded(unbounded(points, false));
    }

    int totalWithoutDeductions() {
        return bounded(unbounded(0, true));
    }

    private int unbounded(int extraMandatory, boolean withoutDeductions) {
        int total = 0;
        for (KindRule rule : rules.counting()) {
            ScoreKind kind = rule.kind();
            int sum = sums[kind.ordinal()];
            if (kind == ScoreKind.MANDATORY && includes(kind)) {
                sum += extraMandatory;
            } else if (kind.isDeduction() && withoutDeductions) {
                sum = Math.max(sum, 0);
            }
            total += rule.bounded(sum);
        }
        return total;
    }

    private int bounded(int total) {
        if (rules.totalCap() != null && total > rules.totalCap()) {
            return rules.totalCap();
        }
        return rules.totalFloor() != null && total < rules.totalFloor() ? rules.totalFloor() : total;
    }
}
