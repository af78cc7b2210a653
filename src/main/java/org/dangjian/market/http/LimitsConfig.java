package org.dangjian.market.http;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** How much one address and one account may have of the service at once. */
@ConfigMapping(prefix = "market.limits")
public interface LimitsConfig {

    /** Addresses that no limit is for, such as that of a load test; behind a proxy those the proxy names. */
    Optional<Set<String>> exemptAddresses();

    /** The time for the body of a request; what a larger one needs at {@link #leastBytesPerSecond} is added. */
    @WithDefault("PT10S")
    Duration bodyDeadline();

    /** The slowest line an upload is waited for. */
    @WithDefault("65536")
    int leastBytesPerSecond();

    /** Bodies of one address that are not complete. */
    @WithDefault("100")
    int unfinishedPerAddress();

    /** Requests of one address inside at once. */
    @WithDefault("120")
    int insidePerAddress();

    /** Requests of one account inside at once. */
    @WithDefault("24")
    int insidePerAccount();
}
