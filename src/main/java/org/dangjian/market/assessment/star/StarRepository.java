package org.dangjian.market.assessment.star;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.TypedQuery;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dangjian.market.platform.shared.Holder;

/** Stars by holder, year and place. */
@ApplicationScoped
class StarRepository implements PanacheRepositoryBase<Star, UUID> {

    private static final String PLACED = " from Star s left join Member m on m.id = s.holderId"
            + " join Organization h on h.id = coalesce(m.branchId, s.holderId)"
            + " where s.year = :year and s.holderType = :type and h.path like :path";

    private static final String LATEST = "not exists (select 1 from Star l where l.holderId = s.holderId"
            + " and l.year = s.year and l.number > s.number)";

    /** What holds for these holders now; those without are absent. */
    Map<UUID, Star> current(Collection<UUID> holders, int year) {
        return holders.isEmpty()
                ? Map.of()
                : find("from Star s where s.holderId in ?1 and s.year = ?2 and " + LATEST, holders, year).stream()
                        .collect(Collectors.toMap(star -> star.holder().id(), Function.identity()));
    }

    Optional<Star> current(Holder holder, int year) {
        return Optional.ofNullable(current(Set.of(holder.id()), year).get(holder.id()));
    }

    /** The last quarter that was confirmed for each of these holders; those without one are absent. */
    Map<UUID, Integer> confirmedQuarters(Collection<UUID> holders, int year) {
        return holders.isEmpty()
                ? Map.of()
                : getEntityManager()
                        .createQuery(
                                "select s.holderId, max(s.quarter) from Star s where s.holderId in :holders"
                                        + " and s.year = :year and s.quarter is not null group by s.holderId",
                                Object[].class)
                        .setParameter("holders", holders)
                        .setParameter("year", year)
                        .getResultStream()
                        .collect(Collectors.toMap(row -> (UUID) row[0], row -> (Integer) row[1]));
    }

    /** All of a year, first to last. */
    List<Star> history(Holder holder, int year) {
        return list("holderId = ?1 and year = ?2 order by number", holder.id(), year);
    }

    /** Those of these holders whose stars of a quarter are recorded. */
    Set<UUID> recorded(Collection<UUID> holders, int year, int quarter) {
        return list("holderId in ?1 and year = ?2 and quarter = ?3", holders, year, quarter).stream()
                .map(star -> star.holder().id())
                .collect(Collectors.toSet());
    }

    /**
     * One page of holders at or below {@code path}, in their order: what was confirmed for a quarter, or what holds.
     *
     * @param lineOnly whether only those at or above the line of their scheme
     * @param bands only those with one of these star levels, or {@code null} for all
     */
    List<Star> page(
            StarFilter filter,
            int year,
            String path,
            boolean lineOnly,
            Collection<String> bands,
            UUID after,
            int limit) {
        Map<String, Object> parameters = new HashMap<>();
        String where = where(filter.type(), filter.quarter(), year, path, parameters);
        if (lineOnly) {
            where += " and s.metLine = true";
        }
        if (bands != null) {
            where += " and s.band in :bands";
            parameters.put("bands", bands);
        }
        if (filter.band() != null) {
            where += " and s.band = :band";
            parameters.put("band", filter.band());
        }
        if (after != null) {
            where += " and s.holderId > :after";
            parameters.put("after", after);
        }
        return query("select s" + PLACED + where + " order by s.holderId", Star.class, parameters)
                .setMaxResults(limit)
                .getResultList();
    }

    /** How many hold each band at or below {@code path}. */
    Map<String, Long> countByBand(Holder.Type type, int year, String path, Collection<UUID> schemes) {
        if (schemes.isEmpty()) {
            return Map.of();
        }
        Map<String, Object> parameters = new HashMap<>();
        String where = where(type, null, year, path, parameters) + " and s.schemeId in :schemes";
        parameters.put("schemes", schemes);
        return query("select s.band, count(*)" + PLACED + where + " group by s.band", Object[].class, parameters)
                .getResultStream()
                .collect(Collectors.toMap(row -> (String) row[0], row -> (Long) row[1]));
    }

    /** The schemes by which stars at or below {@code path} were given. */
    List<UUID> schemes(Holder.Type type, int year, String path) {
        Map<String, Object> parameters = new HashMap<>();
        String where = where(type, null, year, path, parameters);
        return query("select distinct s.schemeId" + PLACED + where, UUID.class, parameters)
                .getResultList();
    }

    private static String where(
            Holder.Type type, Integer quarter, int year, String path, Map<String, Object> parameters) {
        parameters.put("year", year);
        parameters.put("type", type);
        parameters.put("path", path + "%");
        if (quarter == null) {
            return " and " + LATEST;
        }
        parameters.put("quarter", quarter);
        return " and s.quarter = :quarter";
    }

    private <T> TypedQuery<T> query(String text, Class<T> type, Map<String, Object> parameters) {
        TypedQuery<T> query = getEntityManager().createQuery(text, type);
        parameters.forEach(query::setParameter);
        return query;
    }
}
