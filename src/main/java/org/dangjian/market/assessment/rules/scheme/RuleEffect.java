package org.dangjian.market.assessment.rules.scheme;

/** What an unmet {@link CountRule} leads to. */
public enum RuleEffect {
    /** Shown to people, changes nothing (仅作提示). */
    NOTE,
    /** People must look at the result (提请复核). */
    REVIEW,
    /** Works like an unmet mandatory item (一票否决). */
    VETO,
    /** The band is no higher than {@link CountRule#highestBand()} (限定最高档次). */
    CEILING
}
