package org.dangjian.market.trade.claim;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dangjian.market.platform.shared.FieldCipher;
import org.dangjian.market.platform.shared.Holder;

/** Names many holders at once, as those may know who are not of their place: a unit in full, a person as 姓**. */
@ApplicationScoped
public class HolderTitles {

    private final EntityManager database;

    HolderTitles(EntityManager database) {
        this.database = database;
    }

    /** The titles by the ids of the holders. */
    public Map<UUID, String> of(Collection<Holder> holders) {
        Map<UUID, String> titles = new HashMap<>();
        add(titles, holders, Holder.Type.ORGANIZATION, "select o.id, o.name from Organization o where o.id in :ids");
        add(titles, holders, Holder.Type.MEMBER, "select m.id, m.name from Member m where m.id in :ids");
        add(titles, holders, Holder.Type.RESIDENT, "select a.id, a.name from Account a where a.id in :ids");
        return titles;
    }

    private void add(Map<UUID, String> titles, Collection<Holder> holders, Holder.Type type, String query) {
        List<UUID> ids = holders.stream()
                .filter(holder -> holder.type() == type)
                .map(Holder::id)
                .toList();
        if (!ids.isEmpty()) {
            database.createQuery(query, Object[].class)
                    .setParameter("ids", ids)
                    .getResultList()
                    .forEach(row -> titles.put(
                            (UUID) row[0],
                            type == Holder.Type.ORGANIZATION
                                    ? (String) row[1]
                                    : FieldCipher.maskName((String) row[1])));
        }
    }
}
