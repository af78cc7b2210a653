package org.dangjian.market.assessment.report;

import java.util.List;
import org.dangjian.market.assessment.decision.Grade;
import org.dangjian.market.assessment.use.ResultUse;
import org.dangjian.market.platform.shared.Holder;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A report the caller may have.
 *
 * @param name what stands in its address
 * @param purpose what it is for
 * @param basis the clause it follows
 * @param grades the Chinese titles of the approved grades it takes
 * @param parameters the names of what may be asked with it
 */
@Schema(name = "Report")
public record ReportView(
        String name,
        String title,
        String purpose,
        String basis,
        Holder.Type audience,
        List<String> grades,
        List<String> parameters,
        List<String> formats) {

    private static final List<String> PARAMETERS = List.of("organizationId", "year", "format", "limit", "cursor");

    static ReportView of(ResultUse use) {
        return new ReportView(
                use.code(),
                use.title(),
                use.purpose(),
                use.basis(),
                use.audience(),
                use.grades().stream().map(Grade::title).toList(),
                PARAMETERS,
                List.of(ResultListResource.JSON, ResultListResource.XLSX));
    }
}
