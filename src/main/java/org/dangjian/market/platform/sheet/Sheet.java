package org.dangjian.market.platform.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A table that someone uploaded, as text, from its first row on: what stands above the header is found by the import, which
 * knows its columns.
 *
 * @param name the worksheet, {@code null} for a text file
 * @param rows the rows that hold anything
 * @param padsShortRows whether missing cells at the end mean empty ones, as in a workbook
 * @param others the other visible worksheets that hold anything, in their order; without others of their own
 * @param sheets how many worksheets the file has, hidden ones among them
 */
public record Sheet(String name, List<Row> rows, boolean padsShortRows, List<Sheet> others, int sheets) {

    /**
     * A row, numbered as the spreadsheet program numbers it: the first is 1.
     *
     * @param faults what is wrong with cells that cannot be taken, by their place from 0; their text is blank
     * @param hidden whether a filter or a person hid it
     */
    public record Row(int number, List<String> cells, Map<Integer, String> faults, boolean hidden) {

        public Row(int number, List<String> cells) {
            this(number, cells, Map.of(), false);
        }

        /** Whether no cell holds anything. */
        boolean isBlank() {
            return cells.stream().allMatch(String::isBlank);
        }

        /** The text of the cell at a place from 0, blank beyond the last. */
        String cell(int place) {
            return place < cells.size() ? cells.get(place) : "";
        }
    }

    /** A table made by the program itself: a header as row 1 and rows below it. */
    public static Sheet of(List<String> header, List<Row> rows) {
        List<Row> all = new ArrayList<>(List.of(new Row(1, header)));
        all.addAll(rows);
        return new Sheet(null, all, true, List.of(), 1);
    }

    /** How many rows it has, the header among them; the largest of several worksheets counts. */
    public int size() {
        return others.stream().mapToInt(Sheet::size).reduce(rows.size(), Math::max);
    }
}
