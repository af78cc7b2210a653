package org.dangjian.market.platform.sheet;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.dangjian.market.platform.shared.NormalForm;

/**
 * The header of a table: the row among the first ones that names most of the columns an import knows. What stands above it,
 * and columns nobody knows, are told as ignored.
 */
final class SheetHeader<C extends SheetColumn> {

    /** Titles and explanations above a header take no more rows than these. */
    private static final int LOOKED_AT = 30;

    private final Sheet sheet;
    private final List<C> columns;
    private final ImportErrors errors;
    private final int at;
    private final List<String> titles;
    private final Map<C, Integer> places = new HashMap<>();
    private boolean found;

    private SheetHeader(Sheet sheet, List<C> columns, ImportErrors errors, int at) {
        this.sheet = sheet;
        this.columns = columns;
        this.errors = errors;
        this.at = at;
        this.titles =
                sheet.rows().get(at).cells().stream().map(NormalForm::line).toList();
    }

    static <C extends SheetColumn> SheetHeader<C> find(Sheet sheet, List<C> columns, ImportErrors errors) {
        int best = 0;
        long most = 0;
        for (int row = 0; row < Math.min(LOOKED_AT, sheet.rows().size()); row++) {
            List<String> cells = sheet.rows().get(row).cells();
            long named = columns.stream()
                    .filter(column -> cells.stream().anyMatch(cell -> column.isNamed(cell) || column.isMeant(cell)))
                    .count();
            if (named > most) {
                most = named;
                best = row;
            }
        }
        SheetHeader<C> header = new SheetHeader<>(sheet, columns, errors, best);
        header.found = most > 0;
        return header;
    }

    /** Whether a worksheet has a header with every column that must be there. */
    static <C extends SheetColumn> boolean fits(Sheet sheet, List<C> columns) {
        List<String> cells = sheet.rows().get(find(sheet, columns, null).at).cells();
        return columns.stream()
                .filter(SheetColumn::required)
                .allMatch(column -> cells.stream().anyMatch(cell -> column.isNamed(cell) || column.isMeant(cell)));
    }

    /** Matches the columns and notes what is missing, twice there or unknown. */
    void check() {
        if (width() > SheetBuilder.MAX_COLUMNS) {
            throw SheetReader.unreadable("超过 " + SheetBuilder.MAX_COLUMNS + " 列");
        }
        String where = sheet.name() == null ? "" : "工作表“" + sheet.name() + "”";
        if (!found) {
            errors.add(number(), "", where + "没有找到表头；可用的表头：" + known());
            return;
        }
        for (Sheet.Row above : sheet.rows().subList(0, at)) {
            errors.ignore("第 " + above.number() + " 行：" + SheetNotes.shown(above));
        }
        columns.forEach(this::match);
        Set<Integer> taken = new HashSet<>(places.values());
        for (int place = 0; place < width(); place++) {
            if (!taken.contains(place) && !titles.get(place).isEmpty()) {
                unknown(place);
            }
        }
        for (C column : columns) {
            if (column.required() && !places.containsKey(column)) {
                errors.add(
                        number(), column.header(), where + "缺少“" + column.title() + "”（" + column.header() + "）一列，请补上");
            }
        }
    }

    /** The column's own name counts before another word for it. */
    private void match(C column) {
        List<Integer> named = placesOf(column::isNamed);
        if (named.size() > 1) {
            errors.add(number(), titles.get(named.get(1)), "表头“" + titles.get(named.get(1)) + "”重复，请只留一列");
        }
        named.stream()
                .findFirst()
                .or(() -> placesOf(column::isMeant).stream()
                        .filter(place -> columns.stream().noneMatch(other -> other.isNamed(titles.get(place))))
                        .findFirst())
                .ifPresent(place -> places.put(column, place));
    }

    private List<Integer> placesOf(java.util.function.Predicate<String> test) {
        return java.util.stream.IntStream.range(0, width())
                .filter(place -> test.test(titles.get(place)))
                .boxed()
                .toList();
    }

    private void unknown(int place) {
        Optional<C> twice = columns.stream()
                .filter(column -> column.isMeant(titles.get(place)) && !column.isNamed(titles.get(place)))
                .findFirst();
        errors.ignore(titles.get(place));
        twice.ifPresent(column -> errors.warn(number(), titles.get(place), "“" + column.title() + "”已取自另一列，这一列没有读取"));
    }

    private String known() {
        return columns.stream()
                .map(column -> column.title() + (column.required() ? "（必填）" : ""))
                .collect(Collectors.joining("、"));
    }

    /** Whether there is a row that names any known column. */
    boolean isFound() {
        return found;
    }

    /** Its place among the rows, from 0. */
    int at() {
        return at;
    }

    private int number() {
        return sheet.rows().get(at).number();
    }

    /** Where a column stands, from 0, or {@code null}. */
    Integer place(C column) {
        return places.get(column);
    }

    /** The header as the file has it, else the column's own. */
    String title(C column) {
        Integer place = places.get(column);
        return place == null ? column.header() : titles.get(place);
    }

    /** The number of columns without blank ones at the end. */
    private int width() {
        int end = titles.size();
        while (end > 0 && titles.get(end - 1).isBlank()) {
            end--;
        }
        return end;
    }

    /** Whether a row is the header again, as long tables have it on every page. */
    boolean isRepeatedBy(Sheet.Row row) {
        return row.cells().stream()
                .map(NormalForm::line)
                .limit(width())
                .toList()
                .equals(titles.subList(0, width()));
    }

    /** Whether a row is as wide as the header; what is wrong with it is noted. */
    boolean fits(Sheet.Row row, boolean padsShortRows, ImportErrors wrong) {
        int filled = row.cells().size();
        while (filled > width() && row.cells().get(filled - 1).isBlank()) {
            filled--;
        }
        if (filled > width() && !padsShortRows) {
            wrong.add(row.number(), "", "本行有 " + filled + " 列，表头只有 " + width() + " 列；单元格里有逗号时，请用英文双引号括起来");
            return false;
        }
        if (filled < width() && !padsShortRows) {
            wrong.add(row.number(), "", "本行只有 " + filled + " 列，表头有 " + width() + " 列，请补齐");
            return false;
        }
        if (filled > width()) {
            wrong.warn(row.number(), "", "表头以外的单元格没有读取");
        }
        return true;
    }
}
