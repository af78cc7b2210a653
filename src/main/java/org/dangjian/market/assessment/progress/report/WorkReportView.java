package org.dangjian.market.assessment.progress.report;

import java.time.Instant;
import java.util.UUID;
import org.dangjian.market.platform.shared.IfMatch;
import org.dangjian.market.platform.shared.Nullable;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A half-year report. */
@Schema(name = "WorkReport")
public record WorkReportView(
        UUID id,
        UUID organizationId,
        String organizationName,
        int year,
        WorkReport.Half half,
        String halfTitle,
        WorkFigures figures,
        String problems,
        String measures,
        WorkReport.Status status,
        String statusTitle,
        @Nullable WorkReport.Grade grade,
        @Nullable String gradeTitle,
        @Nullable String reason,
        @Nullable Instant submittedAt,
        @Nullable Instant reviewedAt,
        int version)
        implements IfMatch.Versioned {

    static WorkReportView of(WorkReport report, String organizationName, WorkFigures figures) {
        return new WorkReportView(
                report.id(),
                report.organizationId(),
                organizationName,
                report.year(),
                report.half(),
                report.half().title(),
                figures,
                report.problems(),
                report.measures(),
                report.status(),
                report.status().title(),
                report.grade(),
                report.grade() == null ? null : report.grade().title(),
                report.reason(),
                report.submittedAt(),
                report.reviewedAt(),
                report.version());
    }
}
