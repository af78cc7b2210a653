package org.dangjian.market.assessment.paper;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.dangjian.market.platform.shared.Caller;
import org.dangjian.market.platform.shared.ProblemCode;

/** A report as a file while somebody waits for it. */
@ApplicationScoped
class ReportFiles {

    private final Reports reports;
    private final ReportConfig config;

    ReportFiles(Reports reports, ReportConfig config) {
        this.reports = reports;
        this.config = config;
    }

    /** A file with its names. */
    record Printed(String disposition, byte[] bytes) {}

    /** Not inside a transaction: what is long is read in pieces. */
    Printed print(Caller caller, String name, ReportFilter filter, String format) {
        Report report = reports.named(name);
        ReportAsked asked = QuarkusTransaction.requiringNew().call(() -> reports.asked(caller, report, filter));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int rows = reports.print(
                report, asked, format, bytes, config.mostAtOnce(), ProblemCode.REPORT_TAKES_LONG, count -> {});
        QuarkusTransaction.requiringNew().run(() -> reports.record(asked, report.form(), format, rows, false));
        return new Printed(
                attachment(
                        report.form().name() + "-" + asked.year(),
                        report.form().title() + "-" + asked.period(),
                        format),
                bytes.toByteArray());
    }

    /** A name every client reads, and the Chinese one for those that know how (RFC 6266). */
    static String attachment(String name, String title, String format) {
        String chinese = URLEncoder.encode(title.replace(" ", "") + "." + format, StandardCharsets.UTF_8)
                .replace("+", "%20");
        return "attachment; filename=\"" + name + "." + format + "\"; filename*=UTF-8''" + chinese;
    }
}
