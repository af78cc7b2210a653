package org.dangjian.market.assessment.paper;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.dangjian.market.testsupport.Town;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;

/** What a report says, read back from each of its forms as the same texts. */
final class ReportText {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    /** Letters say in sentences what tables say in columns. */
    private static final Set<String> LETTERS = Set.of("service-certificates", "result-notices");

    private static final int MOST_HEAD = 30;

    private ReportText() {}

    static boolean isLetter(String name) {
        return LETTERS.contains(name);
    }

    /** What is fixed about a report, as its golden file has it. */
    static String shape(JsonNode report, JsonNode page) {
        StringBuilder shape = new StringBuilder();
        List.of("title", "purpose", "basis", "readers", "asks", "formats")
                .forEach(key -> shape.append(key)
                        .append(": ")
                        .append(
                                report.path(key).isArray()
                                        ? report.path(key)
                                        : report.path(key).textValue())
                        .append('\n'));
        shape.append("note: ").append(page.path("note").textValue()).append('\n');
        page.path("columns")
                .forEach(column -> shape.append("column: ")
                        .append(column.path("key").textValue())
                        .append(" | ")
                        .append(column.path("title").textValue())
                        .append(" | ")
                        .append(column.path("kind").textValue())
                        .append(" | ")
                        .append(column.path("width").intValue())
                        .append('\n'));
        return shape.toString();
    }

    /** The cells of an item of JSON. */
    static List<String> cells(JsonNode columns, JsonNode item) {
        return StreamSupport.stream(columns.spliterator(), false)
                .map(column -> cell(column, item.path(column.path("key").textValue())))
                .toList();
    }

    private static String cell(JsonNode column, JsonNode value) {
        if (value.isNull() || value.isMissingNode()) {
            return column.path("absent").textValue();
        }
        if (value.isBoolean()) {
            return column.path("words").path(value.booleanValue() ? 0 : 1).textValue();
        }
        if (value.isArray()) {
            return StreamSupport.stream(value.spliterator(), false)
                    .map(JsonNode::textValue)
                    .collect(Collectors.joining("；"));
        }
        if (value.isObject()) {
            return value.path(column.path("part").textValue()).asText();
        }
        return switch (column.path("kind").textValue()) {
            case "NUMBER" -> number(value.decimalValue());
            case "MOMENT" -> MOMENT.format(LocalDateTime.ofInstant(Instant.parse(value.textValue()), Town.SHANGHAI));
            default -> value.textValue();
        };
    }

    private static String number(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }

    /** The rows of a workbook below the header with these titles, without their number and blank columns. */
    static List<List<String>> rows(byte[] workbook, List<String> titles) {
        try (ReadableWorkbook read =
                new ReadableWorkbook(new ByteArrayInputStream(workbook), new ReadingOptions(true, false))) {
            List<Row> all = read.getFirstSheet().read();
            int header = IntStream.range(0, Math.min(MOST_HEAD, all.size()))
                    .filter(line -> "序号".equals(all.get(line).getCellText(0)))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("no header"));
            for (int i = 0; i < titles.size(); i++) {
                if (!titles.get(i).equals(all.get(header).getCellText(i + 1))) {
                    throw new AssertionError(
                            "column " + i + ": " + all.get(header).getCellText(i + 1));
                }
            }
            List<List<String>> rows = new ArrayList<>();
            for (Row row : all.subList(header + 1, all.size())) {
                if (row.getCellCount() > 0
                        && row.getCell(0) != null
                        && row.getCell(0).getType() == CellType.NUMBER) {
                    rows.add(IntStream.rangeClosed(1, titles.size())
                            .mapToObj(place -> text(place < row.getCellCount() ? row.getCell(place) : null))
                            .toList());
                }
            }
            return rows;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String text(Cell cell) {
        if (cell == null || cell.getType() == CellType.EMPTY) {
            return "";
        }
        if (cell.getType() != CellType.NUMBER) {
            return cell.asString();
        }
        String format = cell.getDataFormatString();
        if (format != null && format.contains("hh")) {
            return MOMENT.format(cell.asDate());
        }
        return format != null && format.contains("yyyy")
                ? cell.asDate().toLocalDate().toString()
                : number(cell.asNumber());
    }

    /** The text of all pages, without blanks and line ends: where a cell wraps is not what it says. */
    static String of(byte[] pdf) {
        return String.join("", pages(pdf));
    }

    static List<String> pages(byte[] pdf) {
        try (PdfReader reader = new PdfReader(pdf)) {
            PdfTextExtractor extractor = new PdfTextExtractor(reader);
            List<String> pages = new ArrayList<>();
            for (int page = 1; page <= reader.getNumberOfPages(); page++) {
                pages.add(bare(extractor.getTextFromPage(page)));
            }
            return pages;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static String bare(String text) {
        return text.replaceAll("[\\s\\p{Z}]", "");
    }
}
