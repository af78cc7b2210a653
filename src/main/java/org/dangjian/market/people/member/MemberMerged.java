package org.dangjian.market.people.member;

import java.util.UUID;
import org.dangjian.market.platform.shared.Caller;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Two records become one. It is told twice: {@link Phase#BEGINS} before anything else is locked, {@link Phase#ENDS} when
 * nothing open is left of the merged one.
 */
public record MemberMerged(Caller caller, UUID mergeId, UUID keptId, UUID mergedId, Phase phase) {

    /** When it is told. */
    @Schema(name = "MemberMergedPhase")
    public enum Phase {
        BEGINS,
        ENDS
    }
}
