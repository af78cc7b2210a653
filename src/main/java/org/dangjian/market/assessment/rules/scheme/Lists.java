package org.dangjian.market.assessment.rules.scheme;

import java.util.List;

/** Null-tolerant handling of the lists in rules and facts. */
public final class Lists {

    private Lists() {}

    /** An unmodifiable copy; empty for null. */
    public static <T> List<T> copy(List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }

    /** An unmodifiable copy; null stays null. */
    static <T> List<T> copyOrNull(List<T> list) {
        return list == null ? null : List.copyOf(list);
    }

    /** Like {@code contains}, and false for null. */
    static <T> boolean has(List<T> list, T value) {
        return value != null && list.contains(value);
    }
}
