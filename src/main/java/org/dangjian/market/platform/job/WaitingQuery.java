package org.dangjian.market.platform.job;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What of one kind waits for one caller, as the condition of a query. */
public final class WaitingQuery {

    /**
     * What is shown of a row, as expressions of the query.
     *
     * @param since the moment it began to wait
     * @param organization the name of the place it belongs to
     */
    public record Columns(String id, String title, String since, String organization) {}

    /** One thing that waits. */
    public record Waiting(UUID id, String title, Instant since, String organizationName, List<String> actions) {}

    private final String from;
    private final Columns columns;
    private final List<String> actions;
    private final List<String> terms = new ArrayList<>();
    private final Map<String, Object> parameters = new HashMap<>();

    /**
     * @param from the entities, without {@code from}
     * @param actions what can be said about each, the words of its decision
     */
    public WaitingQuery(String from, Columns columns, String... actions) {
        this.from = from;
        this.columns = columns;
        this.actions = List.of(actions);
    }

    /** Adds a term that must hold. */
    public WaitingQuery and(String term) {
        terms.add("(" + term + ")");
        return this;
    }

    /** Gives a parameter of a term its value. */
    public WaitingQuery with(String name, Object value) {
        parameters.put(name, value);
        return this;
    }

    /** Parameters for terms that are made elsewhere. */
    public Map<String, Object> parameters() {
        return parameters;
    }

    /** A term: the path lies in one of these parts of the tree; in none when there are none. */
    public String under(String path, List<String> paths) {
        List<String> alternatives = new ArrayList<>(List.of("1 = 0"));
        for (String part : paths) {
            String name = "under" + parameters.size();
            alternatives.add(path + " like :" + name);
            parameters.put(name, part + "%");
        }
        return "(" + String.join(" or ", alternatives) + ")";
    }

    /**
     * How many of each wait, in one statement for all of them.
     *
     * @return in the order of the queries
     */
    public static List<Long> counts(EntityManager database, List<WaitingQuery> several) {
        if (several.isEmpty()) {
            return List.of();
        }
        List<String> branches = new ArrayList<>();
        Map<String, Object> values = new HashMap<>();
        for (int i = 0; i < several.size(); i++) {
            branches.add(several.get(i).counting(i, values));
        }
        TypedQuery<Object[]> query = database.createQuery(String.join(" union all ", branches), Object[].class);
        values.forEach(query::setParameter);
        Long[] counts = new Long[several.size()];
        query.getResultStream().forEach(row -> counts[(Integer) row[0]] = (Long) row[1]);
        return List.of(counts);
    }

    /** This one's branch, whose parameters have names of their own. */
    private String counting(int number, Map<String, Object> values) {
        String text = "select " + number + ", count(*) from " + from + where("");
        for (Map.Entry<String, Object> parameter : parameters.entrySet()) {
            String own = parameter.getKey() + "In" + number;
            text = text.replaceAll(":" + parameter.getKey() + "\\b", ":" + own);
            values.put(own, parameter.getValue());
        }
        return text;
    }

    /** The newest of those with a smaller id, or of all. */
    public List<Waiting> page(EntityManager database, UUID before, int limit) {
        String text = "select " + columns.id() + ", " + columns.title() + ", " + columns.since() + ", "
                + columns.organization() + " from " + from
                + where(before == null ? "" : " and " + columns.id() + " < :before") + " order by " + columns.id()
                + " desc";
        TypedQuery<Object[]> query = bound(database.createQuery(text, Object[].class));
        if (before != null) {
            query.setParameter("before", before);
        }
        return query.setMaxResults(limit)
                .getResultStream()
                .map(row -> new Waiting((UUID) row[0], (String) row[1], (Instant) row[2], (String) row[3], actions))
                .toList();
    }

    private String where(String more) {
        return " where " + String.join(" and ", terms) + more;
    }

    private <T> TypedQuery<T> bound(TypedQuery<T> query) {
        parameters.forEach(query::setParameter);
        return query;
    }
}
