package org.dangjian.market.trade.redemption.order;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How orders are kept. */
@ConfigMapping(prefix = "market.redemption")
public interface RedemptionConfig {

    /** Days a gift waits for its pickup; then credit and stock are given back. */
    @WithDefault("14")
    int pickupDays();

    /** The same as a time. */
    default Duration kept() {
        return Duration.ofDays(pickupDays());
    }
}
