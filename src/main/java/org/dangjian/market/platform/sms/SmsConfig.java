package org.dangjian.market.platform.sms;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.util.Optional;

/** The gateway for text messages. Without an address none are sent, and nobody signs in by code or chooses them. */
@ConfigMapping(prefix = "market.sms")
public interface SmsConfig {

    /** Takes {@code POST} of {@code {"phone": …, "text": …}}; any 2xx answer means that the message was taken. */
    Optional<URI> url();

    /** Sent as {@code Authorization: Bearer …}. */
    Optional<String> token();

    /** What stands in front of every message, as operators ask for. */
    @WithDefault("【党建超市】")
    String signature();

    /** Text messages that announce notices, to one account in one day at most; every try counts. */
    @WithDefault("3")
    int noticesPerDay();
}
