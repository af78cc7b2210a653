package org.dangjian.market.notice;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.dangjian.market.shared.BusinessDay;
import org.dangjian.market.wechat.WechatBindings;

/** Messages on their way out: written with what they announce, so that neither is there without the other. */
@ApplicationScoped
class Outbox implements PanacheRepositoryBase<OutboxMessage, UUID> {

    private final MessageConsents consents;
    private final WechatBindings bindings;
    private final BusinessDay clock;

    Outbox(MessageConsents consents, WechatBindings bindings, BusinessDay clock) {
        this.consents = consents;
        this.bindings = bindings;
        this.clock = clock;
    }

    /** Announces notices to those who are on WeChat and agreed to one more message. */
    @Transactional(Transactional.TxType.MANDATORY)
    void announce(List<Notice> notices) {
        Set<UUID> bound = bindings.bound(notices.stream().map(Notice::accountId).toList());
        notices.stream()
                .filter(notice -> bound.contains(notice.accountId()))
                .filter(notice -> consents.use(notice.accountId(), Template.PROGRESS))
                .forEach(notice -> persist(new OutboxMessage(notice, Template.PROGRESS, clock.now())));
    }

    /** What is due, the longest first. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    List<OutboxMessage> due(int limit) {
        return find("nextAt <= ?1 order by nextAt, id", clock.now())
                .page(0, limit)
                .list();
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void end(UUID id, Consumer<OutboxMessage> outcome) {
        outcome.accept(findById(id));
    }
}
