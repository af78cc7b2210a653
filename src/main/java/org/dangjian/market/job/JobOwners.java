package org.dangjian.market.job;

import org.dangjian.market.shared.Caller;

/** Answers whether whoever began a job may go on with it. Answered by {@code access}. */
public interface JobOwners {

    /** Whether the account is not locked and still has every role it began with. Accounts are locked, never deleted. */
    boolean mayGoOn(Caller begun);
}
