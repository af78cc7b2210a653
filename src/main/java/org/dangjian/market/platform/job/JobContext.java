package org.dangjian.market.platform.job;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.dangjian.market.platform.shared.Caller;

/**
 * What a handler gets: who started the job, with what, and the means to tell how far it is.
 *
 * @param caller the account as it was when the job was started
 * @param payload the uploaded file, or {@code null}
 */
public record JobContext(
        UUID jobId, Caller caller, JsonNode parameters, byte[] payload, Progress progress, BooleanSupplier cancelled) {

    /** Tells how far the work is; also renews the lease. */
    @FunctionalInterface
    public interface Progress {
        void report(int done, int total);
    }
}
