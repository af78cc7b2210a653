package org.dangjian.market.assessment.rules.scheme;

/**
 * One kind of entries that counts toward the total (计分类别). A kind without such a rule does not count.
 *
 * @param kind the kind of entries
 * @param cap highest sum of this kind in points, at least 0; null for none
 * @param floor lowest sum of this kind in points, at most 0 (bounds deductions); null for none
 * @param asDone true for mandatory items that count as they are done (points × times done ÷ times owed, rounded down);
 *     null or false for those that count when the last time is done. For {@link ScoreKind#MANDATORY} only
 */
public record KindRule(ScoreKind kind, Integer cap, Integer floor, Boolean asDone) {

    /** The part of {@code sum} that counts, in points. */
    public int bounded(int sum) {
        if (cap != null && sum > cap) {
            return cap;
        }
        return floor != null && sum < floor ? floor : sum;
    }
}
