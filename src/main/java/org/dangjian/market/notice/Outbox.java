package org.dangjian.market.notice;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
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

    /** Announces a notice to whoever is on WeChat and agreed to one more message. */
    @Transactional(Transactional.TxType.MANDATORY)
    void announce(Notice notice) {
        if (bindings.isBound(notice.accountId()) && consents.use(notice.accountId(), Template.PROGRESS)) {
            persist(new OutboxMessage(notice, Template.PROGRESS, clock.now()));
        }
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
