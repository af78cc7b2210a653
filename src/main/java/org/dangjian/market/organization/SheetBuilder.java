package org.dangjian.market.organization;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.dangjian.market.organization.ImportResult.RowError;

/** Puts the rows of a file together: finds the header, leaves blank rows out, refuses rows that do not fit the header. */
final class SheetBuilder {

    static final int MAX_ROWS = 200_000;
    static final int MAX_COLUMNS = 100;

    private final boolean padsShortRows;
    private final List<Sheet.Row> rows = new ArrayList<>();
    private final List<RowError> errors = new ArrayList<>();
    private List<String> header;

    /** @param padsShortRows whether missing cells at the end mean empty ones, as in a workbook */
    SheetBuilder(boolean padsShortRows) {
        this.padsShortRows = padsShortRows;
    }

    void add(int number, List<String> cells) {
        if (number == 1 && header == null) {
            header = withoutBlankEnd(cells);
        } else if (header == null) {
            throw SheetReader.unreadable("第一行应是表头");
        } else if (!cells.stream().allMatch(String::isBlank)) {
            addData(number, cells);
        }
    }

    /** Notes a cell that cannot be taken; the caller leaves its row out. */
    void reject(int number, int column, String message) {
        String name = header == null || column >= header.size() ? "" : header.get(column);
        errors.add(new RowError(number, name, message));
    }

    Sheet build() {
        if (header == null || header.isEmpty()) {
            throw SheetReader.unreadable("文件是空的，或第一行不是表头");
        }
        if (header.size() > MAX_COLUMNS) {
            throw SheetReader.unreadable("超过 " + MAX_COLUMNS + " 列");
        }
        if (rows.isEmpty() && errors.isEmpty()) {
            throw SheetReader.unreadable("只有表头，没有数据");
        }
        return new Sheet(header, rows, errors);
    }

    private void addData(int number, List<String> cells) {
        int width = header.size();
        List<String> filled = cells.size() > width ? withoutBlankEnd(cells) : cells;
        if (filled.size() > width) {
            reject(number, width, "本行有 " + filled.size() + " 列，表头只有 " + width + " 列；单元格里有逗号时，请用英文双引号括起来");
        } else if (cells.size() < width && !padsShortRows) {
            reject(number, width, "本行只有 " + cells.size() + " 列，表头有 " + width + " 列，请补齐");
        } else {
            rows.add(new Sheet.Row(number, padded(cells, width)));
        }
        if (rows.size() > MAX_ROWS) {
            throw SheetReader.unreadable("超过 " + MAX_ROWS + " 行，请分成几个文件导入");
        }
    }

    private static List<String> padded(List<String> cells, int width) {
        if (cells.size() >= width) {
            return List.copyOf(cells.subList(0, width));
        }
        List<String> full = new ArrayList<>(cells);
        full.addAll(Collections.nCopies(width - cells.size(), ""));
        return full;
    }

    private static List<String> withoutBlankEnd(List<String> cells) {
        int end = cells.size();
        while (end > 0 && cells.get(end - 1).isBlank()) {
            end--;
        }
        return List.copyOf(cells.subList(0, end));
    }
}
