package org.dangjian.market.assessment.paper.form;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dangjian.market.assessment.paper.Report;
import org.dangjian.market.assessment.paper.ReportAsked;
import org.dangjian.market.assessment.paper.ReportForm;
import org.dangjian.market.assessment.paper.ReportParameter;
import org.dangjian.market.assessment.paper.ReportQuery;
import org.dangjian.market.assessment.scheme.RuleTerms;
import org.dangjian.market.assessment.star.HandbookService;
import org.dangjian.market.assessment.star.HandbookView;
import org.dangjian.market.platform.print.PaperLayout;
import org.dangjian.market.platform.print.Printed;
import org.dangjian.market.platform.shared.Nullable;
import org.dangjian.market.platform.shared.Problem;
import org.dangjian.market.platform.shared.ProblemCode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * 《“创星晋级”记分手册》 (《构建“1+3”制度体系抓实基层党建工作》三 三是): one by one, or all of a branch as one book; a page begins with
 * each holder.
 */
@ApplicationScoped
class StarHandbooks implements Report {

    /**
     * A line of somebody's book: one entry, or the sum of a month (一月一汇总).
     *
     * @param total points of the year at the end of the month, {@code stars} what they gave; at the sum of a month
     */
    @Schema(name = "StarHandbookPrintedRow")
    public record Row(
            UUID holderId,

            @Printed(value = "姓名（组织）", width = 16, heading = true)
            String name,

            @Printed(value = "所在组织", width = 24, heading = true)
            String organizationName,

            @Printed(value = "争创", width = 10, heading = true)
            String emblem,

            @Printed(value = "月份", width = 8) String month,
            @Printed(value = "日期", width = 12) @Nullable LocalDate day,
            @Printed(value = "类型", width = 8) String kind,
            @Printed(value = "所做工作", width = 32) @Nullable String reason,
            @Printed(value = "得分", width = 7) @Nullable Integer points,
            @Printed(value = "累计", width = 7) @Nullable Integer total,
            @Printed(value = "星级", width = 8) @Nullable String stars) {}

    /** Holders looked at for one piece: each has a year of lines. */
    private static final int HOLDERS = 20;

    private static final String SUM = "月汇总";

    private static final ReportForm FORM = ReportForm.of("star-handbooks", "“创星晋级”记分手册", Row.class)
            .reason("一月一汇总的记分手册，可打印一人一册，也可打印整个支部", "《构建“1+3”制度体系抓实基层党建工作》三：统一印发《“创星晋级”记分手册》，按照一月一汇总的方法")
            .asks(ReportParameter.YEAR, ReportParameter.AUDIENCE, ReportParameter.HOLDER)
            .laidOut(PaperLayout.BOOK, "")
            .blank("核对")
            .notes("日有作为、月有得分、季有晋星；每年年底清零。")
            .signed("本人", "支部书记")
            .build();

    private final HandbookService books;
    private final ReportQuery query;

    StarHandbooks(HandbookService books, ReportQuery query) {
        this.books = books;
        this.query = query;
    }

    @Override
    public ReportForm form() {
        return FORM;
    }

    /**
     * The position is that of the last holder whose lines were all given, and how many of the next were: a book is longer than
     * a page.
     */
    @Override
    public Chunk read(ReportAsked asked, String after, int limit) {
        Position position = Position.of(after);
        HandbookService.Books found = asked.holderId() == null
                ? books.page(
                        RuleTerms.holders(asked.audience()), asked.path(), asked.asOf(), position.holder(), HOLDERS)
                : books.one(RuleTerms.holders(asked.audience()), asked.holderId(), asked.path(), asked.asOf());
        List<Row> lines = new ArrayList<>();
        Map<String, String> categories =
                query.all("select k.code, max(k.title) from item_category k group by k.code", Map.of()).stream()
                        .collect(Collectors.toMap(row -> row.text(0), row -> row.text(1)));
        found.books().forEach(book -> lines.addAll(lines(book, categories)));
        int from = Math.min(position.skipped(), lines.size());
        int to = Math.min(from + limit, lines.size());
        String next = null;
        if (to < lines.size()) {
            next = new Position(position.holder(), to).text();
        } else if (found.last() != null) {
            next = new Position(found.last(), 0).text();
        }
        return new Chunk(List.copyOf(lines.subList(from, to)), next);
    }

    private static List<Row> lines(HandbookView book, Map<String, String> categories) {
        List<Row> lines = new ArrayList<>();
        for (HandbookView.Month month : book.months()) {
            String shown = month.month() + " 月";
            month.entries()
                    .forEach(entry -> lines.add(row(
                            book,
                            shown,
                            entry.on(),
                            entry.kindTitle(),
                            work(entry, categories),
                            entry.points(),
                            null,
                            null)));
            lines.add(row(
                    book,
                    shown,
                    null,
                    SUM,
                    month.entries().isEmpty() ? "本月没有记分" : null,
                    month.points(),
                    month.total(),
                    month.provisional() == null ? null : month.provisional().title()));
        }
        book.events()
                .forEach(event -> lines.add(row(
                        book,
                        event.on().getMonthValue() + " 月",
                        event.on(),
                        "减星、否决",
                        event.title(),
                        null,
                        null,
                        null)));
        return lines;
    }

    /** What an entry is for: its words, else of what kind the service was. */
    private static String work(HandbookView.Line entry, Map<String, String> categories) {
        return entry.reason() != null || entry.category() == null ? entry.reason() : categories.get(entry.category());
    }

    private static Row row(
            HandbookView book,
            String month,
            LocalDate day,
            String kind,
            String reason,
            Integer points,
            Integer total,
            String stars) {
        return new Row(
                book.holder().id(),
                book.holder().name(),
                book.organizationName(),
                book.emblem(),
                month,
                day,
                kind,
                reason,
                points,
                total,
                stars);
    }

    /**
     * Where to go on.
     *
     * @param holder the last one whose lines were all given, or {@code null}
     */
    private record Position(UUID holder, int skipped) {

        static Position of(String text) {
            if (text == null) {
                return new Position(null, 0);
            }
            String[] parts = text.split("/", 2);
            try {
                return new Position(parts[0].isEmpty() ? null : UUID.fromString(parts[0]), Integer.parseInt(parts[1]));
            } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException broken) {
                throw Problem.of(ProblemCode.INVALID_CURSOR);
            }
        }

        String text() {
            return (holder == null ? "" : holder) + "/" + skipped;
        }
    }
}
