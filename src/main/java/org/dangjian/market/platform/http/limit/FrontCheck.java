package org.dangjian.market.platform.http.limit;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigUtils;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Refuses to start in production without knowing what stands in front: behind an unknown proxy all users would share one
 * address, and one who guesses would shut the door for all of them.
 */
@ApplicationScoped
class FrontCheck {

    private final Optional<List<String>> proxies;
    private final boolean exposed;

    FrontCheck(
            @ConfigProperty(name = "market.trusted-proxies") Optional<List<String>> proxies,
            @ConfigProperty(name = "market.directly-exposed", defaultValue = "false") boolean exposed) {
        this.proxies = proxies;
        this.exposed = exposed;
    }

    void check(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) StartupEvent start) {
        if (ConfigUtils.isProfileActive("prod")) {
            require();
        }
    }

    /** @throws IllegalStateException with the sentence that says what to set */
    void require() {
        boolean behind = proxies.filter(addresses -> !addresses.isEmpty()).isPresent();
        if (!behind && !exposed) {
            throw new IllegalStateException("Set MARKET_TRUSTED_PROXIES to the addresses of the reverse proxy in front"
                    + " (127.0.0.1 with ops/nginx.conf on this machine), or MARKET_DIRECTLY_EXPOSED=true when there is"
                    + " none.");
        }
        if (behind && exposed) {
            throw new IllegalStateException(
                    "MARKET_TRUSTED_PROXIES and MARKET_DIRECTLY_EXPOSED=true exclude each other: set one of them.");
        }
    }
}
