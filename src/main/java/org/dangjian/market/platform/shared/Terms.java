package org.dangjian.market.platform.shared;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The terms of a query that must all hold, with their parameters. */
public final class Terms {

    private final List<String> terms = new ArrayList<>();
    private final Map<String, Object> parameters = new HashMap<>();

    /** The parameters, for terms that make their own. */
    public Map<String, Object> parameters() {
        return parameters;
    }

    /** Adds a term without parameters, or with ones that {@link #with} gives. */
    public Terms and(String term) {
        terms.add("(" + term + ")");
        return this;
    }

    /** Adds the term with its one parameter; nothing without a value. */
    public Terms and(String term, String name, Object value) {
        if (value != null) {
            and(term);
            parameters.put(name, value);
        }
        return this;
    }

    /** Those that were asked for; {@code null} where nobody asked for any, which is no term. */
    public static <T> Collection<T> given(Collection<T> some) {
        return some == null || some.isEmpty() ? null : some;
    }

    /** Gives a parameter its value. */
    public Terms with(String name, Object value) {
        parameters.put(name, value);
        return this;
    }

    /**
     * The query of all terms; there is at least one.
     *
     * @param from the query up to its {@code where}
     * @param order what it is ordered by
     */
    public <T> TypedQuery<T> query(EntityManager database, Class<T> type, String from, String order) {
        TypedQuery<T> query =
                database.createQuery(from + " where " + String.join(" and ", terms) + " order by " + order, type);
        parameters.forEach(query::setParameter);
        return query;
    }
}
