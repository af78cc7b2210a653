package org.dangjian.market.platform.sheet;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.dangjian.market.platform.audit.AuditEntry;
import org.dangjian.market.platform.audit.AuditTrail;
import org.dangjian.market.platform.job.JobService;
import org.dangjian.market.platform.job.JobView;
import org.dangjian.market.platform.shared.Caller;
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
    private final AuditTrail audit;

    ImportDesk(JobService jobs, UploadedSheet uploaded, AuditTrail audit) {
        this.jobs = jobs;
        this.uploaded = uploaded;
        this.audit = audit;
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
        JobView job = jobs.submit(kind.kind(), caller, Map.of(DRY_RUN, dryRun), uploaded.content());
        audit.record(
                caller,
                AuditEntry.of("import.submitted", "job", job.id())
                        .with("kind", kind.kind())
                        .with(DRY_RUN, dryRun)
                        .with("rows", sheet.size()));
        return RestResponse.status(RestResponse.Status.ACCEPTED, job);
    }
}
