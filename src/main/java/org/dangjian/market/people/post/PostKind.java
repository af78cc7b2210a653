package org.dangjian.market.people.post;

import java.util.EnumSet;
import java.util.Set;
import org.dangjian.market.people.organization.Level;
import org.dangjian.market.platform.shared.Labelled;
import org.dangjian.market.platform.shared.Titled;

/** The posts (任职) a member can hold in an organization; the codes never change, the titles are shown. */
@Labelled("PostKind")
public enum PostKind implements Titled {
    SECRETARY(EnumSet.complementOf(EnumSet.of(Level.CITY, Level.BUILDING_GROUP))),
    FIRST_SECRETARY(EnumSet.of(Level.STREET, Level.COMMUNITY)),
    PART_TIME_COMMITTEE_MEMBER(EnumSet.of(Level.STREET, Level.COMMUNITY)),
    TWO_COMMITTEES(EnumSet.of(Level.COMMUNITY)),
    GRID_LEADER(EnumSet.of(Level.COMMUNITY, Level.GRID_BRANCH, Level.BUILDING_GROUP)),
    GRID_WORKER(EnumSet.of(Level.COMMUNITY, Level.GRID_BRANCH, Level.BUILDING_GROUP)),
    PARTY_HOUSEHOLD(EnumSet.of(Level.COMMUNITY, Level.GRID_BRANCH, Level.BUILDING_GROUP)),
    GUIDE(EnumSet.of(Level.STREET, Level.COMMUNITY, Level.STATIONED_UNIT, Level.BRANCH));
    private final Set<Level> levels;

    PostKind(Set<Level> levels) {
        this.levels = levels;
    }

    /** Whether an organization of this level has such a post. */
    public boolean isAt(Level level) {
        return levels.contains(level);
    }

    /** Whether an organization has one holder of it at a time. */
    boolean isSingle() {
        return this == SECRETARY || this == FIRST_SECRETARY;
    }
}
