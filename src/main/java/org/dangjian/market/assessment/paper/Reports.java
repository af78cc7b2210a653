package org.dangjian.market.assessment.paper;

import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import org.dangjian.market.people.organization.Organization;
import org.dangjian.market.people.organization.OrganizationDirectory;
import org.dangjian.market.platform.audit.AuditEntry;
import org.dangjian.market.platform.audit.AuditTrail;
import org.dangjian.market.platform.print.PaperHead;
import org.dangjian.market.platform.print.PaperPrinter;
import org.dangjian.market.platform.print.Projection;
import org.dangjian.market.platform.shared.BusinessDay;
import org.dangjian.market.platform.shared.Caller;
import org.dangjian.market.platform.shared.Page;
import org.dangjian.market.platform.shared.Problem;
import org.dangjian.market.platform.shared.ProblemCode;

/** All reports there are, and what each is printed with. Whoever takes one is written down, with how many rows. */
@ApplicationScoped
public class Reports {

    /** Rows read at once. */
    static final int CHUNK = 500;

    private final Map<String, Report> reports;
    private final OrganizationDirectory organizations;
    private final AuditTrail audit;
    private final BusinessDay clock;

    Reports(@All List<Report> reports, OrganizationDirectory organizations, AuditTrail audit, BusinessDay clock) {
        this.reports = reports.stream()
                .collect(Collectors.toMap(report -> report.form().name(), Function.identity()));
        this.organizations = organizations;
        this.audit = audit;
        this.clock = clock;
    }

    /** The reports this caller may have of their own part of the tree, in the order of their names. */
    public List<ReportView> catalogue(Caller caller) {
        return reports.values().stream()
                .map(Report::form)
                .filter(form -> caller.has(form.roles()))
                .sorted(Comparator.comparing(ReportForm::name))
                .map(ReportView::of)
                .toList();
    }

    /** @throws Problem {@code not-found} */
    Report named(String name) {
        Report report = reports.get(name);
        if (report == null) {
            throw Problem.notFound();
        }
        return report;
    }

    /** @throws Problem {@code not-found}, {@code forbidden} for a role that may not have it, {@code validation-failed} */
    ReportAsked asked(Caller caller, Report report, ReportFilter filter) {
        ReportForm form = report.form();
        if (!caller.has(form.roles())) {
            throw Problem.of(ProblemCode.FORBIDDEN);
        }
        Organization organization = organizations.get(filter.organizationId());
        if (!caller.reaches(organization.path(), form.roles())) {
            throw Problem.notFound();
        }
        return ReportAsked.of(caller, organization, form, filter, clock.now());
    }

    /**
     * One page as JSON.
     *
     * @param after the position behind which to go on, or {@code null}
     */
    @Transactional
    public ReportPage page(Caller caller, String name, ReportFilter filter, String after, int limit) {
        Report report = named(name);
        ReportForm form = report.form();
        ReportAsked asked = asked(caller, report, filter);
        List<String> lines = report.lines(asked);
        Report.Chunk chunk = report.read(asked, after, limit);
        record(asked, form, ReportFormat.JSON, chunk.rows().size(), false);
        return new ReportPage(
                form.name(),
                form.title(),
                form.purpose(),
                form.basis(),
                String.join("", form.notes()),
                asked.year(),
                asked.period(),
                asked.from(),
                asked.to(),
                asked.organizationId(),
                asked.place(),
                caller.name(),
                asked.now(),
                Projection.of(form.row()).slots().stream()
                        .map(slot -> new ReportPage.Column(
                                slot.key(),
                                slot.part(),
                                slot.title(),
                                slot.width(),
                                slot.kind(),
                                slot.words(),
                                slot.absent()))
                        .toList(),
                lines,
                chunk.rows(),
                Page.cursor(chunk.next()));
    }

    /**
     * The whole report as a file. Each piece is read in a transaction of its own, so that a long one holds nothing.
     *
     * @param most rows, above which it is refused with {@code tooMany}: it is never cut short
     * @param told how many rows there are so far; it may end the work
     * @return how many rows
     */
    int print(
            Report report,
            ReportAsked asked,
            String format,
            OutputStream out,
            int most,
            ProblemCode tooMany,
            IntConsumer told) {
        ReportForm form = report.form();
        List<String> lines = QuarkusTransaction.requiringNew().call(() -> report.lines(asked));
        List<String> closing = QuarkusTransaction.requiringNew().call(() -> report.closing(asked));
        int rows = 0;
        try (PaperPrinter printer =
                ReportFormat.printer(format, out, Projection.of(form.row()), head(form, asked, lines, closing))) {
            String after = null;
            do {
                String behind = after;
                Report.Chunk chunk = QuarkusTransaction.requiringNew().call(() -> report.read(asked, behind, CHUNK));
                rows += chunk.rows().size();
                if (rows > most) {
                    throw Problem.of(tooMany, most);
                }
                printer.add(chunk.rows());
                told.accept(rows);
                after = chunk.next();
            } while (after != null);
        }
        return rows;
    }

    private static PaperHead head(ReportForm form, ReportAsked asked, List<String> lines, List<String> closing) {
        List<String> all = new ArrayList<>();
        // What is hung up or handed out does not say who printed it.
        if (!form.issued()) {
            all.add("范围：" + asked.place() + "　　期间：" + asked.period() + "　　生成：" + asked.today() + "　　导出人："
                    + asked.caller().name());
        }
        all.addAll(lines);
        return new PaperHead(
                form.title(),
                form.layout(),
                form.prose(),
                all,
                form.notes(),
                form.blanks(),
                form.signatures(),
                closing);
    }

    /** Notes who took what, and how many rows. */
    void record(ReportAsked asked, ReportForm form, String format, int rows, boolean later) {
        audit.record(
                asked.caller(),
                AuditEntry.of("report.exported", "report", asked.organizationId())
                        .in(asked.path())
                        .with("name", form.name())
                        .with("year", asked.year())
                        .with("period", asked.period())
                        .with("format", format)
                        .with("background", later)
                        .with("rows", rows));
    }
}
