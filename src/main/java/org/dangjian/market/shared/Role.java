package org.dangjian.market.shared;

import java.util.List;

/** What an account may do within a scope (a subtree of organizations, or the active report-ins into it). */
public enum Role {
    RESIDENT("居民"),
    MEMBER("党员"),
    BRANCH_SECRETARY("支部书记"),
    UNIT_OFFICER("单位党务干部"),
    COMMUNITY_STAFF("社区党务工作者"),
    STREET_STAFF("街道审核"),
    DISTRICT_ADMIN("区级主管部门"),
    GUIDE("党建超市指导员"),
    AUDITOR("监督员"),
    SYSTEM_ADMIN("系统管理员");

    private final String title;

    Role(String title) {
        this.title = title;
    }

    /** The Chinese title shown to people. */
    public String title() {
        return title;
    }

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

    /** The names as constants, for {@code @RolesAllowed}. */
    public interface Name {
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
