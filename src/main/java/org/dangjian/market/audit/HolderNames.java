package org.dangjian.market.audit;

import java.util.Optional;
import org.dangjian.market.shared.Holder;

/** Knows what holders are called today: where somebody acted for another, the trail shows both. */
public interface HolderNames {

    /** The name, if there is such a holder. */
    Optional<String> nameOf(Holder holder);
}
