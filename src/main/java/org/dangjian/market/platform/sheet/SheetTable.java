package org.dangjian.market.platform.sheet;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.dangjian.market.platform.shared.NormalForm;

/** A sheet whose headers were matched with the columns an import knows. */
public final class SheetTable<C extends SheetColumn> {

    private final Sheet sheet;
    private final ImportErrors errors;
    private final List<C> columns;
    private final SheetHeader<C> header;
    private final List<Line> lines = new ArrayList<>();
    private final Set<Integer> lacking = new HashSet<>();

    private SheetTable(Sheet sheet, List<C> columns, ImportErrors errors) {
        this.sheet = sheet;
        this.columns = columns;
        this.errors = errors;
        this.header = SheetHeader.find(sheet, columns, errors);
    }

    /**
     * Finds the header, matches it, and takes the rows below; a missing column or one that is there twice is added to
     * {@code errors}, columns of another meaning to what is ignored.
     */
    public static <C extends SheetColumn> SheetTable<C> of(Sheet sheet, List<C> columns, ImportErrors errors) {
        Sheet chosen = chosen(sheet, columns);
        if (sheet.sheets() > 1) {
            errors.ignore("读取的是工作表“" + chosen.name() + "”，其他 " + (sheet.sheets() - 1) + " 个工作表没有读取");
        }
        SheetTable<C> table = new SheetTable<>(chosen, columns, errors);
        table.header.check();
        if (table.header.isFound()) {
            table.readLines();
        }
        return table;
    }

    /** The first visible worksheet with all columns that must be there; the first of all where none has them. */
    private static <C extends SheetColumn> Sheet chosen(Sheet sheet, List<C> columns) {
        return Stream.concat(Stream.of(sheet), sheet.others().stream())
                .filter(each -> SheetHeader.fits(each, columns))
                .findFirst()
                .orElse(sheet);
    }

    private void readLines() {
        for (Sheet.Row row : sheet.rows().subList(header.at() + 1, sheet.rows().size())) {
            if (header.isRepeatedBy(row)) {
                errors.ignore("第 " + row.number() + " 行（又一次表头）");
            } else if (SheetNotes.isNote(row, columns, header)) {
                errors.ignore("第 " + row.number() + " 行：" + SheetNotes.shown(row));
            } else if (header.fits(row, sheet.padsShortRows(), errors)) {
                takeLine(row);
            }
        }
        if (lines.isEmpty() && errors.isEmpty()) {
            throw SheetReader.unreadable("只有表头，没有数据");
        }
    }

    private void takeLine(Sheet.Row row) {
        if (SheetNotes.isExample(row)) {
            errors.add(row.number(), "", "这是填写示例，请删去这一行");
            return;
        }
        if (row.hidden()) {
            errors.warn(row.number(), "", "这一行是隐藏的（或被筛选掉了），也已读取");
        }
        lines.add(new Line(row));
    }

    /** Whether the headers are right. Rows are read even where a column is missing, so that all is told at once. */
    public boolean isComplete() {
        return header.isFound();
    }

    /** The rows, one by one. */
    public Stream<Line> lines() {
        return lines.stream();
    }

    public boolean has(C column) {
        return header.place(column) != null;
    }

    /** Notes what is wrong with a cell. */
    public void reject(int row, C column, String message) {
        errors.add(row, header.title(column), message);
    }

    /** Notes what should be looked at in a cell. */
    public void warn(int row, C column, String message) {
        errors.warn(row, header.title(column), message);
    }

    /** Whether something is wrong with this row. */
    public boolean isWrong(int row) {
        return lacking.contains(row) || errors.isWrong(row);
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

        /** The text of a cell as an eye sees it, or {@code null} when it is blank or its column absent. */
        public String text(C column) {
            Integer place = header.place(column);
            if (place == null) {
                return null;
            }
            String fault = row.faults().get(place);
            String text = SheetWorkbook.unquoted(NormalForm.line(row.cell(place)));
            if (fault == null && text.codePointCount(0, text.length()) > column.maxLength()) {
                fault = "最多 " + column.maxLength() + " 个字";
            }
            if (fault != null) {
                reject(column, fault);
                return null;
            }
            return text.isEmpty() ? null : text;
        }

        /** The same where a merged cell stands for all the rows it covers: {@code null} below its first one. */
        public String textOrCovered(C column) {
            Integer place = header.place(column);
            return place != null && MergedCells.COVERED.equals(row.faults().get(place)) ? null : text(column);
        }

        /** The text of a cell that must not be blank; {@code null} when it cannot be used. */
        public String required(C column) {
            boolean before = sound;
            sound = true;
            String text = text(column);
            if (text == null && sound) {
                if (header.place(column) == null) {
                    // Told once, with the header; no row can be used.
                    sound = false;
                    lacking.add(row.number());
                } else {
                    reject(column, "不能为空");
                }
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

        /** Yes or no; {@code null} where nothing is said. */
        public Boolean flag(C column) {
            return meaning(column, text(column), SheetTable::yesOrNo, "只能填 是 或 否");
        }

        /** A day as people write it; a month alone is its first day, with a warning. {@code null} where nothing is said. */
        public LocalDate day(C column) {
            String text = text(column);
            if (text == null) {
                return null;
            }
            Optional<DayText> day = DayText.read(text);
            if (day.isEmpty()) {
                reject(column, text.matches("\\d{5}") ? serial(text) : "“" + text + "”：" + DayText.FORMS);
                return null;
            }
            if (day.get().monthOnly()) {
                warn(
                        row.number(),
                        column,
                        "“" + text + "”没有写明哪一天，按 " + day.get().day() + " 登记");
            }
            return day.get().day();
        }

        /** A day that must not be blank; {@code null} when it cannot be used. */
        public LocalDate requiredDay(C column) {
            return required(column) == null ? null : day(column);
        }

        private static String serial(String text) {
            return "“" + text + "”是 Excel 内部的日期数字；请把这一列的单元格格式设为“日期”，或直接写成 2020-07-01";
        }
    }

    private static Optional<Boolean> yesOrNo(String text) {
        return switch (NormalForm.nameKey(text).toLowerCase(Locale.ROOT)) {
            case "是", "√", "✓", "✔", "☑", "有", "对", "true", "1", "yes", "y", "t" -> Optional.of(true);
            case "否", "×", "✗", "✘", "无", "不是", "没有", "非", "false", "0", "no", "n", "f" -> Optional.of(false);
            default -> Optional.empty();
        };
    }
}
