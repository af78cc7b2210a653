package org.dangjian.market.platform.sms;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.net.URI;
import java.util.Set;

/** Refuses to start with settings for text messages that cannot be meant. */
@ApplicationScoped
class SmsCheck {

    private static final int MOST_PER_DAY = 50;
    private static final int LONGEST_SIGNATURE = 20;

    private final SmsConfig config;

    SmsCheck(SmsConfig config) {
        this.config = config;
    }

    void check(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) StartupEvent start) {
        require();
    }

    /** @throws IllegalStateException with the sentence that says what to set */
    void require() {
        if (config.url().filter(url -> !isOfTheWeb(url)).isPresent()) {
            throw new IllegalStateException("Set MARKET_SMS_URL to the whole address of the gateway for text messages,"
                    + " https://…, or leave it away where none are sent.");
        }
        if (config.token().isPresent() && config.url().isEmpty()) {
            throw new IllegalStateException(
                    "MARKET_SMS_TOKEN is set without MARKET_SMS_URL: set the address of the gateway too.");
        }
        if (config.signature().isBlank() || config.signature().length() > LONGEST_SIGNATURE) {
            throw new IllegalStateException("Set MARKET_SMS_SIGNATURE to the signature the operator agreed to, of 1 to "
                    + LONGEST_SIGNATURE + " characters.");
        }
        if (config.noticesPerDay() < 1 || config.noticesPerDay() > MOST_PER_DAY) {
            throw new IllegalStateException("Set MARKET_SMS_NOTICES_PER_DAY to a number from 1 to " + MOST_PER_DAY
                    + ": so many text messages about notices reach one account in a day at most.");
        }
    }

    private static boolean isOfTheWeb(URI url) {
        return url.getScheme() != null
                && Set.of("http", "https").contains(url.getScheme())
                && url.getHost() != null
                && url.getUserInfo() == null;
    }
}
