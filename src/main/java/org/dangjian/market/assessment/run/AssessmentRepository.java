package org.dangjian.market.assessment.run;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dangjian.market.platform.shared.Holder;

/** Assessments by place. */
@ApplicationScoped
public class AssessmentRepository implements PanacheRepositoryBase<Assessment, UUID> {

    private static final String PLACED = "from Assessment a join Organization o on o.id = a.organizationId where ";

    /**
     * A list, newest first: those of organizations at, above or below the paths, and those of organizations elsewhere
     * that evaluated a unit of theirs (results are copied to the unit's own superior).
     */
    public List<Assessment> find(List<String> paths, Integer year, UUID before, int limit) {
        Map<String, Object> parameters = new HashMap<>();
        String where = where(paths, year, parameters);
        if (before != null) {
            where += " and a.id < :before";
            parameters.put("before", before);
        }
        TypedQuery<Assessment> query =
                getEntityManager().createQuery("select a " + PLACED + where + " order by a.id desc", Assessment.class);
        parameters.forEach(query::setParameter);
        return query.setMaxResults(limit).getResultList();
    }

    public long count(List<String> paths, Integer year) {
        Map<String, Object> parameters = new HashMap<>();
        TypedQuery<Long> query = getEntityManager()
                .createQuery("select count(*) " + PLACED + where(paths, year, parameters), Long.class);
        parameters.forEach(query::setParameter);
        return query.getSingleResult();
    }

    /**
     * The assessment as it is now, held until the transaction ends: what is said and decided on its results takes it
     * together, closing takes it alone.
     */
    public Assessment held(UUID id, LockModeType mode) {
        Assessment assessment = findById(id);
        getEntityManager().refresh(assessment, mode);
        return assessment;
    }

    /** Those of these runs that exist, by id. */
    public Map<UUID, Assessment> findByIds(Collection<UUID> ids) {
        return ids.isEmpty()
                ? Map.of()
                : list("id in ?1", ids).stream().collect(Collectors.toMap(Assessment::id, Function.identity()));
    }

    /** Whether {@link #find} would list it. */
    public boolean isVisible(UUID id, List<String> paths) {
        Map<String, Object> parameters = new HashMap<>();
        TypedQuery<Long> query = getEntityManager()
                .createQuery(
                        "select count(*) " + PLACED + where(paths, null, parameters) + " and a.id = :id", Long.class);
        parameters.forEach(query::setParameter);
        return query.setParameter("id", id).getSingleResult() > 0;
    }

    /** Whether {@link #find} would list one that closed the year for this kind of holder. */
    public boolean isAnyClosed(String path, int year, Holder.Type audience) {
        Map<String, Object> parameters = new HashMap<>();
        TypedQuery<Long> query = getEntityManager()
                .createQuery(
                        "select count(*) " + PLACED + where(List.of(path), year, parameters)
                                + " and a.status = CLOSED and a.audience = :audience",
                        Long.class);
        parameters.forEach(query::setParameter);
        return query.setParameter("audience", audience).getSingleResult() > 0;
    }

    private static String where(List<String> paths, Integer year, Map<String, Object> parameters) {
        List<String> related = new ArrayList<>();
        for (String path : paths) {
            String name = "path" + parameters.size();
            related.add("o.path like :" + name);
            parameters.put(name, path + "%");
            name = "path" + parameters.size();
            related.add(":" + name + " like concat(o.path, '%')");
            parameters.put(name, path);
        }
        related.add("a.audience = ORGANIZATION and exists (select 1 from AssessmentResult r"
                + " join Organization h on h.id = r.organizationId where r.assessmentId = a.id and "
                + ResultRepository.within(paths, parameters) + ")");
        String where = "(" + String.join(" or ", related) + ")";
        if (year != null) {
            where += " and a.year = :year";
            parameters.put("year", year);
        }
        return where;
    }
}
