package org.dangjian.market.platform.job;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;

/** A job as its caller sees it. {@code done} of {@code total} steps; {@code total} 0 while not yet counted. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record JobView(UUID id, String kind, Job.Status status, int done, int total, String message, String resultUrl) {

    static JobView of(Job job) {
        return new JobView(job.id(), job.kind(), job.status(), job.done(), job.total(), job.message(), job.resultUrl());
    }
}
