package org.dangjian.market.platform.shared;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What an account may do within a scope (a subtree of organizations, or the active report-ins into it). */
@Labelled("Role")
public enum Role implements Titled {
    RESIDENT,
    MEMBER,
    BRANCH_SECRETARY,
    UNIT_OFFICER,
    COMMUNITY_STAFF,
    STREET_STAFF,
    DISTRICT_ADMIN,
    GUIDE,
    AUDITOR,
    SYSTEM_ADMIN;

    /** Whether this role does the daily business; AUDITOR and SYSTEM_ADMIN exclude it and each other. */
    public boolean isBusiness() {
        return this != AUDITOR && this != SYSTEM_ADMIN;
    }

    /** Whether granting it takes two administrators: the offices, and those who look after or over everybody. */
    public boolean takesTwoAdministrators() {
        return this == AUDITOR || this == SYSTEM_ADMIN || List.of(STAFF).contains(this);
    }

    /** The offices that put items on the shelf, review and verify, lowest first. */
    public static final Role[] STAFF = {COMMUNITY_STAFF, STREET_STAFF, DISTRICT_ADMIN};

    /** Those responsible for members and units: their own branch and unit, and the offices. */
    public static final Role[] RESPONSIBLE = {
        BRANCH_SECRETARY, UNIT_OFFICER, COMMUNITY_STAFF, STREET_STAFF, DISTRICT_ADMIN
    };

    /** Those who may look at what members and units did: {@link #RESPONSIBLE}, and the auditor. */
    public static final Role[] OVERSEERS = {
        BRANCH_SECRETARY, UNIT_OFFICER, COMMUNITY_STAFF, STREET_STAFF, DISTRICT_ADMIN, AUDITOR
    };

    /** Those who keep the records of members and units: the unit's own officer, and the offices. */
    public static final Role[] KEEPERS = {UNIT_OFFICER, COMMUNITY_STAFF, STREET_STAFF, DISTRICT_ADMIN};

    /** The offices that decide on what the communities put forward. */
    public static final Role[] DECIDERS = {STREET_STAFF, DISTRICT_ADMIN};

    /** The offices, and the auditor who looks at what they do. */
    public static final Role[] OFFICES = {COMMUNITY_STAFF, STREET_STAFF, DISTRICT_ADMIN, AUDITOR};

    private static final Map<String, Set<Role>> GROUPS = Map.of(
            Name.STAFF, Set.of(STAFF),
            Name.KEEPERS, Set.of(KEEPERS),
            Name.DECIDERS, Set.of(DECIDERS),
            Name.RESPONSIBLE, Set.of(RESPONSIBLE),
            Name.OVERSEERS, Set.of(OVERSEERS));

    /** Its own name and those of the groups it belongs to: what whoever has it is called in {@code @RolesAllowed}. */
    public Set<String> names() {
        return Stream.concat(
                        Stream.of(name()),
                        GROUPS.entrySet().stream()
                                .filter(group -> group.getValue().contains(this))
                                .map(Map.Entry::getKey))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The names as constants, for {@code @RolesAllowed}: of roles, and of the groups of the same name. */
    public interface Name {
        String STAFF = "STAFF";
        String KEEPERS = "KEEPERS";
        String DECIDERS = "DECIDERS";
        String RESPONSIBLE = "RESPONSIBLE";
        String OVERSEERS = "OVERSEERS";
        String RESIDENT = "RESIDENT";
        String MEMBER = "MEMBER";
        String BRANCH_SECRETARY = "BRANCH_SECRETARY";
        String UNIT_OFFICER = "UNIT_OFFICER";
        String COMMUNITY_STAFF = "COMMUNITY_STAFF";
        String STREET_STAFF = "STREET_STAFF";
        String DISTRICT_ADMIN = "DISTRICT_ADMIN";
        String GUIDE = "GUIDE";
        String AUDITOR = "AUDITOR";
        String SYSTEM_ADMIN = "SYSTEM_ADMIN";
    }
}
