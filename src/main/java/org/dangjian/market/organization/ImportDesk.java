package org.dangjian.market.organization;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.dangjian.market.job.JobService;
import org.dangjian.market.shared.Caller;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** Takes an uploaded table: imports it while the caller waits, or hands a large one to a job. */
@ApplicationScoped
public class ImportDesk {

    /** The name of the job parameter that says that nothing is to be written. */
    static final String DRY_RUN = "dryRun";

    /** Up to so many rows the caller waits. */
    static final int ROWS_AT_ONCE = 1_000;

    private final JobService jobs;
    private final UploadedSheet uploaded;

    ImportDesk(JobService jobs, UploadedSheet uploaded) {
        this.jobs = jobs;
        this.uploaded = uploaded;
    }

    /**
     * 200 with the {@link ImportResult}, or 202 with the job whose result it will be.
     *
     * @param file what was uploaded; {@link UploadedSheet} has read it
     * @throws Problem {@code import-rejected}; {@code validation-failed} without a file
     */
    public RestResponse<Object> take(Caller caller, SheetImport kind, FileUpload file, boolean dryRun) {
        Sheet sheet = uploaded.sheet();
        if (sheet.size() <= ROWS_AT_ONCE + 1) {
            return RestResponse.ok(kind.run(caller, sheet, dryRun, (done, total) -> {}));
        }
        return RestResponse.status(
                RestResponse.Status.ACCEPTED,
                jobs.submit(kind.kind(), caller, Map.of(DRY_RUN, dryRun), uploaded.content()));
    }
}
