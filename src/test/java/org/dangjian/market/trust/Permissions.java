package org.dangjian.market.trust;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dangjian.market.platform.shared.Role;

/** The table of who may do what: docs/permissions.csv, one row per operation, one column per role. */
record Permissions(List<Row> rows) {

    static final String ANONYMOUS = "ANONYMOUS";
    static final Path TABLE = Path.of("docs", "permissions.csv");

    /** What a cell says about a role. {@link PermissionsDocument} explains the words to people. */
    enum Word {
        NEVER("-"),
        OPEN("open"),
        ALL("all"),
        OWN("own"),
        SELF("self"),
        MINE("mine"),
        CLOSED("closed");

        final String text;

        Word(String text) {
            this.text = text;
        }

        static Word of(String text) {
            return Arrays.stream(values())
                    .filter(word -> word.text.equals(text))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("not a word of the permission table: " + text));
        }
    }

    /**
     * One operation.
     *
     * @param letIn what only someone hears who was let in: a status, the code of a refusal for another reason, or
     *     "listed" for a list that contains the thing; several are separated by blanks
     * @param foreign what someone hears who may do it, but not with that thing; "." where there is no thing
     * @param none the same for a thing that does not exist
     */
    record Row(String operation, List<String> letIn, String foreign, String none, Map<String, Word> words) {

        Word word(String role) {
            return words.get(role);
        }
    }

    static Permissions read() {
        try {
            return parse(Files.readAllLines(TABLE));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    /** The columns behind the fourth, in the order of the table. */
    static List<String> roles() {
        List<String> roles = new ArrayList<>(List.of(ANONYMOUS));
        Arrays.stream(Role.values()).map(Role::name).forEach(roles::add);
        return roles;
    }

    static Permissions parse(List<String> lines) {
        List<String> heads = List.of(lines.getFirst().split(",", -1));
        List<String> roles = heads.subList(4, heads.size());
        if (!roles.equals(roles())) {
            throw new IllegalArgumentException(
                    "the columns of " + TABLE + " must be the roles " + roles() + ", but are " + roles);
        }
        List<Row> rows = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            List<String> cells = List.of(line.split(",", -1));
            if (cells.size() != heads.size()) {
                throw new IllegalArgumentException("a row of " + TABLE + " has a cell too many or too few: " + line);
            }
            Map<String, Word> words = new LinkedHashMap<>();
            for (int i = 0; i < roles.size(); i++) {
                words.put(roles.get(i), Word.of(cells.get(4 + i)));
            }
            rows.add(new Row(cells.get(0), List.of(cells.get(1).split(" ")), cells.get(2), cells.get(3), words));
        }
        return new Permissions(rows);
    }
}
