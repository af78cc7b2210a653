package org.dangjian.market.people.member.record;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import org.dangjian.market.people.organization.NameOrder;

/** Gives members who were registered before names had an order theirs, batch by batch when the service starts. */
@ApplicationScoped
class NameSortFill {

    private static final int BATCH = 1_000;

    /** No installation has more members than this: the loop ends whatever happens. */
    private static final int MOST_BATCHES = 10_000;

    private final EntityManager database;

    NameSortFill(EntityManager database) {
        this.database = database;
    }

    void atStart(@Observes StartupEvent start) {
        int done = BATCH;
        for (int batch = 0; batch < MOST_BATCHES && done == BATCH; batch++) {
            done = QuarkusTransaction.requiringNew().call(this::fillSome);
        }
    }

    private int fillSome() {
        List<Object[]> rows = database.createNativeQuery(
                        "select id, name from member where name_sort is null order by id", Object[].class)
                .setMaxResults(BATCH)
                .getResultList();
        for (Object[] row : rows) {
            database.createNativeQuery("update member set name_sort = ?1 where id = ?2")
                    .setParameter(1, NameOrder.key((String) row[1]))
                    .setParameter(2, (UUID) row[0])
                    .executeUpdate();
        }
        return rows.size();
    }
}
