package org.dangjian.market.platform.notice;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.dangjian.market.platform.shared.BusinessDay;
import org.dangjian.market.platform.sms.Sms;
import org.dangjian.market.platform.wechat.WechatBindings;

/** Messages on their way out: written with what they announce, so that neither is there without the other. */
@ApplicationScoped
class Outbox implements PanacheRepositoryBase<OutboxMessage, UUID> {

    private final MessageConsents consents;
    private final MessageChoices choices;
    private final WechatBindings bindings;
    private final Sms sms;
    private final BusinessDay clock;

    Outbox(MessageConsents consents, MessageChoices choices, WechatBindings bindings, Sms sms, BusinessDay clock) {
        this.consents = consents;
        this.choices = choices;
        this.bindings = bindings;
        this.sms = sms;
        this.clock = clock;
    }

    /** Announces notices by the channels each of their people chose. */
    @Transactional(Transactional.TxType.MANDATORY)
    void announce(List<Notice> notices) {
        Set<UUID> people = new HashSet<>(notices.stream().map(Notice::accountId).toList());
        Map<UUID, Set<Channel>> chosen = choices.ofAll(people);
        onWechat(notices, chosen);
        if (sms.way() != Sms.Way.NONE) {
            byTextMessage(notices, chosen);
        }
    }

    /** To those who are on WeChat and agreed to one more message. */
    private void onWechat(List<Notice> notices, Map<UUID, Set<Channel>> chosen) {
        List<UUID> wanted = notices.stream()
                .map(Notice::accountId)
                .filter(account ->
                        chosen.getOrDefault(account, MessageChoice.UNCHOSEN).contains(Channel.WECHAT))
                .toList();
        Set<UUID> bound = wanted.isEmpty() ? Set.of() : bindings.bound(wanted);
        notices.stream()
                .filter(notice -> bound.contains(notice.accountId()))
                .filter(notice -> consents.use(notice.accountId(), Template.PROGRESS))
                .forEach(notice -> persist(message(notice, Channel.WECHAT)));
    }

    /** A message that waits already says for the next notice too that there is something new. */
    private void byTextMessage(List<Notice> notices, Map<UUID, Set<Channel>> chosen) {
        Set<UUID> wanted = new HashSet<>();
        chosen.forEach((account, channels) -> {
            if (channels.contains(Channel.SMS)) {
                wanted.add(account);
            }
        });
        if (!wanted.isEmpty()) {
            wanted.removeAll(waitingFor(wanted));
        }
        notices.stream()
                .filter(notice -> wanted.remove(notice.accountId()))
                .forEach(notice -> persist(message(notice, Channel.SMS)));
    }

    private List<UUID> waitingFor(Collection<UUID> accounts) {
        return getEntityManager()
                .createQuery(
                        "select m.accountId from OutboxMessage m where m.accountId in :accounts and m.nextAt is not null"
                                + " and m.channel = SMS",
                        UUID.class)
                .setParameter("accounts", accounts)
                .getResultList();
    }

    private OutboxMessage message(Notice notice, Channel channel) {
        return new OutboxMessage(notice, Template.PROGRESS, channel, clock.now());
    }

    /** What is due on these channels, the longest first. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    List<OutboxMessage> due(Collection<Channel> channels, int limit) {
        return find("nextAt <= ?1 and channel in ?2 order by nextAt, id", clock.now(), channels)
                .page(0, limit)
                .list();
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void end(UUID id, Consumer<OutboxMessage> outcome) {
        outcome.accept(findById(id));
    }
}
