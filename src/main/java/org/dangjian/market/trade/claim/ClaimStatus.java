package org.dangjian.market.trade.claim;

import java.util.EnumSet;
import java.util.Set;
import org.dangjian.market.platform.shared.Labelled;
import org.dangjian.market.platform.shared.Titled;

/** The life of a claim. */
@Labelled("ClaimStatus")
public enum ClaimStatus implements Titled {
    CLAIMED,
    CHECKED_IN,
    CHECKED_OUT,
    SUBMITTED,
    VERIFIED,
    RETURNED,
    WITHDRAWN,
    REVOKED,
    EXPIRED,
    REVERSED;

    /** Before anything was handed in. */
    public static final Set<ClaimStatus> OPEN = EnumSet.of(CLAIMED, CHECKED_IN, CHECKED_OUT, RETURNED);

    /** Whoever serves now: the states in which the need's particulars are theirs to see. */
    public static final Set<ClaimStatus> SERVING = EnumSet.of(CLAIMED, CHECKED_IN, CHECKED_OUT, SUBMITTED, RETURNED);

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
