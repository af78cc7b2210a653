package org.dangjian.market.platform.audit;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.dangjian.market.platform.job.JobContext;
import org.dangjian.market.platform.job.JobHandler;
import org.dangjian.market.platform.job.JobOutcome;
import org.dangjian.market.platform.job.JobService;
import org.dangjian.market.platform.shared.Caller;
import org.jboss.resteasy.reactive.RestResponse;

/** Verifies while the caller waits, or as a job: a connection that is silent for a minute is cut. */
@ApplicationScoped
@JobHandler.Yields(VerificationView.class)
class VerificationDesk implements JobHandler {

    private static final String KIND = "audit-verification";

    /** Up to so many rows the caller waits: some seconds. */
    private static final long ROWS_AT_ONCE = 200_000;

    private final VerificationService verification;
    private final JobService jobs;

    VerificationDesk(VerificationService verification, JobService jobs) {
        this.verification = verification;
        this.jobs = jobs;
    }

    /** 200 with the {@link VerificationView}, or 202 with the job whose result it will be. */
    RestResponse<Object> verify(Caller caller, boolean asJob) {
        if (!asJob && verification.rows() <= ROWS_AT_ONCE) {
            return RestResponse.ok(verification.verify((done, total) -> {}));
        }
        return RestResponse.status(RestResponse.Status.ACCEPTED, jobs.submit(KIND, caller, Map.of(), null));
    }

    @Override
    public String kind() {
        return KIND;
    }

    /** It only reads, and blocks or frees balances by what it finds: a run that was cut off begins anew. */
    @Override
    public JobOutcome run(JobContext context) {
        return JobOutcome.done(verification.verify(context.progress()));
    }
}
