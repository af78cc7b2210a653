package org.dangjian.market.trade.claim;

import java.util.EnumSet;
import java.util.Set;

/** The life of a claim. */
public enum ClaimStatus {
    CLAIMED("已认领"),
    CHECKED_IN("已签到"),
    CHECKED_OUT("已签退"),
    SUBMITTED("待核实"),
    VERIFIED("已核实"),
    RETURNED("已退回"),
    WITHDRAWN("已撤回"),
    REVOKED("已撤销"),
    EXPIRED("已过期"),
    REVERSED("已冲正");

    /** Before anything was handed in. */
    public static final Set<ClaimStatus> OPEN = EnumSet.of(CLAIMED, CHECKED_IN, CHECKED_OUT, RETURNED);

    /** Whoever serves now: the states in which the need's particulars are theirs to see. */
    public static final Set<ClaimStatus> SERVING = EnumSet.of(CLAIMED, CHECKED_IN, CHECKED_OUT, SUBMITTED, RETURNED);

    private final String title;

    ClaimStatus(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    /** Whether the step from this state to the next is allowed. */
    public boolean canBecome(ClaimStatus next) {
        return switch (this) {
            case CLAIMED ->
                EnumSet.of(CHECKED_IN, CLAIMED, SUBMITTED, WITHDRAWN, REVOKED, EXPIRED)
                        .contains(next);
            case CHECKED_IN ->
                EnumSet.of(CHECKED_OUT, WITHDRAWN, REVOKED, EXPIRED).contains(next);
            case CHECKED_OUT ->
                EnumSet.of(CLAIMED, SUBMITTED, WITHDRAWN, REVOKED, EXPIRED).contains(next);
            case SUBMITTED -> EnumSet.of(VERIFIED, RETURNED, WITHDRAWN, REVOKED).contains(next);
            case RETURNED ->
                EnumSet.of(CHECKED_IN, CLAIMED, SUBMITTED, WITHDRAWN, REVOKED, EXPIRED)
                        .contains(next);
            case VERIFIED -> next == REVERSED;
            case WITHDRAWN, REVOKED, EXPIRED, REVERSED -> false;
        };
    }
}
