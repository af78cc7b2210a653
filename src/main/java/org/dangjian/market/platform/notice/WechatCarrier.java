package org.dangjian.market.platform.notice;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.dangjian.market.platform.notice.Addressees.Addressee;
import org.dangjian.market.platform.shared.BusinessDay;
import org.dangjian.market.platform.wechat.Wechat;
import org.dangjian.market.platform.wechat.WechatBindings;
import org.dangjian.market.platform.wechat.WechatConfig;

/** Subscribe messages, to those who are on WeChat and agreed to one more. */
@ApplicationScoped
class WechatCarrier implements Carrier {

    private static final String TEXT = "您有新的通知，请进入查看";
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(BusinessDay.ZONE);

    private final MessageConsents consents;
    private final WechatBindings bindings;
    private final Wechat wechat;
    private final WechatConfig config;
    private final BusinessDay clock;

    WechatCarrier(
            MessageConsents consents, WechatBindings bindings, Wechat wechat, WechatConfig config, BusinessDay clock) {
        this.consents = consents;
        this.bindings = bindings;
        this.wechat = wechat;
        this.config = config;
        this.clock = clock;
    }

    @Override
    public Channel channel() {
        return Channel.WECHAT;
    }

    @Override
    public boolean isOpen() {
        return config.template().isPresent();
    }

    @Override
    public boolean reaches(UUID accountId) {
        return bindings.openIdOf(accountId).isPresent();
    }

    @Override
    public List<Notice> announced(List<Notice> notices, Collection<Addressee> wanting) {
        Map<UUID, Integer> left = new HashMap<>();
        wanting.forEach(person -> left.put(person.accountId(), person.agreements()));
        return notices.stream()
                .filter(notice -> left.merge(notice.accountId(), -1, Integer::sum) >= 0)
                .peek(notice -> consents.use(notice.accountId(), Template.PROGRESS))
                .toList();
    }

    @Override
    public Consumer<OutboxMessage> deliver(OutboxMessage message) {
        Instant now = clock.now();
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
}
