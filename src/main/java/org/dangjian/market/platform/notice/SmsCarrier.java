package org.dangjian.market.platform.notice;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.dangjian.market.platform.notice.Addressees.Addressee;
import org.dangjian.market.platform.shared.BusinessDay;
import org.dangjian.market.platform.shared.Problem;
import org.dangjian.market.platform.shared.ProblemCode;
import org.dangjian.market.platform.sms.Sms;
import org.dangjian.market.platform.wechat.WechatConfig;

/** Text messages to the phone of the account, so many a day; one that waits speaks for the next notice too. */
@ApplicationScoped
class SmsCarrier implements Carrier {

    private static final String TEXT = "您有新的通知，请登录查看。";

    private final Sms sms;
    private final Phones phones;
    private final MessageChoices choices;
    private final Outbox outbox;
    private final WechatConfig config;
    private final BusinessDay clock;

    SmsCarrier(Sms sms, Phones phones, MessageChoices choices, Outbox outbox, WechatConfig config, BusinessDay clock) {
        this.sms = sms;
        this.phones = phones;
        this.choices = choices;
        this.outbox = outbox;
        this.config = config;
        this.clock = clock;
    }

    @Override
    public Channel channel() {
        return Channel.SMS;
    }

    @Override
    public boolean isOpen() {
        return sms.way() != Sms.Way.NONE;
    }

    @Override
    public boolean reaches(UUID accountId) {
        return isOpen() && phones.reachable(accountId).isPresent();
    }

    @Override
    public void requireChoosable(UUID accountId) {
        if (!isOpen()) {
            throw Problem.of(ProblemCode.SMS_UNAVAILABLE);
        }
        if (phones.reachable(accountId).isEmpty()) {
            throw Problem.invalid("channels", "您的账号没有登记手机号，收不到短信，请先登记手机号");
        }
    }

    @Override
    public List<Notice> announced(List<Notice> notices, Collection<Addressee> wanting) {
        if (!isOpen() || wanting.isEmpty()) {
            return List.of();
        }
        Set<UUID> hearing =
                new HashSet<>(wanting.stream().map(Addressee::accountId).toList());
        hearing.removeAll(outbox.waitingFor(hearing, Channel.SMS));
        return notices.stream()
                .filter(notice -> hearing.remove(notice.accountId()))
                .toList();
    }

    /** Who had enough today is not texted later either: the notice is in the inbox. */
    @Override
    public Consumer<OutboxMessage> deliver(OutboxMessage message) {
        Instant now = clock.now();
        Optional<String> phone = phones.reachable(message.accountId());
        if (phone.isEmpty() || !choices.takeTextMessage(message.accountId())) {
            return waiting -> waiting.giveUp(now);
        }
        try {
            sms.send(phone.get(), TEXT);
            return waiting -> waiting.sent(now);
        } catch (Problem notTaken) {
            return waiting -> waiting.failed(now, config.retryAfter());
        }
    }
}
