package org.dangjian.market.platform.wechat;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** The mini-program. Without an id and a secret nobody signs in through WeChat and no message leaves. */
@ConfigMapping(prefix = "market.wechat")
public interface WechatConfig {

    @WithDefault("https://api.weixin.qq.com")
    URI api();

    Optional<String> appId();

    Optional<String> secret();

    /** Id of the subscribe template 办理进度提醒 with the blanks thing1 and time2; without it no message is sent. */
    Optional<String> template();

    /** How often the outbox is looked at. */
    @WithDefault("PT5S")
    Duration deliverEvery();

    /** How long to wait after a first failure; twice as long after each further one. */
    @WithDefault("PT30S")
    Duration retryAfter();

    /** Messages sent at most in one go. */
    @WithDefault("200")
    int messagesAtOnce();
}
