package org.dangjian.market.assessment;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The terms of a query that must all hold, with their parameters. */
final class Terms {

    private final List<String> terms = new ArrayList<>();
    private final Map<String, Object> parameters = new HashMap<>();

    /** The parameters, for terms that make their own. */
    Map<String, Object> parameters() {
        return parameters;
    }

    Terms and(String term) {
        terms.add("(" + term + ")");
        return this;
    }

    /** Adds the term with its one parameter; nothing without a value. */
    Terms and(String term, String name, Object value) {
        if (value != null) {
            and(term);
            parameters.put(name, value);
        }
        return this;
    }

    Terms with(String name, Object value) {
        parameters.put(name, value);
        return this;
    }

    /** @param from the query up to its {@code where} */
    <T> TypedQuery<T> query(EntityManager database, Class<T> type, String from, String order) {
        TypedQuery<T> query =
                database.createQuery(from + " where " + String.join(" and ", terms) + " order by " + order, type);
        parameters.forEach(query::setParameter);
        return query;
    }
}
