package org.dangjian.market.assessment.report;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.dangjian.market.assessment.report.ResultListView.Row;
import org.dangjian.market.assessment.use.MedalView;
import org.dangjian.market.platform.shared.BusinessDay;
import org.dangjian.market.platform.shared.Problem;
import org.dangjian.market.platform.shared.ProblemCode;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Writes a list as a workbook row by row: what it is and who took it, then its columns. No cell is a formula. */
final class ResultListWorkbook implements AutoCloseable {

    static final int MOST_ROWS = 20_000;

    private static final String APPLICATION = "dangjian-market";
    private static final String VERSION = "1.0";
    private static final double WIDTH = 18;
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(BusinessDay.ZONE);
    private static final List<String> COLUMNS = List.of(
            "名称", "所在组织", "年度", "总分", "系统建议", "审定等次", "与建议", "登记日期", "上级主管", "必选未完成项", "需复核情形", "扣分", "审定日期", "审定单位",
            "审定依据", "评定范围", "结账封存值", "说明");
    private static final String MEDAL = "纪念章";

    private final Workbook workbook;
    private final Worksheet sheet;
    private final boolean medals;
    private final int mostRows;
    private int line;
    private int rows;

    /** @param medals whether the list tells of medals */
    ResultListWorkbook(OutputStream out, ResultListView list, boolean medals) {
        this(out, list, medals, MOST_ROWS);
    }

    ResultListWorkbook(OutputStream out, ResultListView list, boolean medals, int mostRows) {
        this.workbook = new Workbook(out, APPLICATION, VERSION);
        this.sheet = workbook.newWorksheet("名单");
        this.medals = medals;
        this.mostRows = mostRows;
        write(list.title());
        write("年度：" + list.year() + "；范围：" + list.organizationName());
        write("生成时间：" + moment(list.generatedAt()) + "（北京时间）；导出人：" + list.exportedBy());
        write("用途：" + list.purpose());
        write("依据：" + list.basis());
        write("说明：" + list.note());
        List<String> columns = new ArrayList<>(COLUMNS);
        if (medals) {
            columns.add(MEDAL);
        }
        for (int column = 0; column < columns.size(); column++) {
            sheet.width(column, WIDTH);
        }
        write(columns.toArray());
        sheet.freezePane(0, line);
    }

    /** @throws Problem {@code report-too-large} for more rows than a workbook takes */
    void add(List<Row> more) {
        rows += more.size();
        if (rows > mostRows) {
            throw Problem.of(ProblemCode.REPORT_TOO_LARGE, mostRows);
        }
        more.forEach(this::write);
        try {
            sheet.flush();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** How many were added. */
    int rows() {
        return rows;
    }

    private void write(Row row) {
        List<Object> cells = new ArrayList<>(Arrays.asList(
                row.holder().name(),
                row.organizationName(),
                row.year(),
                row.total(),
                row.bandTitle(),
                row.gradeTitle(),
                row.againstSuggestion() ? "与建议不一致" : "一致",
                row.registeredOn() == null ? null : row.registeredOn().toString(),
                row.superior(),
                yes(row.vetoed()),
                yes(row.needsReview()),
                yes(row.deduction()),
                row.approvedOn().toString(),
                row.approvedIn(),
                row.approvalBasis(),
                row.judgedIn(),
                row.seal(),
                row.basis()));
        if (medals) {
            cells.add(given(row.medal()));
        }
        write(cells.toArray());
    }

    private void write(Object... cells) {
        for (int column = 0; column < cells.length; column++) {
            if (cells[column] instanceof Number number) {
                sheet.value(line, column, number);
            } else if (cells[column] != null) {
                sheet.value(line, column, PlainCell.of(cells[column].toString()));
            }
        }
        line++;
    }

    private static String yes(boolean value) {
        return value ? "有" : "无";
    }

    private static String given(MedalView medal) {
        return medal == null ? "未发放" : "已发放 " + medal.handedOn();
    }

    private static String moment(Instant instant) {
        return MOMENT.format(instant);
    }

    /** Ends the file. */
    @Override
    public void close() {
        try {
            workbook.finish();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
