package org.dangjian.market.organization;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Map;
import org.dangjian.market.job.JobService;
import org.dangjian.market.shared.Caller;
import org.dangjian.market.shared.Problem;
import org.dangjian.market.shared.ProblemCode;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** Takes an uploaded table: imports it while the caller waits, or hands a large one to a job. */
@ApplicationScoped
public class ImportDesk {

    /** The name of the job parameter that says that nothing is to be written. */
    static final String DRY_RUN = "dryRun";

    /** Up to so many rows the caller waits. */
    static final int ROWS_AT_ONCE = 1_000;

    private static final long LARGEST_FILE = 10L * 1024 * 1024;

    private final JobService jobs;

    ImportDesk(JobService jobs) {
        this.jobs = jobs;
    }

    /**
     * 200 with the {@link ImportResult}, or 202 with the job whose result it will be.
     *
     * @throws Problem {@code file-unreadable}, {@code import-rejected}, {@code body-too-large} over 10 MiB; {@code validation-failed} without a file
     */
    public RestResponse<Object> take(Caller caller, SheetImport kind, FileUpload file, boolean dryRun) {
        if (file == null) {
            throw Problem.invalid("file", "请选择要导入的文件（CSV UTF-8 或 .xlsx）");
        }
        if (file.size() > LARGEST_FILE) {
            throw Problem.of(ProblemCode.BODY_TOO_LARGE);
        }
        Sheet sheet = SheetReader.read(file.uploadedFile());
        if (sheet.size() <= ROWS_AT_ONCE + 1) {
            return RestResponse.ok(kind.run(caller, sheet, dryRun, (done, total) -> {}));
        }
        try {
            byte[] content = Files.readAllBytes(file.uploadedFile());
            return RestResponse.status(
                    RestResponse.Status.ACCEPTED, jobs.submit(kind.kind(), caller, Map.of(DRY_RUN, dryRun), content));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
