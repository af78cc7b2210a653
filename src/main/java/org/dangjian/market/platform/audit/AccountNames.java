package org.dangjian.market.platform.audit;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/**
 * Knows what the people behind accounts are called today. The trail itself keeps names masked: who may read it sees them,
 * a copy of its rows tells nobody.
 */
public interface AccountNames {

    /** The names by account; unknown accounts are left out. */
    Map<UUID, String> namesOf(Collection<UUID> accountIds);
}
