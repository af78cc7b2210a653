package org.dangjian.market.governance.task.figures;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.UUID;
import org.dangjian.market.governance.task.TasksBehind;
import org.dangjian.market.people.organization.Level;
import org.dangjian.market.people.organization.Organization;
import org.dangjian.market.people.organization.OrganizationDirectory;
import org.dangjian.market.platform.shared.BusinessDay;
import org.dangjian.market.platform.shared.Caller;

/** Counts tasks by level: how many were taken up at each, are done, are behind. */
@ApplicationScoped
public class TaskCounts {

    private static final int WHOLE = 100;

    private final EntityManager database;
    private final OrganizationDirectory organizations;
    private final BusinessDay clock;

    TaskCounts(EntityManager database, OrganizationDirectory organizations, BusinessDay clock) {
        this.database = database;
        this.organizations = organizations;
        this.clock = clock;
    }

    /** Of an organization the caller may see, and those below it. */
    @Transactional
    public TaskFigures of(Caller caller, UUID organizationId) {
        Organization top = organizations.readable(caller, organizationId);
        LocalDate today = clock.today();
        var query = database.createQuery(
                        "select o.level, count(*), sum(case when t.secretaryId is not null then 1 else 0 end),"
                                + " sum(case when t.status = DONE then 1 else 0 end),"
                                + " sum(case when " + TasksBehind.TERM + " then 1 else 0 end)"
                                + " from Task t join Organization o on o.id = t.placeId"
                                + " where o.path like :path and t.status <> DROPPED group by o.level order by o.level",
                        Object[].class)
                .setParameter("path", top.path() + "%");
        TasksBehind.dates(today).forEach(query::setParameter);
        return new TaskFigures(
                top.id(),
                top.name(),
                today,
                query.getResultStream().map(TaskCounts::ofLevel).toList());
    }

    private static TaskFigures.OfLevel ofLevel(Object[] row) {
        Level level = (Level) row[0];
        int tasks = number(row[1]);
        int done = number(row[3]);
        return new TaskFigures.OfLevel(
                level,
                level.title(),
                tasks,
                number(row[2]),
                done,
                number(row[4]),
                tasks == 0 ? null : WHOLE * done / tasks);
    }

    private static int number(Object value) {
        return ((Number) value).intValue();
    }
}
