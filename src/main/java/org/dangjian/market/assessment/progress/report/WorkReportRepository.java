package org.dangjian.market.assessment.progress.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dangjian.market.platform.shared.Rows;
import org.dangjian.market.platform.shared.Terms;

/** Half-year reports. */
@ApplicationScoped
class WorkReportRepository implements Rows<WorkReport> {

    /**
     * Newest first.
     *
     * @param own organizations whose reports are shown, the caller's, drafts included
     * @param paths parts of the tree: reports of organizations there, and of units that report in there on {@code day},
     *     are shown once they were handed in
     */
    List<WorkReport> page(
            WorkReportFilter filter, Collection<UUID> own, List<String> paths, LocalDate day, UUID before, int limit) {
        Map<String, Object> parameters = new HashMap<>();
        StringBuilder where = new StringBuilder("(1 = 0");
        if (!own.isEmpty()) {
            where.append(" or r.organizationId in :own");
            parameters.put("own", own);
        }
        for (int i = 0; i < paths.size(); i++) {
            where.append(" or r.status <> DRAFT and (o.path like :path")
                    .append(i)
                    .append(
                            " or o.id in (select h.id from Registration g join Organization u on u.id = g.unitId"
                                    + " join Organization c on c.id = g.communityId join Organization h on h.path like"
                                    + " concat(u.path, '%') where g.validFrom <= :day and (g.validTo is null or g.validTo >= :day) and c.path like :path")
                    .append(i)
                    .append("))");
            parameters.put("path" + i, paths.get(i) + "%");
            parameters.put("day", day);
        }
        where.append(')');
        add(where, parameters, " and r.year = :year", "year", filter.year());
        add(where, parameters, " and r.half = :half", "half", filter.half());
        add(where, parameters, " and r.status in :status", "status", Terms.given(filter.status()));
        add(where, parameters, " and r.id < :before", "before", before);
        var query = getEntityManager()
                .createQuery(
                        "select r from WorkReport r join Organization o on o.id = r.organizationId where " + where
                                + " order by r.id desc",
                        WorkReport.class);
        parameters.forEach(query::setParameter);
        return query.setMaxResults(limit).getResultList();
    }

    /** Units and branches whose report of a half year was not handed in. */
    List<UUID> withoutReport(int year, WorkReport.Half half) {
        return getEntityManager()
                .createQuery(
                        "select o.id from Organization o where o.level in (STATIONED_UNIT, BRANCH) and not exists"
                                + " (select 1 from WorkReport r where r.organizationId = o.id and r.year = :year"
                                + " and r.half = :half and r.status in (SUBMITTED, GRADED)) order by o.id",
                        UUID.class)
                .setParameter("year", year)
                .setParameter("half", half)
                .getResultList();
    }

    private static void add(
            StringBuilder where, Map<String, Object> parameters, String term, String name, Object value) {
        if (value != null) {
            where.append(term);
            parameters.put(name, value);
        }
    }
}
