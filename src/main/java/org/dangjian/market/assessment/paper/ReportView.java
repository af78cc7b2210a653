package org.dangjian.market.assessment.paper;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A report the caller may have.
 *
 * @param name what stands in its address
 * @param purpose what it is for
 * @param basis the clause it follows
 * @param readers the roles that may have it, of their own part of the tree
 * @param parameters the names of what may be asked with it
 * @param asks what narrows it beside the organization
 * @param ofLastYear whether the year before is meant when none is given
 */
@Schema(name = "Report")
public record ReportView(
        String name,
        String title,
        String purpose,
        String basis,
        List<String> readers,
        List<String> parameters,
        List<ReportParameter> asks,
        boolean ofLastYear,
        List<String> formats) {

    static ReportView of(ReportForm form) {
        List<String> parameters = new ArrayList<>(List.of("organizationId", "format", "limit", "cursor"));
        List<ReportParameter> asks = form.parameters().stream().sorted().toList();
        asks.forEach(parameter -> parameters.add(parameter.field()));
        return new ReportView(
                form.name(),
                form.title(),
                form.purpose(),
                form.basis(),
                form.readers().stream().map(Enum::name).toList(),
                parameters,
                asks,
                form.lastYear(),
                List.of(ReportFormat.JSON, ReportFormat.XLSX, ReportFormat.PDF));
    }
}
