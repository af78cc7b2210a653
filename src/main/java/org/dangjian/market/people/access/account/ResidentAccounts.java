package org.dangjian.market.people.access.account;

import static org.dangjian.market.people.access.account.AccountRepository.bind;
import static org.dangjian.market.people.access.account.AccountRepository.near;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;

/** Accounts of residents as the desk looks for them. */
@ApplicationScoped
public class ResidentAccounts {

    private final EntityManager database;

    ResidentAccounts(EntityManager database) {
        this.database = database;
    }

    /** The residents at or below one of these paths with this phone or exactly this name, each with the place. */
    public List<Object[]> residents(List<String> paths, String phoneIndex, String name) {
        if (paths.isEmpty()) {
            return List.of();
        }
        var query = database.createQuery(
                        "select a, o from Account a join a.roles r join Organization o on o.id = r.organizationId"
                                + " where r.role = RESIDENT and (" + near(paths) + ")"
                                + (phoneIndex == null ? " and a.name = :wanted" : " and a.phoneIndex = :wanted")
                                + " order by a.id",
                        Object[].class)
                .setParameter("wanted", phoneIndex == null ? name : phoneIndex);
        bind(query, paths);
        return query.setMaxResults(100).getResultList();
    }

    /** The residents at or below one of these paths whom nobody has seen, each with the place, in the order of ids. */
    public List<Object[]> unseen(List<String> paths, UUID after, int limit) {
        if (paths.isEmpty()) {
            return List.of();
        }
        var query = database.createQuery(
                "select a, o from Account a join a.roles r join Organization o on o.id = r.organizationId"
                        + " where a.seen = false and a.locked = false and r.role = RESIDENT and (" + near(paths)
                        + ")"
                        + (after == null ? "" : " and a.id > :after") + " order by a.id",
                Object[].class);
        bind(query, paths);
        if (after != null) {
            query.setParameter("after", after);
        }
        return query.setMaxResults(limit).getResultList();
    }
}
