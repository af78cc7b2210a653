package org.dangjian.market.trade.claim;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** In which order claims are listed. */
@Schema(name = "ClaimSort")
public enum ClaimSort {
    /** The last one made first. */
    NEWEST,
    /** What ends soonest first. */
    DEADLINE
}
