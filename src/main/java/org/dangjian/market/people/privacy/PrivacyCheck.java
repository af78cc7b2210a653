package org.dangjian.market.people.privacy;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;

/** Refuses to start with times that cannot be meant: what is erased does not come back. */
@ApplicationScoped
class PrivacyCheck {

    private static final int LEAST_DAYS = 30;
    private static final int MOST_DAYS = 36_500;

    private final PrivacyConfig config;

    PrivacyCheck(PrivacyConfig config) {
        this.config = config;
    }

    void check(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) StartupEvent start) {
        require();
    }

    /** @throws IllegalStateException with the sentence that says what to set */
    void require() {
        require("MARKET_PRIVACY_GONE_KEPT_DAYS", config.goneKeptDays());
        require("MARKET_PRIVACY_CONTACT_KEPT_DAYS", config.contactKeptDays());
    }

    private static void require(String setting, int days) {
        if (days < LEAST_DAYS || days > MOST_DAYS) {
            throw new IllegalStateException("Set " + setting + " to a number of days from " + LEAST_DAYS + " to "
                    + MOST_DAYS + ": after so many it is erased who somebody was.");
        }
    }
}
