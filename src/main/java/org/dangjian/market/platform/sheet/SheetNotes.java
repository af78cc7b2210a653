package org.dangjian.market.platform.sheet;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.dangjian.market.platform.shared.NormalForm;

/** Rows of a table that are none of its rows: who filled it in, sums, examples. */
final class SheetNotes {

    private static final Pattern NOTE = Pattern.compile("(?:填表|制表|填报|审核|审批|复核|负责人|单位负责人|支部书记|经办|联系人|备注|说明|注|附注|填写说明"
            + "|日期|填表日期|单位（盖章）|盖章)[^:：]{0,8}[:：].*|(?:合计|共计|总计|小计)[^,]{0,12}|(?:以下空白|以下无正文)");
    private static final Pattern EXAMPLE = Pattern.compile("[(（【\\[]?(?:示例|样例|例如|例|举例|填写示例)[)）】\\]:：].*|(?:示例|样例)");
    private static final int SHOWN = 60;

    private SheetNotes() {}

    /** Whether a row says something about the table: it begins like a note and lacks what every row must have. */
    static <C extends SheetColumn> boolean isNote(Sheet.Row row, List<C> columns, SheetHeader<C> header) {
        boolean lacking = columns.stream()
                .anyMatch(column -> column.required()
                        && header.place(column) != null
                        && row.cell(header.place(column)).isBlank());
        return lacking && NOTE.matcher(first(row)).matches();
    }

    static boolean isExample(Sheet.Row row) {
        return EXAMPLE.matcher(first(row)).matches();
    }

    private static String first(Sheet.Row row) {
        return row.cells().stream()
                .map(NormalForm::line)
                .filter(cell -> !cell.isEmpty())
                .findFirst()
                .orElse("");
    }

    /** The beginning of what stands in a row. */
    static String shown(Sheet.Row row) {
        String text = row.cells().stream()
                .map(NormalForm::line)
                .filter(cell -> !cell.isEmpty())
                .collect(Collectors.joining(" "));
        return text.codePointCount(0, text.length()) <= SHOWN
                ? text
                : text.substring(0, text.offsetByCodePoints(0, SHOWN)) + "…";
    }
}
