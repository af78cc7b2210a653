package org.dangjian.market.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dangjian.market.drill.Programs;

/**
 * What the database was asked for one request, read from its own log.
 *
 * @param begun when the request was sent, in milliseconds since 1970
 * @param statements in their order, with BEGIN and COMMIT
 */
record Captured(long begun, List<Statement> statements) {

    /** What a log line of the server begins with while statements are logged. */
    static final String PREFIX = "~~%c~";

    private static final Pattern EXECUTED =
            Pattern.compile("(?:duration: [0-9.]+ ms {2})?(?:execute [^:]+|statement): ");
    private static final Pattern PARAMETER = Pattern.compile("\\$(\\d+) = ('((?:[^']++|'')*+)'|NULL)");

    /**
     * One statement as the driver sent it.
     *
     * @param sql with $1, $2, …
     * @param values the parameters in their order, {@code null} for NULL
     */
    record Statement(String session, String sql, List<String> values) {

        boolean names(List<String> ids) {
            return values.stream()
                    .anyMatch(value -> value != null && ids.stream().anyMatch(value::contains));
        }

        boolean isWrite() {
            String start = sql.stripLeading().toLowerCase(Locale.ROOT);
            return start.startsWith("insert") || start.startsWith("update") || start.startsWith("delete");
        }

        boolean isEnd() {
            return sql.equalsIgnoreCase("commit") || sql.equalsIgnoreCase("rollback");
        }

        boolean isBegin() {
            return sql.toLowerCase(Locale.ROOT).startsWith("begin");
        }

        /** For JDBC: a question mark for each parameter, which stand in their order of use. */
        String jdbc() {
            return sql.replaceAll("\\$\\d+", "?");
        }

        private String literal() {
            return Pattern.compile("\\$(\\d+)").matcher(sql).replaceAll(use -> {
                String value = values.get(Integer.parseInt(use.group(1)) - 1);
                return Matcher.quoteReplacement(value == null ? "null" : "'" + value.replace("'", "''") + "'");
            });
        }

        /** The values in the order in which {@link #jdbc} uses them. */
        List<String> jdbcValues() {
            List<String> used = new ArrayList<>();
            Matcher use = Pattern.compile("\\$(\\d+)").matcher(sql);
            while (use.find()) {
                used.add(values.get(Integer.parseInt(use.group(1)) - 1));
            }
            return used;
        }
    }

    /** What was logged from this place of the log on, of the transactions that name one of these ids. */
    static Captured since(Path log, int from, long begun, List<String> ids) {
        Map<String, List<Statement>> open = new LinkedHashMap<>();
        List<Statement> kept = new ArrayList<>();
        for (Statement statement : logged(log, from)) {
            List<Statement> transaction = open.computeIfAbsent(statement.session(), session -> new ArrayList<>());
            transaction.add(statement);
            if (statement.isEnd()) {
                open.remove(statement.session());
                if (transaction.stream().anyMatch(one -> one.names(ids))) {
                    kept.addAll(transaction);
                }
            }
        }
        return new Captured(begun, kept);
    }

    private static List<Statement> logged(Path log, int from) {
        List<Statement> statements = new ArrayList<>();
        boolean parametersFollow = false;
        for (String entry : Programs.read(log).substring(from).split("(^|\n)~~")) {
            String[] parts = entry.split("~(LOG|DETAIL): {2}", 2);
            if (parts.length < 2) {
                continue;
            }
            Matcher executed = EXECUTED.matcher(parts[1]);
            boolean isExecuted = executed.lookingAt();
            if (isExecuted) {
                String sql = parts[1].substring(executed.end()).strip();
                statements.add(new Statement(parts[0], sql, new ArrayList<>()));
            } else if (parametersFollow) {
                // They are told at the binding too, before anything was executed.
                readValues(parts[1], statements.getLast().values());
            }
            parametersFollow = isExecuted;
        }
        return statements;
    }

    private static void readValues(String parameters, List<String> values) {
        Matcher parameter = PARAMETER.matcher(parameters);
        while (parameter.find()) {
            values.add(parameter.group(3) == null ? null : parameter.group(3).replace("''", "'"));
        }
    }

    /** The statements for psql, for whoever wants to know what there is to save. */
    String text() {
        StringBuilder text = new StringBuilder();
        statements.forEach(one -> text.append(one.literal()).append(";\n\n"));
        return text.toString();
    }

    /** Whether the request itself made this id: it is random, or bears a time since the request began. */
    boolean made(String id) {
        return id.charAt(14) == '4'
                || id.charAt(14) == '7' && Long.parseLong(id.substring(0, 8) + id.substring(9, 13), 16) >= begun;
    }

    /** How many statements ask for something or write something. */
    int count() {
        return (int) statements.stream()
                .filter(one -> !one.isBegin() && !one.isEnd())
                .count();
    }
}
