package org.dangjian.market.platform.job;

import org.dangjian.market.platform.shared.Caller;

/** Answers whether whoever began a job may go on with it. Answered by {@code access}. */
public interface JobOwners {

    /** Whether the account is not locked and still has every role it began with. Accounts are locked, never deleted. */
    boolean mayGoOn(Caller begun);
}
