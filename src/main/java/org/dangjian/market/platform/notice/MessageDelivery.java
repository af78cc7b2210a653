package org.dangjian.market.platform.notice;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.dangjian.market.platform.job.JobLock;
import org.dangjian.market.platform.shared.BusinessDay;
import org.dangjian.market.platform.shared.Problem;
import org.dangjian.market.platform.sms.Sms;
import org.dangjian.market.platform.wechat.Wechat;
import org.dangjian.market.platform.wechat.WechatBindings;
import org.dangjian.market.platform.wechat.WechatConfig;

/**
 * Delivers what waits in the outbox, at least once: a message counts as sent after WeChat or the gateway took it, so a crash
 * in between sends it again. The message says only that there is something new; what it is stands behind the sign-in. No
 * transaction is open while somebody else's server is waited for.
 */
@ApplicationScoped
class MessageDelivery {

    private static final Duration DUTY = Duration.ofMinutes(2);
    private static final String TEXT = "您有新的通知，请进入查看";
    private static final String TEXT_MESSAGE = "您有新的通知，请登录查看。";
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(BusinessDay.ZONE);

    private final Outbox outbox;
    private final MessageChoices choices;
    private final Wechat wechat;
    private final WechatBindings bindings;
    private final WechatConfig config;
    private final Sms sms;
    private final Phones phones;
    private final JobLock lock;
    private final BusinessDay clock;

    MessageDelivery(
            Outbox outbox,
            MessageChoices choices,
            Wechat wechat,
            WechatBindings bindings,
            WechatConfig config,
            Sms sms,
            Phones phones,
            JobLock lock,
            BusinessDay clock) {
        this.outbox = outbox;
        this.choices = choices;
        this.wechat = wechat;
        this.bindings = bindings;
        this.config = config;
        this.sms = sms;
        this.phones = phones;
        this.lock = lock;
        this.clock = clock;
    }

    @Scheduled(
            every = "{market.wechat.deliver-every}",
            delayed = "{market.wechat.deliver-every}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void deliverDue() {
        EnumSet<Channel> open = open();
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
    private EnumSet<Channel> open() {
        EnumSet<Channel> open = EnumSet.noneOf(Channel.class);
        if (config.template().isPresent()) {
            open.add(Channel.WECHAT);
        }
        if (sms.way() != Sms.Way.NONE) {
            open.add(Channel.SMS);
        }
        return open;
    }

    /** What becomes of the message. */
    private Consumer<OutboxMessage> deliver(OutboxMessage message) {
        Instant now = clock.now();
        boolean wanted = choices.of(message.accountId()).contains(message.channel());
        if (!wanted) {
            return waiting -> waiting.giveUp(now);
        }
        return message.channel() == Channel.SMS ? byTextMessage(message, now) : onWechat(message, now);
    }

    private Consumer<OutboxMessage> onWechat(OutboxMessage message, Instant now) {
        Wechat.Delivery delivery = bindings.openIdOf(message.accountId())
                .map(person -> wechat.send(
                        person, config.template().orElseThrow(), Map.of("thing1", TEXT, "time2", TIME.format(now))))
                .orElse(Wechat.Delivery.REFUSED);
        return switch (delivery) {
            case TAKEN -> waiting -> waiting.sent(now);
            case REFUSED -> waiting -> waiting.giveUp(now);
            case FAILED -> waiting -> waiting.failed(now, config.retryAfter());
        };
    }

    /** Who had enough today is not texted later either: the notice is in the inbox. */
    private Consumer<OutboxMessage> byTextMessage(OutboxMessage message, Instant now) {
        Optional<String> phone = phones.reachable(message.accountId());
        if (phone.isEmpty() || !choices.takeTextMessage(message.accountId())) {
            return waiting -> waiting.giveUp(now);
        }
        try {
            sms.send(phone.get(), TEXT_MESSAGE);
            return waiting -> waiting.sent(now);
        } catch (Problem notTaken) {
            return waiting -> waiting.failed(now, config.retryAfter());
        }
    }
}
