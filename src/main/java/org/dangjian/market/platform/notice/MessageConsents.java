package org.dangjian.market.platform.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.dangjian.market.platform.writes.Sql;
import org.dangjian.market.platform.writes.Writes;

/** Counts how often someone agreed to a message; each message uses one agreement up, as WeChat asks. */
@ApplicationScoped
class MessageConsents {

    /** Nobody taps more often than this between two messages. */
    static final int MOST = 100;

    private final EntityManager database;
    private final Writes writes;

    MessageConsents(EntityManager database, Writes writes) {
        this.database = database;
        this.writes = writes;
    }

    /** One more; {@value #MOST} at most are kept. */
    @Transactional(Transactional.TxType.MANDATORY)
    void add(UUID accountId, Template template) {
        database.createNativeQuery("insert into message_consent (account_id, template, remaining) values (?1, ?2, 0)"
                        + " on conflict do nothing")
                .setParameter(1, accountId)
                .setParameter(2, template.name())
                .executeUpdate();
        database.createNativeQuery("update message_consent set remaining = remaining + 1"
                        + " where account_id = ?1 and template = ?2 and remaining < ?3")
                .setParameter(1, accountId)
                .setParameter(2, template.name())
                .setParameter(3, MOST)
                .executeUpdate();
    }

    /** Uses up one that {@link Addressees} saw; when somebody was faster, the transaction is to be tried again. */
    @Transactional(Transactional.TxType.MANDATORY)
    void use(UUID accountId, Template template) {
        writes.add(
                "message_consent",
                Sql.of(
                        "update message_consent set remaining = remaining - 1"
                                + " where account_id = ? and template = ? and remaining > 0",
                        accountId,
                        template),
                () -> Writes.collision("an agreement to a message was used meanwhile"));
    }

    /** How many are left; only after {@link #add}. */
    int remaining(UUID accountId, Template template) {
        return (Integer) database.createNativeQuery(
                        "select remaining from message_consent where account_id = ?1 and template = ?2", Integer.class)
                .setParameter(1, accountId)
                .setParameter(2, template.name())
                .getSingleResult();
    }
}
