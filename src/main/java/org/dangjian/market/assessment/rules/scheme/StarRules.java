package org.dangjian.market.assessment.rules.scheme;

import java.util.List;

/**
 * What makes a scheme one of stars (创星晋级), 《构建“1+3”制度体系抓实基层党建工作》三: its bands are stars, given
 * provisionally all year, confirmed at the end of a quarter, taken back at once.
 *
 * @param emblem the kind of star, e.g. 先锋星
 * @param organizationKinds kinds of organization that strive for it; empty exactly when it is for members
 * @param effects what a number of stars leads to (凭星奖惩); data for people, never done by the system
 * @param exemplary when a committee is suggested for 示范星; null where this scheme suggests none
 * @param bandsByQuarter true where the lines are those of a whole year and a quarter asks its part of them (line ×
 *     quarter ÷ 4); null or false where every quarter asks the whole line
 */
public record StarRules(
        String emblem,
        List<String> organizationKinds,
        List<StarEffect> effects,
        ExemplaryRule exemplary,
        Boolean bandsByQuarter) {

    /** Kinds of organization that may strive for stars. */
    public static final List<String> KINDS = List.of(
            "SUBDISTRICT",
            "TOWNSHIP",
            "DEVELOPMENT_ZONE",
            "URBAN",
            "VILLAGE",
            "GRID_BRANCH",
            "STATIONED_UNIT",
            "BRANCH",
            "SYSTEM_COMMITTEE",
            "ASSISTANCE_BRANCH");

    public StarRules {
        organizationKinds = Lists.copy(organizationKinds);
        effects = Lists.copy(effects);
    }

    /** Whether a holder of this scheme's audience strives for its stars. */
    public boolean isFor(HolderTraits holder) {
        return organizationKinds.isEmpty() || Lists.has(organizationKinds, holder.organizationKind());
    }
}
