package org.dangjian.market.people.post;

import java.util.EnumSet;
import java.util.Set;
import org.dangjian.market.people.organization.Level;

/** The posts (任职) a member can hold in an organization; the codes never change, the titles are shown. */
public enum PostKind {
    SECRETARY("书记", EnumSet.complementOf(EnumSet.of(Level.CITY, Level.BUILDING_GROUP))),
    FIRST_SECRETARY("第一书记", EnumSet.of(Level.STREET, Level.COMMUNITY)),
    PART_TIME_COMMITTEE_MEMBER("兼职委员", EnumSet.of(Level.STREET, Level.COMMUNITY)),
    TWO_COMMITTEES("“两委”干部", EnumSet.of(Level.COMMUNITY)),
    GRID_LEADER("网格长", EnumSet.of(Level.COMMUNITY, Level.GRID_BRANCH, Level.BUILDING_GROUP)),
    GRID_WORKER("专职网格员", EnumSet.of(Level.COMMUNITY, Level.GRID_BRANCH, Level.BUILDING_GROUP)),
    PARTY_HOUSEHOLD("党员中心户", EnumSet.of(Level.COMMUNITY, Level.GRID_BRANCH, Level.BUILDING_GROUP)),
    GUIDE("党建超市指导员", EnumSet.of(Level.STREET, Level.COMMUNITY, Level.STATIONED_UNIT, Level.BRANCH));

    private final String title;
    private final Set<Level> levels;

    PostKind(String title, Set<Level> levels) {
        this.title = title;
        this.levels = levels;
    }

    /** The Chinese title shown to people. */
    public String title() {
        return title;
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
