package org.dangjian.market.platform.audit;

import java.util.List;
import org.dangjian.market.platform.shared.Nullable;

/**
 * What the verification found.
 *
 * @param ok whether chain and balances match entirely
 * @param events audit events in all
 * @param sealed how many of them stand in the chain
 * @param head the hash of the last link, to compare with a copy kept elsewhere
 * @param problems what does not match, one sentence each
 */
public record VerificationView(
        boolean ok, long events, long sealed, @Nullable String head, List<String> problems) {}
