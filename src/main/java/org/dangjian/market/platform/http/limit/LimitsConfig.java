package org.dangjian.market.platform.http.limit;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;
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

    /** How long a request that is complete may wait and work; what it did is undone then. */
    @WithDefault("PT30S")
    Duration requestDeadline();

    /** Bodies of one address that are not complete. */
    @WithDefault("100")
    int unfinishedPerAddress();

    /** Requests of one address inside at once. */
    @WithDefault("120")
    int insidePerAddress();

    /** Changes an account may make in a minute. */
    @WithDefault("300")
    @Min(1)
    int writesPerMinute();

    /** Pictures and tables an account may upload in an hour. */
    @WithDefault("300")
    @Min(1)
    int uploadsPerHour();

    /** How often an account may look at personal data in full in a day. */
    @WithDefault("60")
    @Min(1)
    int revealsPerDay();

    /** How often an account may download all that is kept on its person in a day. */
    @WithDefault("5")
    @Min(1)
    int downloadsPerDay();

    /** Requests of one account inside at once. */
    @WithDefault("24")
    int insidePerAccount();
}
