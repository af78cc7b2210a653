package org.dangjian.market.governance.task;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.TypedQuery;
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

/** Tasks with those who help, their milestones and reports. */
@ApplicationScoped
class TaskRepository implements Rows<Task> {

    void add(Object part) {
        getEntityManager().persist(part);
    }

    /** Of whom the caller is one or looks after one: the office, the lead, a helper, the secretary. */
    static Terms visible(Caller caller) {
        Terms terms = new Terms();
        StringBuilder visible = new StringBuilder("1 = 0");
        for (String path : caller.paths(Role.OVERSEERS)) {
            String name = "path" + terms.parameters().size();
            visible.append(" or o.path like :")
                    .append(name)
                    .append(" or l.path like :")
                    .append(name)
                    .append(" or exists (select 1 from TaskSupport s join Organization p on p.id = s.organizationId"
                            + " where s.taskId = t.id and p.path like :")
                    .append(name)
                    .append(")");
            terms.with(name, path + "%");
        }
        if (caller.memberId() != null) {
            visible.append(" or t.secretaryId = :self");
            terms.with("self", caller.memberId());
        }
        return terms.and(visible.toString());
    }

    /** @param below the path of the organization asked for, or {@code null} */
    List<Task> page(Caller caller, TaskFilter filter, String below, LocalDate today, UUID before, int limit) {
        Terms terms = visible(caller)
                .and("o.path like :below", "below", below == null ? null : below + "%")
                .and("t.listId = :list", "list", filter.listId())
                .and("t.source = :source", "source", filter.source())
                .and("t.id < :before", "before", before)
                .and(
                        "t.leadId = :lead or exists"
                                + " (select 1 from TaskSupport s where s.taskId = t.id and s.organizationId = :lead)",
                        "lead",
                        filter.leadId());
        if (filter.secretary()) {
            terms.and("t.secretaryId is not null");
        }
        switch (filter.pace()) {
            case null -> {}
            case DONE -> terms.and("t.status = DONE");
            case DROPPED -> terms.and("t.status = DROPPED");
            case BEHIND -> behind(terms, TasksBehind.TERM, today);
            case ON_TIME -> behind(terms, "t.status in (OPEN, FINISHED) and not " + TasksBehind.TERM, today);
        }
        return query(terms, "t.id desc").setMaxResults(limit).getResultList();
    }

    private static void behind(Terms terms, String term, LocalDate today) {
        terms.and(term);
        TasksBehind.dates(today).forEach(terms::with);
    }

    boolean isVisible(Caller caller, UUID id) {
        return !query(visible(caller).and("t.id = :id", "id", id), "t.id")
                .getResultList()
                .isEmpty();
    }

    /** Those of other rooms' resolutions, cases or agreements, in the order in which they were opened. */
    List<Task> of(TaskSource source, Collection<UUID> sourceIds) {
        return list("source = ?1 and sourceId in ?2 order by id", source, sourceIds);
    }

    /** Tasks that come due within the days to {@code soon}, or are behind, of which the lead was not yet told. */
    List<Task> untold(LocalDate today, LocalDate soon, int limit) {
        Terms terms = new Terms()
                .and("t.toldPace is null and t.status = OPEN and t.due between :today and :soon"
                        + " or (t.toldPace is null or t.toldPace <> BEHIND) and " + TasksBehind.TERM)
                .with("soon", soon);
        TasksBehind.dates(today).forEach(terms::with);
        return query(terms, "t.id").setMaxResults(limit).getResultList();
    }

    private TypedQuery<Task> query(Terms terms, String order) {
        return terms.query(
                getEntityManager(),
                Task.class,
                "select t from Task t join Organization o on o.id = t.placeId join Organization l on l.id = t.leadId",
                order);
    }

    Map<UUID, List<UUID>> supports(Collection<UUID> taskIds) {
        return getEntityManager()
                .createQuery("from TaskSupport s where s.taskId in :tasks order by s.id", TaskSupport.class)
                .setParameter("tasks", taskIds)
                .getResultStream()
                .collect(Collectors.groupingBy(
                        TaskSupport::taskId, Collectors.mapping(TaskSupport::organizationId, Collectors.toList())));
    }

    Map<UUID, List<TaskMilestone>> milestones(Collection<UUID> taskIds) {
        return getEntityManager()
                .createQuery("from TaskMilestone m where m.taskId in :tasks order by m.due, m.id", TaskMilestone.class)
                .setParameter("tasks", taskIds)
                .getResultStream()
                .collect(Collectors.groupingBy(TaskMilestone::taskId));
    }

    /** The newest reports of a task, at most a hundred. */
    List<TaskReport> reports(UUID taskId) {
        return getEntityManager()
                .createQuery("from TaskReport r where r.taskId = :task order by r.id desc", TaskReport.class)
                .setParameter("task", taskId)
                .setMaxResults(100)
                .getResultList();
    }

    /** The newest report of each task, of those about days up to {@code day}. */
    Map<UUID, TaskReport> newest(Collection<UUID> taskIds, LocalDate day) {
        return getEntityManager()
                .createQuery(
                        "from TaskReport r where r.taskId in :tasks and r.madeOn <= :day and not exists"
                                + " (select 1 from TaskReport n where n.taskId = r.taskId and n.madeOn <= :day"
                                + " and n.id > r.id)",
                        TaskReport.class)
                .setParameter("tasks", taskIds)
                .setParameter("day", day)
                .getResultStream()
                .collect(Collectors.toMap(TaskReport::taskId, report -> report));
    }

    /** What offices below a path had to do in a period: opened by its end, not done before it, not dropped; newest first. */
    List<Task> during(String path, LocalDate from, LocalDate to, UUID before, int limit) {
        Terms terms = new Terms()
                .and("o.path like :path", "path", path + "%")
                .and("t.openedOn <= :to", "to", to)
                .and("t.status <> DROPPED and (t.finishedOn is null or t.finishedOn >= :from)", "from", from)
                .and("t.id < :before", "before", before);
        return query(terms, "t.id desc").setMaxResults(limit).getResultList();
    }

    /** Takes helpers and milestones that were not reached off a task, before others are set. */
    void clearTerms(UUID taskId) {
        getEntityManager()
                .createQuery("delete from TaskSupport s where s.taskId = :task")
                .setParameter("task", taskId)
                .executeUpdate();
        getEntityManager()
                .createQuery("delete from TaskMilestone m where m.taskId = :task and m.reachedOn is null")
                .setParameter("task", taskId)
                .executeUpdate();
    }
}
