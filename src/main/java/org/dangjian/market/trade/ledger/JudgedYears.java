package org.dangjian.market.trade.ledger;

import java.util.Collection;
import org.dangjian.market.platform.shared.Holder;

/** Tells whom a year was closed for, wherever they have moved since; answered by the feature that judges. */
public interface JudgedYears {

    /** Whether a closed assessment of the year holds a result of one of these. */
    boolean areClosedForAny(Collection<Holder> holders, int year);
}
