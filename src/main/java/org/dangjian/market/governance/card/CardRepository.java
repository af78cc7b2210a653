package org.dangjian.market.governance.card;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.dangjian.market.platform.shared.Caller;
import org.dangjian.market.platform.shared.Role;
import org.dangjian.market.platform.shared.Rows;
import org.dangjian.market.platform.shared.Terms;

/** Cards. */
@ApplicationScoped
class CardRepository implements Rows<Card> {

    /** Those of offices in the caller's part of the tree, and those that went out to organizations there. */
    private static Terms visible(Caller caller) {
        Terms terms = new Terms();
        StringBuilder visible = new StringBuilder("1 = 0");
        for (String path : caller.paths(Role.OFFICES)) {
            String name = "office" + terms.parameters().size();
            visible.append(" or o.path like :").append(name);
            terms.with(name, path + "%");
        }
        for (String path : caller.paths(Role.OVERSEERS)) {
            String name = "to" + terms.parameters().size();
            visible.append(" or p.path like :").append(name).append(" and c.signedAt is not null");
            terms.with(name, path + "%");
        }
        return terms.and(visible.toString());
    }

    /** Newest first. */
    List<Card> page(Caller caller, CardFilter filter, String below, LocalDate today, UUID before, int limit) {
        Terms terms = visible(caller)
                .and("o.path like :below", "below", below == null ? null : below + "%")
                .and("c.toId = :toId", "toId", filter.toId())
                .and("c.subjectId = :subject", "subject", filter.subjectId())
                .and("c.status = :status", "status", filter.status())
                .and("c.id < :before", "before", before);
        if (filter.overdue()) {
            terms.and("c.status = ISSUED and c.answerBy < :today", "today", today);
        }
        return query(terms).setMaxResults(limit).getResultList();
    }

    boolean isVisible(Caller caller, UUID id) {
        return !query(visible(caller).and("c.id = :id", "id", id))
                .getResultList()
                .isEmpty();
    }

    private TypedQuery<Card> query(Terms terms) {
        return terms.query(
                getEntityManager(),
                Card.class,
                "select c from Card c join Organization o on o.id = c.organizationId"
                        + " join Organization p on p.id = c.toId",
                "c.id desc");
    }

    /** Those that offices below a path sent out in a period, newest first. */
    List<Card> issued(String path, Instant begins, Instant ends, UUID before, int limit) {
        Terms terms = new Terms()
                .and("o.path like :path", "path", path + "%")
                .and("c.signedAt >= :begins", "begins", begins)
                .and("c.signedAt < :ends", "ends", ends)
                .and("c.id < :before", "before", before);
        return query(terms).setMaxResults(limit).getResultList();
    }

    /** Whether one about this is on its way. */
    boolean isLive(UUID subjectId) {
        return count("liveKey", subjectId) > 0;
    }
}
