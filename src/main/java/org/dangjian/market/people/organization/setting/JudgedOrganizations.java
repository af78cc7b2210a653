package org.dangjian.market.people.organization.setting;

import org.dangjian.market.people.organization.Level;
import org.dangjian.market.platform.shared.Labelled;
import org.dangjian.market.platform.shared.Titled;

/** Which organizations are judged once a year (《城市区域化党建调研报告》二(二)、二(三)). */
@Labelled("JudgedOrganizations")
public enum JudgedOrganizations implements Titled {
    /** Units, and branches that belong to no unit: those of communities, streets and system committees. */
    UNITS_AND_COMMUNITY_BRANCHES,
    /** Units alone. */
    UNITS,
    /** Branches alone, those of units too. */
    BRANCHES,
    /** Units and all branches. */
    BOTH;

    /** @param ofUnit whether the organization is a branch that stands under a unit */
    boolean includes(Level level, boolean ofUnit) {
        boolean branch = level == Level.BRANCH;
        return level.isUnit()
                && switch (this) {
                    case UNITS_AND_COMMUNITY_BRANCHES -> !branch || !ofUnit;
                    case UNITS -> !branch;
                    case BRANCHES -> branch;
                    case BOTH -> true;
                };
    }
}
