package org.dangjian.market.people.organization;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.dangjian.market.platform.shared.Labelled;
import org.dangjian.market.platform.shared.NormalForm;
import org.dangjian.market.platform.shared.Titled;

/** The levels of the tree of organizations and which level may stand under which. */
@Labelled("Level")
public enum Level implements Titled {
    CITY,
    DISTRICT,
    STREET,
    COMMUNITY,
    GRID_BRANCH,
    BUILDING_GROUP,
    SYSTEM_COMMITTEE,
    STATIONED_UNIT,
    BRANCH,
    ASSISTANCE_BRANCH;

    /** The level a person means by its code or by a word of its title: STREET, 街道, 乡镇 and 开发区 are the same. */
    public static Optional<Level> named(String text) {
        String key = NormalForm.nameKey(text);
        return Arrays.stream(values())
                .filter(level -> level.name().equalsIgnoreCase(key)
                        || NormalForm.nameKey(level.title()).equals(key)
                        || Arrays.asList(level.title().split("[（）、]")).contains(key))
                .findFirst();
    }

    /** The first word of the title, for templates. */
    public String word() {
        return title().split("[（）、]")[0];
    }

    /** The levels under which this one may stand; empty for what can only be a root. */
    public Set<Level> parents() {
        return switch (this) {
            case CITY -> EnumSet.noneOf(Level.class);
            case DISTRICT -> EnumSet.of(CITY);
            case STREET -> EnumSet.of(DISTRICT);
            case COMMUNITY -> EnumSet.of(STREET);
            case GRID_BRANCH -> EnumSet.of(COMMUNITY);
            case BUILDING_GROUP -> EnumSet.of(GRID_BRANCH);
            case SYSTEM_COMMITTEE -> EnumSet.of(CITY, DISTRICT);
            case STATIONED_UNIT -> EnumSet.of(CITY, DISTRICT, SYSTEM_COMMITTEE);
            case BRANCH -> EnumSet.of(STATIONED_UNIT, COMMUNITY, SYSTEM_COMMITTEE, STREET);
            case ASSISTANCE_BRANCH -> EnumSet.of(STREET);
        };
    }

    /** Whether an organization of this level may have no superior. */
    public boolean canBeRoot() {
        return this == CITY || this == DISTRICT;
    }

    /** Whether members can belong to it (组织关系所在支部). */
    public boolean hasMembers() {
        return this == BRANCH || this == GRID_BRANCH || this == ASSISTANCE_BRANCH;
    }

    /** Whether it claims items as an organization (驻区单位及其党支部); which of these are judged is a setting. */
    public boolean isUnit() {
        return this == STATIONED_UNIT || this == BRANCH;
    }

    /** Whether units and members can report in there (双报到). */
    public boolean receivesReportIns() {
        return this == COMMUNITY || this == STREET;
    }
}
