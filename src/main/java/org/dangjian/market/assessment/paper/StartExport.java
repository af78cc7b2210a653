package org.dangjian.market.assessment.paper;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.UUID;
import org.dangjian.market.assessment.rules.scheme.Audience;
import org.dangjian.market.platform.shared.NormalForm;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A report to be made in the background.
 *
 * @param format xlsx or pdf; what follows is as in {@link ReportFilter}
 */
@Schema(name = "StartReportExport")
public record StartExport(
        @NotNull @Pattern(regexp = "xlsx|pdf", message = "{report.file-format}")
        String format,

        @NotNull UUID organizationId,
        @Min(2000) @Max(2999) Integer year,
        @Min(1) @Max(2) Integer half,
        @Min(1) @Max(4) Integer quarter,
        @Min(1) @Max(12) Integer month,
        Audience audience,
        UUID holderId,
        UUID subjectId) {

    public StartExport {
        format = NormalForm.line(format);
    }

    ReportFilter filter() {
        return new ReportFilter(organizationId, year, half, quarter, month, audience, holderId, subjectId);
    }
}
