package org.dangjian.market.platform.sheet;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.dangjian.market.platform.shared.Problem;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.SheetVisibility;

/** Reads the visible sheets of a workbook: whole numbers and dates become the text a person would type. */
final class XlsxReader {

    /** Excel keeps 15 digits of a number; a longer code that was typed as a number is wrong already. */
    private static final int EXACT_DIGITS = 15;

    /** More visible worksheets than these are not looked through. */
    private static final int MAX_SHEETS = 10;

    private XlsxReader() {}

    static Sheet read(Path file) throws IOException {
        XlsxFacts facts = XlsxGuard.check(file);
        try (ReadableWorkbook workbook =
                new ReadableWorkbook(file.toFile(), new ReadingOptions(facts.hasStyles(), true))) {
            List<org.dhatim.fastexcel.reader.Sheet> all = workbook.getSheets().toList();
            List<Sheet> read = new ArrayList<>();
            int visible = 0;
            for (org.dhatim.fastexcel.reader.Sheet each : all) {
                if (each.getVisibility() == SheetVisibility.VISIBLE && visible++ < MAX_SHEETS) {
                    SheetBuilder sheet = new SheetBuilder(true);
                    read(each, sheet, facts.merged(each.getId(), all.indexOf(each)), workbook.isDate1904());
                    if (!sheet.isEmpty()) {
                        read.add(sheet.build(each.getName()));
                    }
                }
            }
            return first(read, visible, all.size());
        } catch (Problem refused) {
            throw refused;
        } catch (RuntimeException broken) {
            throw SheetReader.unreadable("不是 Excel 表格（.xlsx），或文件已损坏");
        }
    }

    private static Sheet first(List<Sheet> read, int visible, int sheets) {
        if (visible == 0) {
            throw SheetReader.unreadable("所有工作表都是隐藏的，请取消隐藏后再导入");
        }
        if (read.isEmpty()) {
            throw SheetReader.unreadable("可见的工作表都是空的");
        }
        Sheet first = read.getFirst();
        return new Sheet(
                first.name(), first.rows(), first.padsShortRows(), List.copyOf(read.subList(1, read.size())), sheets);
    }

    private static void read(
            org.dhatim.fastexcel.reader.Sheet from, SheetBuilder sheet, MergedCells merged, boolean from1904)
            throws IOException {
        try (Stream<Row> rows = from.openStream()) {
            int[] offset = {-1};
            rows.forEach(row -> {
                if (offset[0] < 0) {
                    // Rows may come without numbers; they are then counted from 0.
                    offset[0] = row.getRowNum() == 0 ? 1 : 0;
                }
                add(sheet, row.getRowNum() + offset[0], row, merged, from1904);
            });
        }
    }

    private static void add(SheetBuilder sheet, int number, Row row, MergedCells merged, boolean from1904) {
        List<String> cells = new ArrayList<>(row.getCellCount());
        Map<Integer, String> faults = new HashMap<>();
        merged.moveTo(number);
        for (int column = 0; column < row.getCellCount(); column++) {
            Cell cell = row.getCell(column);
            String text = "";
            try {
                text = cell == null ? "" : text(cell, from1904);
            } catch (Unacceptable unacceptable) {
                faults.put(column, unacceptable.getMessage());
            }
            cells.add(text);
        }
        merged.coveredIn(number)
                .filter(column -> column >= cells.size() || cells.get(column).isBlank())
                .forEach(column -> faults.putIfAbsent(column, MergedCells.COVERED));
        boolean onlyMerged =
                cells.stream().allMatch(String::isBlank) && row.stream().noneMatch(XlsxReader::isFilled);
        sheet.add(number, cells, onlyMerged ? Map.of() : faults, row.isHidden());
    }

    private static boolean isFilled(Cell cell) {
        return cell != null
                && (cell.getFormula() != null || cell.getType() != CellType.EMPTY && cell.getValue() != null);
    }

    private static String text(Cell cell, boolean from1904) throws Unacceptable {
        if (cell.getFormula() != null) {
            throw new Unacceptable("单元格是公式，请复制后“选择性粘贴为数值”");
        }
        return switch (cell.getType()) {
            case EMPTY -> "";
            case STRING, FORMULA ->
                cell.getValue() == null ? "" : cell.getValue().toString();
            case BOOLEAN -> cell.asBoolean().toString();
            case NUMBER -> cell.getValue() == null ? "" : number(cell, from1904);
            case ERROR -> throw new Unacceptable("单元格显示错误值，请改正");
        };
    }

    private static String number(Cell cell, boolean from1904) throws Unacceptable {
        BigDecimal number = cell.asNumber();
        // Before anything else: 1E999999999 must not be written out.
        if ((long) number.precision() - number.scale() > EXACT_DIGITS) {
            throw new Unacceptable("数字超过 " + EXACT_DIGITS + " 位，Excel 已丢失末尾几位；请把单元格设为文本格式后重新填写");
        }
        if (XlsxDates.isDate(cell.getDataFormatId(), cell.getDataFormatString())) {
            Optional<String> day = XlsxDates.day(number, from1904);
            if (day.isPresent()) {
                return day.get();
            }
        }
        if (number.stripTrailingZeros().scale() > 0) {
            throw new Unacceptable("应是整数或文本，请把单元格设为文本格式后重新填写");
        }
        return number.toBigInteger().toString();
    }

    /** A cell whose content is not what the clerk sees; the message says what to do. */
    private static final class Unacceptable extends Exception {
        Unacceptable(String message) {
            super(message, null, false, false);
        }
    }
}
