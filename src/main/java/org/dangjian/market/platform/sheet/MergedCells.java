package org.dangjian.market.platform.sheet;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The merged cells of a sheet, met row by row from the top: all but the upper left cell of each are empty. */
final class MergedCells {

    /** What is wrong with a cell that belongs to a merged one. */
    static final String COVERED = "这里是合并单元格，只有左上角有内容；请取消合并，每行都填写";

    /** A range of cells; rows from 1, columns from 0. */
    record Range(int firstRow, int firstColumn, int lastRow, int lastColumn) {

        /** The range a reference names: D2:D4. Nothing for what is none. */
        static Range of(String reference) {
            String[] ends = reference.split(":");
            if (ends.length != 2) {
                return null;
            }
            try {
                return new Range(
                        row(ends[0]),
                        (int) XlsxGuard.columnOf(ends[0]) - 1,
                        row(ends[1]),
                        (int) XlsxGuard.columnOf(ends[1]) - 1);
            } catch (NumberFormatException broken) {
                return null;
            }
        }

        private static int row(String cell) {
            return Integer.parseInt(cell.replaceAll("[^0-9]", ""));
        }

        private Stream<Integer> coveredIn(int row) {
            int last = Math.min(lastColumn, SheetBuilder.MAX_COLUMNS);
            return IntStream.rangeClosed(row == firstRow ? firstColumn + 1 : firstColumn, last)
                    .boxed();
        }
    }

    private final Deque<Range> coming;
    private final List<Range> open = new ArrayList<>();

    MergedCells(List<Range> ranges) {
        coming = new ArrayDeque<>(
                ranges.stream().sorted(Comparator.comparingInt(Range::firstRow)).toList());
    }

    /** Goes on to a row; rows only come in order. */
    void moveTo(int row) {
        open.removeIf(range -> range.lastRow() < row);
        while (!coming.isEmpty() && coming.peek().firstRow() <= row) {
            Range next = coming.poll();
            if (next.lastRow() >= row) {
                open.add(next);
            }
        }
    }

    /** The columns of this row that belong to a merged cell which begins elsewhere. */
    Stream<Integer> coveredIn(int row) {
        return open.stream().flatMap(range -> range.coveredIn(row)).distinct();
    }
}
