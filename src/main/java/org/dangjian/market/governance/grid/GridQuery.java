package org.dangjian.market.governance.grid;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dangjian.market.people.organization.Organization;

/** What is asked of many grids at a time. */
@ApplicationScoped
class GridQuery {

    private final EntityManager database;

    GridQuery(EntityManager database) {
        this.database = database;
    }

    /** Grids below a path in the order of their codes. */
    List<Organization> grids(String path, String afterCode, int limit) {
        var query = database.createQuery(
                        "from Organization o where o.level = GRID_BRANCH and o.path like :path"
                                + (afterCode == null ? "" : " and o.code > :after") + " order by o.code",
                        Organization.class)
                .setParameter("path", path + "%");
        if (afterCode != null) {
            query.setParameter("after", afterCode);
        }
        return query.setMaxResults(limit).getResultList();
    }

    /** The grids that stand at one of these paths. */
    List<Organization> at(Collection<String> paths) {
        return paths.isEmpty()
                ? List.of()
                : database.createQuery(
                                "from Organization o where o.level = GRID_BRANCH and o.path in :paths order by o.code",
                                Organization.class)
                        .setParameter("paths", paths)
                        .getResultList();
    }

    Map<UUID, GridProfile> profiles(Collection<UUID> grids) {
        return grids.isEmpty()
                ? Map.of()
                : database.createQuery("from GridProfile p where p.organizationId in :ids", GridProfile.class)
                        .setParameter("ids", grids)
                        .getResultStream()
                        .collect(Collectors.toMap(GridProfile::organizationId, Function.identity()));
    }

    /** How many hold a post in each on a day, by grid and kind: {@code id + kind}. */
    Map<String, Long> posts(Collection<UUID> grids, LocalDate day) {
        return grids.isEmpty()
                ? Map.of()
                : counted(database.createQuery(
                                "select p.organizationId, p.kind, count(p) from Post p where p.organizationId in :ids"
                                        + " and p.kind in (GRID_WORKER, PARTY_HOUSEHOLD) and p.validFrom <= :day"
                                        + " and (p.validTo is null or p.validTo >= :day) group by p.organizationId, p.kind",
                                Object[].class)
                        .setParameter("ids", grids)
                        .setParameter("day", day)
                        .getResultList());
    }

    /** How many visits and rounds each had since a day, by grid and kind. */
    Map<String, Long> visits(Collection<UUID> grids, LocalDate since) {
        return grids.isEmpty()
                ? Map.of()
                : counted(database.createQuery(
                                "select v.gridId, v.kind, count(v) from GridVisit v where v.gridId in :ids"
                                        + " and v.visitedOn >= :since group by v.gridId, v.kind",
                                Object[].class)
                        .setParameter("ids", grids)
                        .setParameter("since", since)
                        .getResultList());
    }

    /** How many building groups lie below each. */
    Map<UUID, Long> groups(Collection<UUID> grids) {
        Map<UUID, Long> groups = new HashMap<>();
        if (!grids.isEmpty()) {
            database.createQuery(
                            "select o.parentId, count(o) from Organization o where o.parentId in :ids"
                                    + " and o.level = BUILDING_GROUP group by o.parentId",
                            Object[].class)
                    .setParameter("ids", grids)
                    .getResultList()
                    .forEach(row -> groups.put((UUID) row[0], (Long) row[1]));
        }
        return groups;
    }

    /** Communities below a path without an open service point that is on the map. */
    List<Organization> withoutPoint(String path, int limit) {
        return database.createQuery(
                        "from Organization o where o.level = COMMUNITY and o.path like :path and not exists"
                                + " (select 1 from ServicePoint s join Organization p on p.id = s.organizationId"
                                + " where p.path like concat(o.path, '%') and s.closedOn is null"
                                + " and s.location.latitude is not null) order by o.code",
                        Organization.class)
                .setParameter("path", path + "%")
                .setMaxResults(limit)
                .getResultList();
    }

    List<GridVisit> visitsOf(UUID grid, UUID before, int limit) {
        var query = database.createQuery(
                        "from GridVisit v where v.gridId = :grid" + (before == null ? "" : " and v.id < :before")
                                + " order by v.id desc",
                        GridVisit.class)
                .setParameter("grid", grid);
        if (before != null) {
            query.setParameter("before", before);
        }
        return query.setMaxResults(limit).getResultList();
    }

    private static Map<String, Long> counted(List<Object[]> rows) {
        return rows.stream().collect(Collectors.toMap(row -> row[0] + "|" + row[1], row -> (Long) row[2]));
    }
}
