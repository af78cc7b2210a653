package org.dangjian.market.assessment.rules.scheme;

/**
 * The kinds of ledger entries that feed the SCORE of a year (积分类别): the three kinds of shelf items, and the rewards
 * and deductions of the year, 《城市区域化党建调研报告》二(一)、二(三).
 */
public enum ScoreKind {
    MANDATORY("必选"),
    OPTIONAL("自选"),
    RECOMMENDED("推荐"),
    REWARD("奖励"),
    DEDUCTION("扣分");

    private final String title;

    ScoreKind(String title) {
        this.title = title;
    }

    /** The Chinese word people read. */
    public String title() {
        return title;
    }

    /** Whether entries of this kind take points (扣分). */
    public boolean isDeduction() {
        return this == DEDUCTION;
    }

    /** Whether an entry of this kind stands for a service done, as opposed to a reward or a deduction. */
    public boolean isService() {
        return this == MANDATORY || this == OPTIONAL || this == RECOMMENDED;
    }
}
