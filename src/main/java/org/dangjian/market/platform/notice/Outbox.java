package org.dangjian.market.platform.notice;

import io.quarkus.arc.All;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.dangjian.market.platform.notice.Addressees.Addressee;
import org.dangjian.market.platform.shared.BusinessDay;
import org.dangjian.market.platform.writes.Writes;

/** Messages on their way out: written with what they announce, so that neither is there without the other. */
@ApplicationScoped
class Outbox implements PanacheRepositoryBase<OutboxMessage, UUID> {

    private final Addressees addressees;
    private final List<Carrier> carriers;
    private final Writes writes;
    private final BusinessDay clock;

    Outbox(Addressees addressees, @All List<Carrier> carriers, Writes writes, BusinessDay clock) {
        this.writes = writes;
        this.addressees = addressees;
        this.carriers = carriers;
        this.clock = clock;
    }

    /** Announces notices by the channels each of their people chose. */
    @Transactional(Transactional.TxType.MANDATORY)
    void announce(List<Notice> notices) {
        Set<UUID> people =
                new LinkedHashSet<>(notices.stream().map(Notice::accountId).toList());
        List<Addressee> told = addressees.of(people);
        for (Carrier carrier : carriers) {
            List<Addressee> wanting = told.stream()
                    .filter(person -> person.channels().contains(carrier.channel()))
                    .toList();
            carrier.announced(notices, wanting).forEach(notice -> writes.insert(message(notice, carrier.channel())));
        }
    }

    /** The accounts of these for whom a message waits on that channel already. */
    List<UUID> waitingFor(Collection<UUID> accounts, Channel channel) {
        return getEntityManager()
                .createQuery(
                        "select m.accountId from OutboxMessage m where m.accountId in :accounts and m.nextAt is not null"
                                + " and m.channel = :channel",
                        UUID.class)
                .setParameter("accounts", accounts)
                .setParameter("channel", channel)
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
