package org.dangjian.market.platform.sms;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Settings for text messages that cannot be meant stop the start with the sentence that says what to set. */
class SmsCheckTest {

    private record Set(Optional<URI> url, Optional<String> token, String signature, int noticesPerDay)
            implements SmsConfig {}

    private static final Optional<URI> GATEWAY = Optional.of(URI.create("https://sms.example/send"));

    @Test
    void whatCanBeMeantStarts() {
        starts(new Set(Optional.empty(), Optional.empty(), "【党建超市】", 3));
        starts(new Set(GATEWAY, Optional.of("secret"), "【党建超市】", 1));
        starts(new Set(Optional.of(URI.create("http://10.0.0.7:8080/sms")), Optional.empty(), "【党建超市】", 50));
    }

    @Test
    void nonsenseIsRefused() {
        refused(new Set(Optional.of(URI.create("sms.example/send")), Optional.empty(), "【甲】", 3), "MARKET_SMS_URL");
        refused(new Set(Optional.of(URI.create("file:///etc")), Optional.empty(), "【甲】", 3), "MARKET_SMS_URL");
        refused(
                new Set(Optional.of(URI.create("https://u:p@sms.example")), Optional.empty(), "【甲】", 3),
                "MARKET_SMS_URL");
        refused(new Set(Optional.empty(), Optional.of("secret"), "【甲】", 3), "MARKET_SMS_TOKEN");
        refused(new Set(GATEWAY, Optional.empty(), " ", 3), "MARKET_SMS_SIGNATURE");
        refused(new Set(GATEWAY, Optional.empty(), "【甲】", 0), "MARKET_SMS_NOTICES_PER_DAY");
        refused(new Set(GATEWAY, Optional.empty(), "【甲】", 51), "MARKET_SMS_NOTICES_PER_DAY");
    }

    private static void starts(SmsConfig config) {
        assertThatCode(() -> new SmsCheck(config).require()).doesNotThrowAnyException();
    }

    private static void refused(SmsConfig config, String setting) {
        assertThatThrownBy(() -> new SmsCheck(config).require())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(setting);
    }
}
