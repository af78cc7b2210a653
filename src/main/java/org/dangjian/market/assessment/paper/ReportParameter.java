package org.dangjian.market.assessment.paper;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What may be asked with a report, beside the organization. */
@Schema(name = "ReportParameter")
public enum ReportParameter {
    YEAR("year"),
    HALF("half"),
    QUARTER("quarter"),
    MONTH("month"),
    AUDIENCE("audience"),
    HOLDER("holderId"),
    SUBJECT("subjectId");

    private final String field;

    ReportParameter(String field) {
        this.field = field;
    }

    /** Its name in a request. */
    public String field() {
        return field;
    }
}
