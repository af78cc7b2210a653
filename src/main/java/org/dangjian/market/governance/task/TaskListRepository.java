package org.dangjian.market.governance.task;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dangjian.market.platform.shared.Caller;
import org.dangjian.market.platform.shared.Role;
import org.dangjian.market.platform.shared.Rows;
import org.dangjian.market.platform.shared.Terms;

/** Lists of tasks, and how the tasks on them stand. */
@ApplicationScoped
class TaskListRepository implements Rows<TaskList> {

    /** How many there are, are done, are behind. */
    record Counted(int tasks, int done, int behind) {
        static final Counted NONE = new Counted(0, 0, 0);
    }

    /** Of offices in the caller's part of the tree, and those above it that issued them for all below; newest first. */
    List<TaskList> page(Caller caller, String below, UUID before, int limit) {
        Terms terms = new Terms();
        StringBuilder visible = new StringBuilder("1 = 0");
        for (String path : caller.paths(Role.OVERSEERS)) {
            String name = "path" + terms.parameters().size();
            visible.append(" or o.path like concat(:")
                    .append(name)
                    .append(", '%') or :")
                    .append(name)
                    .append(" like concat(o.path, '%')");
            terms.with(name, path);
        }
        return terms.and(visible.toString())
                .and("o.path like :below", "below", below == null ? null : below + "%")
                .and("t.id < :before", "before", before)
                .query(
                        getEntityManager(),
                        TaskList.class,
                        "select t from TaskList t join Organization o on o.id = t.organizationId",
                        "t.id desc")
                .setMaxResults(limit)
                .getResultList();
    }

    Map<UUID, Counted> counted(Collection<UUID> listIds, LocalDate today) {
        if (listIds.isEmpty()) {
            return Map.of();
        }
        var query = getEntityManager()
                .createQuery(
                        "select t.listId, count(*), sum(case when t.status = DONE then 1 else 0 end),"
                                + " sum(case when " + TasksBehind.TERM + " then 1 else 0 end)"
                                + " from Task t where t.listId in :lists and t.status <> DROPPED group by t.listId",
                        Object[].class)
                .setParameter("lists", listIds);
        TasksBehind.dates(today).forEach(query::setParameter);
        return query.getResultStream()
                .collect(Collectors.toMap(
                        row -> (UUID) row[0], row -> new Counted(number(row[1]), number(row[2]), number(row[3]))));
    }

    private static int number(Object value) {
        return ((Number) value).intValue();
    }
}
