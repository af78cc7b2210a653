package org.dangjian.market.assessment.run;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.dangjian.market.assessment.rules.Evaluation;
import org.dangjian.market.platform.shared.Holder;
import org.dangjian.market.platform.shared.Terms;
import org.hibernate.StatelessSession;

/** Results by assessment and holder; written hundreds at a time. */
@ApplicationScoped
public class ResultRepository implements PanacheRepositoryBase<AssessmentResult, UUID> {

    private static final String PLACED = "from AssessmentResult r join Organization h on h.id = r.organizationId"
            + ResultCorrection.JOINED + " where ";

    /** What a result says now. */
    public static final String BAND = "coalesce(c.outcome.band, r.outcome.band)";

    /** A result with what it looked at. {@code ledgerRows} is {@code null} for results older than this figure. */
    record Looked(UUID holderId, Long ledgerRows) {}

    /** A result and what it says now. */
    public record Told(UUID resultId, Holder holder, String band) {}

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

    /** The superiors (隶属的上级) of the units an assessment judged where they report in. */
    public List<UUID> superiors(UUID assessmentId) {
        return getEntityManager()
                .createQuery(
                        "select distinct h.parentId from AssessmentResult r join Organization h on h.id = r.organizationId"
                                + " where r.assessmentId = :assessment and r.reportIns <> '' and h.level = STATIONED_UNIT"
                                + " and h.parentId is not null",
                        UUID.class)
                .setParameter("assessment", assessmentId)
                .getResultList();
    }

    /**
     * A list in the order of evaluation.
     *
     * @param bands only those in one of these bands, or {@code null} for all
     * @param below the path of the organization whose results are wanted, or {@code null} for all
     */
    public List<AssessmentResult> find(
            UUID assessmentId, ResultScope scope, Collection<String> bands, String below, UUID after, int limit) {
        Map<String, Object> parameters = new HashMap<>();
        String where = where(assessmentId, scope, bands, below, parameters);
        if (after != null) {
            where += " and r.id > :after";
            parameters.put("after", after);
        }
        return query("select r " + PLACED + where + " order by r.id", AssessmentResult.class, parameters)
                .setMaxResults(limit)
                .getResultList();
    }

    public long count(UUID assessmentId, ResultScope scope, Collection<String> bands, String below) {
        Map<String, Object> parameters = new HashMap<>();
        String where = where(assessmentId, scope, bands, below, parameters);
        return query("select count(*) " + PLACED + where, Long.class, parameters)
                .getSingleResult();
    }

    /** How many results per band the scope holds. */
    public Map<String, Long> countByBand(UUID assessmentId, ResultScope scope) {
        Map<String, Object> parameters = new HashMap<>();
        String where = where(assessmentId, scope, null, null, parameters);
        Map<String, Long> counts = new LinkedHashMap<>();
        query(
                        "select " + BAND + ", count(*) " + PLACED + where + " group by " + BAND + " order by " + BAND,
                        Object[].class,
                        parameters)
                .getResultStream()
                .forEach(row -> counts.put((String) row[0], (Long) row[1]));
        return counts;
    }

    /** How many results of a year that runs the scope holds per band, if mandatory items on pace counted as met. */
    public Map<String, Long> countByBandOnPace(UUID assessmentId, ResultScope scope) {
        Map<String, Object> parameters = new HashMap<>();
        String where = where(assessmentId, scope, null, null, parameters);
        Map<String, Long> counts = new LinkedHashMap<>();
        query(
                        "select r.bandOnPace, count(*) " + PLACED + where
                                + " and r.bandOnPace is not null group by r.bandOnPace",
                        Object[].class,
                        parameters)
                .getResultStream()
                .forEach(row -> counts.put((String) row[0], (Long) row[1]));
        return counts;
    }

    /** How many results something must be put right for before the year can be closed. */
    long countBlocking(UUID assessmentId) {
        return query(
                        "select count(*) from AssessmentResult r" + ResultCorrection.JOINED
                                + " where r.assessmentId = :assessment"
                                + " and coalesce(c.outcome.blocks, r.outcome.blocks) = true",
                        Long.class,
                        Map.of("assessment", assessmentId))
                .getSingleResult();
    }

    /** How many in one branch are graded. */
    public long countGraded(UUID assessmentId, UUID organizationId) {
        return query(
                        "select count(*) from AssessmentResult r" + ResultCorrection.JOINED
                                + " where r.assessmentId = :assessment and r.organizationId = :organization and " + BAND
                                + " <> :notGraded",
                        Long.class,
                        Map.of(
                                "assessment",
                                assessmentId,
                                "organization",
                                organizationId,
                                "notGraded",
                                Evaluation.NOT_GRADED))
                .getSingleResult();
    }

    /** The results of those who are graded behind {@code after}, in the order of holders. */
    List<AssessmentResult> graded(UUID assessmentId, UUID after, int limit) {
        Terms terms = new Terms()
                .and("r.assessmentId = :assessment", "assessment", assessmentId)
                .and("r.outcome.band <> :notGraded", "notGraded", Evaluation.NOT_GRADED)
                .and("r.holderId > :after", "after", after);
        return terms.query(getEntityManager(), AssessmentResult.class, "from AssessmentResult r", "r.holderId")
                .setMaxResults(limit)
                .getResultList();
    }

    /** What the results of the holders behind {@code after} looked at, in the order of holders. */
    List<Looked> looked(UUID assessmentId, UUID after, int limit) {
        return chunk(
                "select r.holderId, coalesce(c.ledgerRows, r.ledgerRows)", Looked.class, assessmentId, after, limit);
    }

    /** What the holders behind {@code after} are to be told, in the order of holders. */
    public List<Told> told(UUID assessmentId, UUID after, int limit) {
        return chunk("select r.id, r.holderType, r.holderId, " + BAND, Object[].class, assessmentId, after, limit)
                .stream()
                .map(row -> new Told((UUID) row[0], new Holder((Holder.Type) row[1], (UUID) row[2]), (String) row[3]))
                .toList();
    }

    private <T> List<T> chunk(String what, Class<T> type, UUID assessmentId, UUID after, int limit) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("assessment", assessmentId);
        if (after != null) {
            parameters.put("after", after);
        }
        String where = "r.assessmentId = :assessment" + (after == null ? "" : " and r.holderId > :after");
        return query(
                        what + " from AssessmentResult r" + ResultCorrection.JOINED + " where " + where
                                + " order by r.holderId",
                        type,
                        parameters)
                .setMaxResults(limit)
                .getResultList();
    }

    /** The result by which the year was closed for a holder at {@code path}: that of the nearest organization above. */
    public Optional<AssessmentResult> sealed(Holder holder, int year, String path) {
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
            UUID assessmentId,
            ResultScope scope,
            Collection<String> bands,
            String below,
            Map<String, Object> parameters) {
        List<String> terms = new ArrayList<>(List.of("r.assessmentId = :assessment"));
        parameters.put("assessment", assessmentId);
        if (scope.paths() != null) {
            terms.add(within(scope.paths(), parameters));
        }
        if (below != null) {
            terms.add(within(List.of(below), parameters));
        }
        if (bands != null) {
            terms.add(BAND + " in :bands");
            parameters.put("bands", bands);
        }
        return String.join(" and ", terms);
    }

    /** Whether a holder belongs to one of the paths, by branch or unit or by report-in. */
    public static String within(List<String> paths, Map<String, Object> parameters) {
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
