package org.dangjian.market.assessment.paper;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.UUID;
import java.util.function.IntConsumer;
import org.dangjian.market.platform.job.JobContext;
import org.dangjian.market.platform.job.JobHandler;
import org.dangjian.market.platform.job.JobOutcome;
import org.dangjian.market.platform.shared.BusinessDay;
import org.dangjian.market.platform.shared.ProblemCode;

/** Makes a report as a file in the background, in little memory however long it is. */
@ApplicationScoped
class ExportJob implements JobHandler {

    private static final Duration EVERY = Duration.ofMillis(300);

    static final String KIND = "report-export";
    static final String REPORT = "report";
    static final String EXPORT = "export";
    static final String REQUEST = "request";

    private final Reports reports;
    private final ExportRepository exports;
    private final ExportStore store;
    private final ReportConfig config;
    private final ObjectMapper json;
    private final BusinessDay clock;

    ExportJob(
            Reports reports,
            ExportRepository exports,
            ExportStore store,
            ReportConfig config,
            ObjectMapper json,
            BusinessDay clock) {
        this.reports = reports;
        this.exports = exports;
        this.store = store;
        this.config = config;
        this.json = json;
        this.clock = clock;
    }

    /** Ends the work when it was cancelled. */
    private static final class Cancelled extends RuntimeException {
        Cancelled() {
            super("cancelled", null, false, false);
        }
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public JobOutcome run(JobContext context) {
        UUID id = UUID.fromString(context.parameters().get(EXPORT).textValue());
        StartExport request = request(context);
        Report report = reports.named(context.parameters().get(REPORT).textValue());
        ReportAsked asked =
                QuarkusTransaction.requiringNew().call(() -> reports.asked(context.caller(), report, request.filter()));
        int most = request.format().equals(ReportFormat.PDF) ? config.mostPrinted() : config.mostRows();
        try (ExportStore.Draft draft = store.draft(id)) {
            int rows = reports.print(
                    report, asked, request.format(), draft, most, ProblemCode.REPORT_TOO_LARGE, new Teller(context));
            draft.keep();
            QuarkusTransaction.requiringNew().run(() -> {
                ReportExport export = exports.findById(id);
                if (export == null) {
                    store.remove(id);
                    return;
                }
                export.ready(rows, draft.size(), clock.now(), config.kept());
                reports.record(asked, report.form(), request.format(), rows, true);
            });
            context.progress().report(rows, rows);
            return JobOutcome.at(Exports.URL + "/" + id);
        } catch (Cancelled cancelled) {
            return JobOutcome.failed(null, "已取消导出。");
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** How many rows there are in all is known when they are written; so long only how many there are so far. */
    private static final class Teller implements IntConsumer {
        private final JobContext context;
        private long last = System.nanoTime();

        Teller(JobContext context) {
            this.context = context;
        }

        @Override
        public void accept(int count) {
            if (System.nanoTime() - last > EVERY.toNanos()) {
                last = System.nanoTime();
                context.progress().report(count, 0);
                if (context.cancelled().getAsBoolean()) {
                    throw new Cancelled();
                }
            }
        }
    }

    private StartExport request(JobContext context) {
        try {
            return json.treeToValue(context.parameters().get(REQUEST), StartExport.class);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
