package org.dangjian.market.job;

import java.util.Optional;
import java.util.UUID;
import org.dangjian.market.shared.Caller;

/** Answers who a job's account is by now. Answered by {@code access}. */
public interface JobOwners {

    /** The account as it stands; empty when it is locked or gone. */
    Optional<Caller> present(UUID accountId);
}
