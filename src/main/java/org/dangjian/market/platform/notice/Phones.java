package org.dangjian.market.platform.notice;

import java.util.Optional;
import java.util.UUID;

/** Where an account's text messages go. Answered by the room that keeps accounts. */
public interface Phones {

    /** The phone of an account that is not locked; it is neither stored nor logged by who asks. */
    Optional<String> reachable(UUID accountId);
}
