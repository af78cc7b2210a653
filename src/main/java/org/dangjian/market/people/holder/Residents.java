package org.dangjian.market.people.holder;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** Where residents live; kept by the room of accounts, which this one does not know. */
public interface Residents {

    /** The places of these accounts as residents, by account; who lives nowhere here is absent. */
    Map<UUID, HolderPlace> places(Collection<UUID> accountIds);
}
