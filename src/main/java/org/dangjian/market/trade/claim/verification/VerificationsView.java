package org.dangjian.market.trade.claim.verification;

import java.util.List;
import java.util.UUID;
import org.dangjian.market.platform.job.OneByOne;
import org.dangjian.market.platform.shared.Nullable;

/** What became of each decision, in the order they were sent. */
public record VerificationsView(List<OutcomeOfClaim> items) {

    /**
     * One decision.
     *
     * @param ok whether it was carried out
     * @param problem why not, as the single operation would have answered; absent when it was
     */
    public record OutcomeOfClaim(
            UUID id, boolean ok, @Nullable OneByOne.Refusal problem) {}
}
