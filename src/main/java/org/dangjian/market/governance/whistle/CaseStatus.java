package org.dangjian.market.governance.whistle;

import java.util.EnumSet;
import java.util.Set;
import org.dangjian.market.platform.shared.Labelled;
import org.dangjian.market.platform.shared.Titled;

/** The life of a case: with the community, with the street, with departments, looked at, rated. */
@Labelled("CaseStatus")
public enum CaseStatus implements Titled {
    REPORTED,
    SETTLED_HERE,
    ESCALATED,
    ORDERED,
    SETTLED,
    CHECKED,
    ON_SHELF,
    CLOSED,
    DISMISSED,
    WITHDRAWN;

    /** Those after which nothing more happens. */
    public static final Set<CaseStatus> OVER = EnumSet.of(CLOSED, DISMISSED, WITHDRAWN);

    /** Those that wait for the reporter's word. */
    public static final Set<CaseStatus> TO_RATE = EnumSet.of(SETTLED_HERE, CHECKED);

    public boolean isOver() {
        return OVER.contains(this);
    }

    boolean canBecome(CaseStatus next) {
        return switch (this) {
            case REPORTED ->
                EnumSet.of(SETTLED_HERE, ESCALATED, ON_SHELF, DISMISSED, WITHDRAWN)
                        .contains(next);
            case SETTLED_HERE -> next == CLOSED || next == REPORTED;
            case ESCALATED ->
                EnumSet.of(ORDERED, REPORTED, DISMISSED, WITHDRAWN).contains(next);
            case ORDERED -> next == SETTLED || next == ESCALATED;
            case SETTLED -> next == CHECKED || next == ORDERED;
            case CHECKED -> next == CLOSED || next == ORDERED;
            case ON_SHELF -> next == SETTLED_HERE || next == REPORTED;
            case CLOSED, DISMISSED, WITHDRAWN -> false;
        };
    }
}
