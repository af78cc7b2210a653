package org.dangjian.market.platform.notice;

import io.quarkus.arc.All;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dangjian.market.platform.job.JobLock;
import org.dangjian.market.platform.shared.BusinessDay;
import org.dangjian.market.platform.wechat.WechatConfig;

/**
 * Delivers what waits in the outbox, at least once: a message counts as sent after WeChat or the gateway took it, so a crash
 * in between sends it again. The message says only that there is something new; what it is stands behind the sign-in. No
 * transaction is open while somebody else's server is waited for.
 */
@ApplicationScoped
class MessageDelivery {

    private static final Duration DUTY = Duration.ofMinutes(2);
    private final Outbox outbox;
    private final MessageChoices choices;
    private final Map<Channel, Carrier> carriers;
    private final WechatConfig config;
    private final JobLock lock;
    private final BusinessDay clock;

    MessageDelivery(
            Outbox outbox,
            MessageChoices choices,
            @All List<Carrier> carriers,
            WechatConfig config,
            JobLock lock,
            BusinessDay clock) {
        this.outbox = outbox;
        this.choices = choices;
        this.carriers = carriers.stream().collect(Collectors.toMap(Carrier::channel, Function.identity()));
        this.config = config;
        this.lock = lock;
        this.clock = clock;
    }

    @Scheduled(
            every = "{market.wechat.deliver-every}",
            delayed = "{market.wechat.deliver-every}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void deliverDue() {
        List<Channel> open = open();
        if (open.isEmpty() || !lock.acquire("message-delivery", DUTY)) {
            return;
        }
        List<OutboxMessage> due = outbox.due(open, config.messagesAtOnce());
        for (OutboxMessage message : due) {
            // A slow WeChat or gateway must not outlast the duty: who does not hold it any more stops.
            if (!lock.acquire("message-delivery", DUTY)) {
                return;
            }
            outbox.end(message.id(), deliver(message));
        }
    }

    /** The channels on which something can leave this installation. */
    private List<Channel> open() {
        return carriers.values().stream()
                .filter(Carrier::isOpen)
                .map(Carrier::channel)
                .toList();
    }

    /** What becomes of the message; who no longer wants any gets none. */
    private Consumer<OutboxMessage> deliver(OutboxMessage message) {
        if (!choices.of(message.accountId()).contains(message.channel())) {
            Instant now = clock.now();
            return waiting -> waiting.giveUp(now);
        }
        return carriers.get(message.channel()).deliver(message);
    }
}
