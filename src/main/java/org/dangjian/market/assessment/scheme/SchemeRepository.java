package org.dangjian.market.assessment.scheme;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.dangjian.market.assessment.rules.scheme.Audience;
import org.dangjian.market.assessment.rules.scheme.Scheme;
import org.dangjian.market.platform.shared.Terms;

/** Versions of schemes, by year and place. */
@ApplicationScoped
public class SchemeRepository implements PanacheRepositoryBase<SchemeVersion, UUID> {

    /** A scheme and the path of its office; {@code null} for one that is shipped. */
    public record Placed(SchemeVersion scheme, String path) {
        int depth() {
            return path == null ? 0 : path.length();
        }
    }

    /** What decides whether a scheme is read, and whether it has changed; the path is {@code null} for one that is shipped. */
    record Head(int revision, SchemeVersion.Status status, String path) {}

    private static final String PLACED =
            "from SchemeVersion s left join Organization o on o.id = s.organizationId where ";

    Optional<Head> head(UUID id) {
        return getEntityManager()
                .createQuery("select s.revision, s.status, o.path " + PLACED + "s.id = :id", Object[].class)
                .setParameter("id", id)
                .getResultStream()
                .map(row -> new Head((Integer) row[0], (SchemeVersion.Status) row[1], (String) row[2]))
                .findFirst();
    }

    /** What is published for holders at {@code path}, by whichever office at or above it. */
    List<Placed> published(Audience audience, boolean ofStars, int year, String path) {
        return getEntityManager()
                .createQuery(
                        "select s, o.path " + PLACED
                                + "s.status = PUBLISHED and s.audience = :audience and s.year = :year"
                                + " and s.ofStars = :ofStars"
                                + " and (s.organizationId is null or :path like concat(o.path, '%'))",
                        Object[].class)
                .setParameter("audience", audience)
                .setParameter("ofStars", ofStars)
                .setParameter("year", year)
                .setParameter("path", path)
                .getResultStream()
                .map(row -> new Placed((SchemeVersion) row[0], (String) row[1]))
                .toList();
    }

    /** All schemes of stars that are published for a year. */
    List<Placed> publishedStars(int year) {
        return getEntityManager()
                .createQuery(
                        "select s, o.path " + PLACED + "s.status = PUBLISHED and s.ofStars = true and s.year = :year",
                        Object[].class)
                .setParameter("year", year)
                .getResultStream()
                .map(row -> new Placed((SchemeVersion) row[0], (String) row[1]))
                .toList();
    }

    /**
     * A list, newest first: what is shipped, what offices at, above or below {@code paths} published, and the drafts of
     * offices at or below {@code draftPaths}.
     */
    List<SchemeVersion> find(SchemeFilter filter, List<String> paths, List<String> draftPaths, UUID before, int limit) {
        Map<String, Object> parameters = new HashMap<>();
        String where = where(filter, paths, draftPaths, parameters);
        if (before != null) {
            where += " and s.id < :before";
            parameters.put("before", before);
        }
        var query = getEntityManager()
                .createQuery("select s " + PLACED + where + " order by s.id desc", SchemeVersion.class);
        parameters.forEach(query::setParameter);
        return query.setMaxResults(limit).getResultList();
    }

    long count(SchemeFilter filter, List<String> paths, List<String> draftPaths) {
        Map<String, Object> parameters = new HashMap<>();
        String where = where(filter, paths, draftPaths, parameters);
        var query = getEntityManager().createQuery("select count(*) " + PLACED + where, Long.class);
        parameters.forEach(query::setParameter);
        return query.getSingleResult();
    }

    private static String where(
            SchemeFilter filter, List<String> paths, List<String> draftPaths, Map<String, Object> parameters) {
        List<String> visible = new ArrayList<>(List.of("s.organizationId is null"));
        for (String path : paths) {
            String name = "path" + visible.size();
            visible.add("(s.status = PUBLISHED and (o.path like :" + name + "Below or :" + name
                    + " like concat(o.path, '%')))");
            parameters.put(name + "Below", path + "%");
            parameters.put(name, path);
        }
        for (String path : draftPaths) {
            String name = "path" + visible.size();
            visible.add("o.path like :" + name);
            parameters.put(name, path + "%");
        }
        List<String> terms = new ArrayList<>(List.of("(" + String.join(" or ", visible) + ")", "s.ofStars = :ofStars"));
        parameters.put("ofStars", filter.stars());
        if (filter.year() != null) {
            terms.add("s.year = :year");
            parameters.put("year", filter.year());
        }
        if (filter.audience() != null) {
            terms.add("s.audience = :audience");
            parameters.put("audience", filter.audience());
        }
        if (Terms.given(filter.status()) != null) {
            terms.add("s.status in :status");
            parameters.put("status", filter.status());
        }
        return String.join(" and ", terms);
    }

    int nextNumber(String code, int year) {
        Integer last = getEntityManager()
                .createQuery(
                        "select max(s.number) from SchemeVersion s where s.code = :code and s.year = :year",
                        Integer.class)
                .setParameter("code", code)
                .setParameter("year", year)
                .getSingleResult();
        return last == null ? 1 : last + 1;
    }

    boolean isShipped(String code, int year) {
        return count("code = ?1 and year = ?2 and organizationId is null", code, year) > 0;
    }

    /** Publishes a shipped scheme unless another instance was faster. */
    boolean ship(UUID id, Scheme scheme, Instant now) {
        return getEntityManager()
                        .createNativeQuery(
                                "insert into scheme (id, code, title, audience, scheme_year, version, status,"
                                        + " shipped_key, definition, revision, created_at, published_at, of_stars)"
                                        + " values (?1, ?2, ?3, ?4, ?5, ?6, 'PUBLISHED', ?7, ?8, 0, ?9, ?9, ?10)"
                                        + " on conflict do nothing")
                        .setParameter(1, id)
                        .setParameter(2, scheme.code())
                        .setParameter(3, scheme.title())
                        .setParameter(4, scheme.audience().name())
                        .setParameter(5, scheme.year())
                        .setParameter(6, nextNumber(scheme.code(), scheme.year()))
                        .setParameter(7, scheme.code() + '|' + scheme.year())
                        .setParameter(8, SchemeReader.canonicalText(scheme))
                        .setParameter(9, now)
                        .setParameter(10, scheme.isOfStars())
                        .executeUpdate()
                == 1;
    }
}
