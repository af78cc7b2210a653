package org.dangjian.market.platform.writes;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/** The rows of one transaction that are not sent yet. */
final class Waiting {

    /** @param otherwise what is thrown unless it changes one row; {@code null} where the number does not matter */
    record Write(Sql sql, Supplier<? extends RuntimeException> otherwise) {}

    private List<Write> writes = new ArrayList<>();
    private final Set<String> tables = new HashSet<>();

    void add(String table, Sql sql, Supplier<? extends RuntimeException> otherwise) {
        writes.add(new Write(sql, otherwise));
        tables.add(table);
    }

    int size() {
        return writes.size();
    }

    boolean isEmpty() {
        return writes.isEmpty();
    }

    List<Write> take() {
        List<Write> taken = writes;
        writes = new ArrayList<>();
        tables.clear();
        return taken;
    }

    /** Whether a statement writes, or asks for a table in which a row waits. */
    boolean isTouchedBy(String sql) {
        return !isEmpty() && (!sql.startsWith("select") || tables.stream().anyMatch(table -> names(sql, table)));
    }

    private static boolean names(String sql, String table) {
        for (int at = sql.indexOf(table); at >= 0; at = sql.indexOf(table, at + 1)) {
            int end = at + table.length();
            boolean begins = at == 0 || !Character.isJavaIdentifierPart(sql.charAt(at - 1));
            if (begins && (end == sql.length() || !Character.isJavaIdentifierPart(sql.charAt(end)))) {
                return true;
            }
        }
        return false;
    }
}
