package org.dangjian.market.assessment;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.dangjian.market.shared.Holder;
import org.hibernate.StatelessSession;

/** Results by assessment and holder; written hundreds at a time. */
@ApplicationScoped
class ResultRepository implements PanacheRepositoryBase<AssessmentResult, UUID> {

    private static final String PLACED =
            "from AssessmentResult r join Organization h on h.id = r.organizationId where ";

    private final StatelessSession bulk;

    ResultRepository(StatelessSession bulk) {
        this.bulk = bulk;
    }

    /** Writes the results of a chunk in one batch, at once. */
    void add(List<AssessmentResult> results) {
        if (!results.isEmpty()) {
            bulk.setJdbcBatchSize(results.size());
            bulk.insertMultiple(results);
        }
    }

    /**
     * A list in the order of evaluation.
     *
     * @param below the path of the organization whose results are wanted, or {@code null} for all
     */
    List<AssessmentResult> find(
            UUID assessmentId, ResultScope scope, String band, String below, UUID after, int limit) {
        Map<String, Object> parameters = new HashMap<>();
        String where = where(assessmentId, scope, band, below, parameters);
        if (after != null) {
            where += " and r.id > :after";
            parameters.put("after", after);
        }
        return query("select r " + PLACED + where + " order by r.id", AssessmentResult.class, parameters)
                .setMaxResults(limit)
                .getResultList();
    }

    long count(UUID assessmentId, ResultScope scope, String band, String below) {
        Map<String, Object> parameters = new HashMap<>();
        String where = where(assessmentId, scope, band, below, parameters);
        return query("select count(*) " + PLACED + where, Long.class, parameters)
                .getSingleResult();
    }

    /** How many results per band the scope holds. */
    Map<String, Long> countByBand(UUID assessmentId, ResultScope scope) {
        Map<String, Object> parameters = new HashMap<>();
        String where = where(assessmentId, scope, null, null, parameters);
        Map<String, Long> counts = new LinkedHashMap<>();
        query(
                        "select r.band, count(*) " + PLACED + where + " group by r.band order by r.band",
                        Object[].class,
                        parameters)
                .getResultStream()
                .forEach(row -> counts.put((String) row[0], (Long) row[1]));
        return counts;
    }

    /** How many results something must be put right for before the year can be closed. */
    long countBlocking(UUID assessmentId) {
        return count("assessmentId = ?1 and blocks", assessmentId);
    }

    /** The holders behind {@code after}, in the order of ids. */
    List<UUID> holders(UUID assessmentId, UUID after, int limit) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("assessment", assessmentId);
        if (after != null) {
            parameters.put("after", after);
        }
        String where = "r.assessmentId = :assessment" + (after == null ? "" : " and r.holderId > :after");
        return query(
                        "select r.holderId from AssessmentResult r where " + where + " order by r.holderId",
                        UUID.class,
                        parameters)
                .setMaxResults(limit)
                .getResultList();
    }

    /** The result by which the year was closed for a holder at {@code path}: that of the nearest organization above. */
    Optional<AssessmentResult> sealed(Holder holder, int year, String path) {
        return getEntityManager()
                .createQuery(
                        "select r from AssessmentResult r join Assessment a on a.id = r.assessmentId"
                                + " join Organization o on o.id = a.organizationId"
                                + " where r.holderId = :holder and r.holderType = :type and a.year = :year"
                                + " and a.status = CLOSED and :path like concat(o.path, '%')"
                                + " order by length(o.path) desc, a.closedAt desc",
                        AssessmentResult.class)
                .setParameter("holder", holder.id())
                .setParameter("type", holder.type())
                .setParameter("year", year)
                .setParameter("path", path)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    private <T> TypedQuery<T> query(String text, Class<T> type, Map<String, Object> parameters) {
        TypedQuery<T> query = getEntityManager().createQuery(text, type);
        parameters.forEach(query::setParameter);
        return query;
    }

    private static String where(
            UUID assessmentId, ResultScope scope, String band, String below, Map<String, Object> parameters) {
        List<String> terms = new ArrayList<>(List.of("r.assessmentId = :assessment"));
        parameters.put("assessment", assessmentId);
        if (scope.paths() != null) {
            terms.add(within(scope.paths(), parameters));
        }
        if (below != null) {
            terms.add(within(List.of(below), parameters));
        }
        if (band != null) {
            terms.add("r.band = :band");
            parameters.put("band", band);
        }
        return String.join(" and ", terms);
    }

    /** Whether a holder belongs to one of the paths, by branch or unit or by report-in. */
    static String within(List<String> paths, Map<String, Object> parameters) {
        List<String> places = new ArrayList<>(List.of("1 = 0"));
        for (String path : paths) {
            String name = "place" + parameters.size();
            places.add("h.path like :" + name);
            parameters.put(name, path + "%");
            name = "place" + parameters.size();
            places.add("r.reportIns like :" + name);
            parameters.put(name, "%" + AssessmentResult.BAR + path + "%");
        }
        return "(" + String.join(" or ", places) + ")";
    }
}
