package org.dangjian.market.assessment.paper;

import java.time.Instant;
import java.util.UUID;
import org.dangjian.market.platform.job.Job;
import org.dangjian.market.platform.shared.Nullable;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A line of the export inbox.
 *
 * @param status how far the work is; {@code done} its rows so far
 * @param message why it was not finished
 * @param rows of the file that is ready; {@code bytes} its size
 * @param downloadedAt when it was last fetched; absent while nobody did
 */
@Schema(name = "ReportExport")
public record ExportView(
        UUID id,
        UUID jobId,
        String report,
        String title,
        String format,
        UUID organizationId,
        String organizationName,
        String period,
        Job.Status status,
        String statusTitle,
        int done,
        @Nullable String message,
        @Nullable Integer rows,
        @Nullable Long bytes,
        Instant createdAt,
        @Nullable Instant readyAt,
        @Nullable Instant downloadedAt,
        Instant expiresAt) {

    static ExportView of(ReportExport export, String place, Job job) {
        Job.Status status = job == null ? Job.Status.FAILED : job.status();
        return new ExportView(
                export.id(),
                export.jobId(),
                export.report(),
                export.title(),
                export.format(),
                export.organizationId(),
                place,
                export.period(),
                status,
                status.title(),
                job == null ? 0 : job.done(),
                job == null ? null : job.message(),
                export.rows(),
                export.bytes(),
                export.createdAt(),
                export.readyAt(),
                export.downloadedAt(),
                export.expiresAt());
    }
}
