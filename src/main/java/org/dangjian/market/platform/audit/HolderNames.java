package org.dangjian.market.platform.audit;

import java.util.Collection;
import java.util.Map;
import org.dangjian.market.platform.shared.Holder;

/** Knows what holders are called today: where somebody acted for another, the trail shows both. */
public interface HolderNames {

    /** The names of those of these holders that exist. */
    Map<Holder, String> namesOf(Collection<Holder> several);
}
