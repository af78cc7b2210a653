package org.dangjian.market.trade.shelf.item;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** In which order the shelf is shown. */
@Schema(name = "ItemSort")
public enum ItemSort {
    /** The last one entered first. */
    NEWEST,
    /** What ends soonest first. */
    CLOSING_SOON,
    /** What brings most points first. */
    POINTS,
    /** What lies nearest to the place the header {@code Near} names; what is not on the map comes last. */
    NEAREST
}
