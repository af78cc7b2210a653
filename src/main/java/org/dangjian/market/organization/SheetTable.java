package org.dangjian.market.organization;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A sheet whose headers were matched with the columns an import knows. */
public final class SheetTable<C extends SheetColumn> {

    private final Sheet sheet;
    private final ImportErrors errors;
    private final Map<C, Integer> places = new HashMap<>();
    private boolean complete = true;

    private SheetTable(Sheet sheet, ImportErrors errors) {
        this.sheet = sheet;
        this.errors = errors;
    }

    /** Matches the headers; what is missing, unknown or twice there is added to {@code errors}. */
    public static <C extends SheetColumn> SheetTable<C> of(Sheet sheet, List<C> columns, ImportErrors errors) {
        SheetTable<C> table = new SheetTable<>(sheet, errors);
        for (int place = 0; place < sheet.header().size(); place++) {
            table.match(ImportText.trimmed(sheet.header().get(place)), place, columns);
        }
        for (C column : columns) {
            if (column.required() && !table.places.containsKey(column)) {
                table.rejectHeader(column.header(), "缺少“" + column.title() + "”（" + column.header() + "）一列，请补上");
            }
        }
        return table;
    }

    private void match(String header, int place, List<C> columns) {
        Optional<C> known =
                columns.stream().filter(column -> column.isNamed(header)).findFirst();
        if (known.isEmpty()) {
            String expected = columns.stream()
                    .map(column -> column.title() + " " + column.header())
                    .collect(Collectors.joining("、"));
            rejectHeader(header, "第 " + (place + 1) + " 列的表头“" + header + "”不认识，请改为或删去；可用的表头：" + expected);
        } else if (places.putIfAbsent(known.get(), place) != null) {
            rejectHeader(header, "表头“" + header + "”重复，请只留一列");
        }
    }

    private void rejectHeader(String header, String message) {
        complete = false;
        errors.add(1, header, message);
    }

    /** Whether the headers are right; without that there is no sense in reading rows. */
    public boolean isComplete() {
        return complete;
    }

    /** The rows, one by one. Only for a table that is complete. */
    public Stream<Line> lines() {
        return sheet.rows().stream().map(Line::new);
    }

    public boolean has(C column) {
        return places.containsKey(column);
    }

    /** Notes what is wrong with a cell. */
    public void reject(int row, C column, String message) {
        Integer place = places.get(column);
        errors.add(row, place == null ? column.header() : sheet.header().get(place), message);
    }

    /** One row, read column by column. */
    public final class Line {

        private final Sheet.Row row;
        private boolean sound = true;

        private Line(Sheet.Row row) {
            this.row = row;
        }

        public int number() {
            return row.number();
        }

        /** Whether nothing wrong was found in it so far. */
        public boolean isSound() {
            return sound;
        }

        public void reject(C column, String message) {
            sound = false;
            SheetTable.this.reject(row.number(), column, message);
        }

        /** The text of a cell, or {@code null} when it is blank or its column absent. */
        public String text(C column) {
            Integer place = places.get(column);
            String text = place == null ? "" : ImportText.trimmed(row.cells().get(place));
            String fault = ImportText.fault(text, column.maxLength());
            if (fault != null) {
                reject(column, fault);
                return null;
            }
            return text.isEmpty() ? null : text;
        }

        /** The text of a cell that must not be blank; {@code null} when it cannot be used. */
        public String required(C column) {
            boolean before = sound;
            sound = true;
            String text = text(column);
            if (text == null && sound) {
                reject(column, "不能为空");
            }
            sound &= before;
            return text;
        }

        /** The meaning of a text, or {@code null} when there is none to read or {@code meaning} does not know it. */
        public <T> T meaning(C column, String text, Function<String, Optional<T>> meaning, String message) {
            if (text == null) {
                return null;
            }
            Optional<T> found = meaning.apply(text);
            if (found.isEmpty()) {
                reject(column, message);
            }
            return found.orElse(null);
        }
    }
}
