package org.dangjian.market.platform.sheet;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.dangjian.market.platform.job.JobContext;
import org.dangjian.market.platform.job.JobHandler;
import org.dangjian.market.platform.job.JobOutcome;
import org.dangjian.market.platform.shared.Caller;
import org.dangjian.market.platform.shared.Problem;
import org.dangjian.market.platform.shared.ProblemCode;

/**
 * An import of a table, all or nothing. Small tables are imported in the request, large ones by a job; both call
 * {@link #run(Caller, Sheet, boolean, JobContext.Progress)}.
 */
@JobHandler.Yields(ImportResult.class)
public interface SheetImport extends JobHandler {

    /** The longest a large import may take, in seconds. */
    int MAX_SECONDS = 3_600;

    /**
     * Imports the table in the transaction in progress. Repeated with the same table it changes nothing.
     *
     * @param dryRun whether to tell only what would happen
     * @throws Problem {@code import-rejected} when there are errors, unless {@code dryRun}
     */
    ImportResult run(Caller caller, Sheet sheet, boolean dryRun, JobContext.Progress progress);

    @Override
    default JobOutcome run(JobContext context) {
        boolean dryRun = context.parameters().path(ImportDesk.DRY_RUN).asBoolean();
        Sheet sheet = read(context.payload());
        try {
            return JobOutcome.done(QuarkusTransaction.requiringNew()
                    .timeout(MAX_SECONDS)
                    .call(() -> run(context.caller(), sheet, dryRun, stoppable(context))));
        } catch (Problem refused) {
            if (refused.code() != ProblemCode.IMPORT_REJECTED) {
                throw refused;
            }
            return JobOutcome.failed(
                    ImportErrors.result(refused), refused.code().detail(false, refused.arguments()));
        } catch (Cancelled cancelled) {
            return JobOutcome.failed(null, "已取消，没有导入任何一行。");
        }
    }

    private static JobContext.Progress stoppable(JobContext context) {
        return (done, total) -> {
            context.progress().report(done, total);
            if (context.cancelled().getAsBoolean()) {
                throw new Cancelled();
            }
        };
    }

    private static Sheet read(byte[] payload) {
        try {
            Path file = Files.createTempFile("import", null);
            try {
                Files.write(file, payload);
                return SheetReader.read(file);
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Ends the transaction of an import that the caller does not want any more. */
    final class Cancelled extends RuntimeException {
        private Cancelled() {
            super("the import was cancelled", null, false, false);
        }
    }
}
