package org.dangjian.market.assessment.rules.scheme;

/**
 * The keys in {@code Finding.rule()} and {@code Missing.rule()}. They are stable: clients and stored results refer to
 * them. A key that ends in a colon is followed by an item id, a {@link ScoreKind} or a code of the scheme.
 */
public final class RuleKey {

    /** The holder is not of the scheme's audience. */
    public static final String AUDIENCE = "audience";
    /** The holder is not graded; followed by the code of the rule. */
    public static final String NOT_GRADED = "not-graded:";
    /** More or fewer mandatory items than the scheme expects. */
    public static final String MANDATORY_COUNT = "mandatory-count";
    /** A mandatory item with other points than the scheme prescribes; followed by the item id. */
    public static final String MANDATORY_POINTS = "mandatory-points:";
    /** A special member without, or another member with, an individual plan. */
    public static final String INDIVIDUAL_PLAN = "individual-plan";
    /** One owed mandatory item; followed by the item id. */
    public static final String MANDATORY = "mandatory:";
    /** The year is judged as if it ended on the day of the evaluation. */
    public static final String AS_IF_ENDED = "as-if-ended";
    /** Points of one kind; followed by the kind. */
    public static final String POINTS = "points:";
    /** Points of a kind that the scheme does not count; followed by the kind. */
    public static final String NOT_COUNTED = "not-counted:";
    /** Entries outside the time that is judged. */
    public static final String OUTSIDE_TIME = "outside-time";
    /** Points left out by the veto. */
    public static final String VETO = "veto";
    /** The cap of an item category; followed by the category. */
    public static final String CATEGORY_CAP = "category-cap:";
    /** The cap of a kind; followed by the kind. */
    public static final String CAP = "cap:";
    /** The floor of a kind; followed by the kind. */
    public static final String FLOOR = "floor:";
    /** The floor of the total. */
    public static final String TOTAL_FLOOR = "total-floor";
    /** The cap of the total. */
    public static final String TOTAL_CAP = "total-cap";
    /** A minimum number of entries; followed by the code of the rule. */
    public static final String COUNT = "count:";
    /** The standard is barred by the veto. */
    public static final String VETO_BAND = "veto-band";
    /** A recorded event; followed by its code. */
    public static final String EVENT = "event:";
    /** The band is reached only through a deduction. */
    public static final String DEDUCTION_ONLY = "deduction-only";
    /** In {@code Missing}: points released when all mandatory items are met. */
    public static final String RELEASE = "release";

    private RuleKey() {}
}
