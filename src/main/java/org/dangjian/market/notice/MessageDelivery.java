package org.dangjian.market.notice;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dangjian.market.job.JobLock;
import org.dangjian.market.shared.BusinessDay;
import org.dangjian.market.wechat.Wechat;
import org.dangjian.market.wechat.WechatBindings;
import org.dangjian.market.wechat.WechatConfig;

/**
 * Delivers what waits in the outbox, at least once: a message counts as sent after WeChat took it, so a crash in between
 * sends it again. The message says only that there is something new; what it is stands behind the sign-in.
 */
@ApplicationScoped
class MessageDelivery {

    private static final Duration DUTY = Duration.ofMinutes(2);
    private static final String TEXT = "您有新的通知，请进入查看";
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(BusinessDay.ZONE);

    private final Outbox outbox;
    private final Wechat wechat;
    private final WechatBindings bindings;
    private final WechatConfig config;
    private final JobLock lock;
    private final BusinessDay clock;

    MessageDelivery(
            Outbox outbox,
            Wechat wechat,
            WechatBindings bindings,
            WechatConfig config,
            JobLock lock,
            BusinessDay clock) {
        this.outbox = outbox;
        this.wechat = wechat;
        this.bindings = bindings;
        this.config = config;
        this.lock = lock;
        this.clock = clock;
    }

    @Scheduled(
            every = "{market.wechat.deliver-every}",
            delayed = "{market.wechat.deliver-every}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void deliverDue() {
        if (config.template().isEmpty() || !lock.acquire("message-delivery", DUTY)) {
            return;
        }
        List<OutboxMessage> due = outbox.due(config.messagesAtOnce());
        for (OutboxMessage message : due) {
            // A slow WeChat must not outlast the duty: who does not hold it any more stops.
            if (!lock.acquire("message-delivery", DUTY)) {
                return;
            }
            deliver(message);
        }
    }

    private void deliver(OutboxMessage message) {
        Optional<String> openId = bindings.openIdOf(message.accountId());
        Instant now = clock.now();
        Wechat.Delivery delivery = openId.map(person -> wechat.send(
                        person, config.template().orElseThrow(), Map.of("thing1", TEXT, "time2", TIME.format(now))))
                .orElse(Wechat.Delivery.REFUSED);
        outbox.end(message.id(), waiting -> {
            switch (delivery) {
                case TAKEN -> waiting.sent(now);
                case REFUSED -> waiting.giveUp(now);
                case FAILED -> waiting.failed(now, config.retryAfter());
            }
        });
    }
}
