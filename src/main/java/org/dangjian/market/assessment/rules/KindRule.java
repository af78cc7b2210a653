package org.dangjian.market.assessment.rules;

/**
 * One kind of entries that counts toward the total (计分类别). A kind without such a rule does not count.
 *
 * @param kind the kind of entries
 * @param cap highest sum of this kind in points, at least 0; null for none
 * @param floor lowest sum of this kind in points, at most 0 (bounds deductions); null for none
 */
public record KindRule(ScoreKind kind, Integer cap, Integer floor) {

    /** The part of {@code sum} that counts, in points. */
    int bounded(int sum) {
        if (cap != null && sum > cap) {
            return cap;
        }
        return floor != null && sum < floor ? floor : sum;
    }
}
