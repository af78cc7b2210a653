package org.dangjian.market.trade.place;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** In which order service points are listed. */
@Schema(name = "ServicePointSort")
public enum PointSort {
    /** The last one entered first. */
    NEWEST,
    /** What lies nearest to the place the header {@code Near} names; what is not on the map comes last. */
    NEAREST
}
