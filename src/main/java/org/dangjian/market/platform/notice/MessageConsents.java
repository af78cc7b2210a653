package org.dangjian.market.platform.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Counts how often someone agreed to a message; each message uses one agreement up, as WeChat asks. */
@ApplicationScoped
class MessageConsents {

    /** Nobody taps more often than this between two messages. */
    static final int MOST = 100;

    private final EntityManager database;

    MessageConsents(EntityManager database) {
        this.database = database;
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

    /** Whether one was left to use. */
    @Transactional(Transactional.TxType.MANDATORY)
    boolean use(UUID accountId, Template template) {
        return database.createNativeQuery("update message_consent set remaining = remaining - 1"
                                + " where account_id = ?1 and template = ?2 and remaining > 0")
                        .setParameter(1, accountId)
                        .setParameter(2, template.name())
                        .executeUpdate()
                == 1;
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
