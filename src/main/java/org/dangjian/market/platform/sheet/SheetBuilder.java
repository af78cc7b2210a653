package org.dangjian.market.platform.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Puts the rows of a file together and leaves blank ones out. */
final class SheetBuilder {

    static final int MAX_ROWS = 200_000;
    static final int MAX_COLUMNS = 100;

    private final boolean padsShortRows;
    private final List<Sheet.Row> rows = new ArrayList<>();

    /** @param padsShortRows whether missing cells at the end mean empty ones, as in a workbook */
    SheetBuilder(boolean padsShortRows) {
        this.padsShortRows = padsShortRows;
    }

    void add(int number, List<String> cells) {
        add(number, cells, Map.of(), false);
    }

    /** @param faults what is wrong with cells that cannot be taken, by their place from 0 */
    void add(int number, List<String> cells, Map<Integer, String> faults, boolean hidden) {
        Sheet.Row row = new Sheet.Row(number, List.copyOf(cells), Map.copyOf(faults), hidden);
        if (row.isBlank() && faults.isEmpty()) {
            return;
        }
        rows.add(row);
        if (rows.size() > MAX_ROWS + 1) {
            throw SheetReader.unreadable("超过 " + MAX_ROWS + " 行，请分成几个文件导入");
        }
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    /** @param name the worksheet, {@code null} for a text file */
    Sheet build(String name) {
        if (rows.isEmpty()) {
            throw SheetReader.unreadable(name == null ? "文件是空的" : "工作表“" + name + "”是空的");
        }
        return new Sheet(name, List.copyOf(rows), padsShortRows, List.of(), 1);
    }
}
