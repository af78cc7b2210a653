package org.dangjian.market.platform.job;

import java.util.UUID;
import org.dangjian.market.platform.shared.Nullable;

/** A job as its caller sees it. {@code done} of {@code total} steps; {@code total} 0 while not yet counted. */
public record JobView(
        UUID id,
        String kind,
        Job.Status status,
        int done,
        int total,
        @Nullable String message,
        @Nullable String resultUrl) {

    static JobView of(Job job) {
        return new JobView(job.id(), job.kind(), job.status(), job.done(), job.total(), job.message(), job.resultUrl());
    }
}
