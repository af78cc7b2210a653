package org.dangjian.market.organization;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.dangjian.market.shared.Problem;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;

/** Reads the first sheet of a workbook: whole numbers and dates become the text a person would type. */
final class XlsxReader {

    /** Excel keeps 15 digits of a number; a longer code that was typed as a number is wrong already. */
    private static final int EXACT_DIGITS = 15;

    /** Built-in formats that show a day: 14–17 and 22 everywhere, the rest in Chinese editions. */
    private static final Set<Integer> DATE_FORMATS =
            Set.of(14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58);

    private XlsxReader() {}

    static Sheet read(Path file) throws IOException {
        boolean withStyles = XlsxGuard.check(file);
        SheetBuilder sheet = new SheetBuilder(true);
        try (ReadableWorkbook workbook = new ReadableWorkbook(file.toFile(), new ReadingOptions(withStyles, true));
                Stream<Row> rows = workbook.getFirstSheet().openStream()) {
            int[] offset = {-1};
            rows.forEach(row -> {
                if (offset[0] < 0) {
                    // Rows may come without numbers; they are then counted from 0.
                    offset[0] = row.getRowNum() == 0 ? 1 : 0;
                }
                add(sheet, row.getRowNum() + offset[0], row);
            });
        } catch (Problem refused) {
            throw refused;
        } catch (RuntimeException broken) {
            throw SheetReader.unreadable("不是 Excel 表格（.xlsx），或文件已损坏");
        }
        return sheet.build();
    }

    private static void add(SheetBuilder sheet, int number, Row row) {
        List<String> cells = new ArrayList<>(row.getCellCount());
        boolean sound = true;
        for (int column = 0; column < row.getCellCount(); column++) {
            Cell cell = row.getCell(column);
            try {
                cells.add(cell == null ? "" : text(cell));
            } catch (Unacceptable unacceptable) {
                sheet.reject(number, column, unacceptable.getMessage());
                sound = false;
            }
        }
        if (sound) {
            sheet.add(number, cells);
        }
    }

    private static String text(Cell cell) throws Unacceptable {
        if (cell.getFormula() != null) {
            throw new Unacceptable("单元格是公式，请复制后“选择性粘贴为数值”");
        }
        return switch (cell.getType()) {
            case EMPTY -> "";
            case STRING, FORMULA ->
                cell.getValue() == null ? "" : cell.getValue().toString();
            case BOOLEAN -> cell.asBoolean().toString();
            case NUMBER -> cell.getValue() == null ? "" : number(cell);
            case ERROR -> throw new Unacceptable("单元格显示错误值，请改正");
        };
    }

    private static String number(Cell cell) throws Unacceptable {
        BigDecimal number = cell.asNumber();
        // Before anything else: 1E999999999 must not be written out.
        if ((long) number.precision() - number.scale() > EXACT_DIGITS) {
            throw new Unacceptable("数字超过 " + EXACT_DIGITS + " 位，Excel 已丢失末尾几位；请把单元格设为文本格式后重新填写");
        }
        if (isDate(cell)) {
            return cell.asDate().toLocalDate().toString();
        }
        if (number.stripTrailingZeros().scale() > 0) {
            throw new Unacceptable("应是整数或文本，请把单元格设为文本格式后重新填写");
        }
        return number.toBigInteger().toString();
    }

    private static boolean isDate(Cell cell) {
        if (cell.getType() != CellType.NUMBER) {
            return false;
        }
        if (cell.getDataFormatId() != null && DATE_FORMATS.contains(cell.getDataFormatId())) {
            return true;
        }
        String format = cell.getDataFormatString();
        return format != null && format.replaceAll("\\[[^]]*]|\"[^\"]*\"", "").matches("(?i).*y.*[md].*|.*[md].*y.*");
    }

    /** A cell whose content is not what the clerk sees; the message says what to do. */
    private static final class Unacceptable extends Exception {
        Unacceptable(String message) {
            super(message, null, false, false);
        }
    }
}
