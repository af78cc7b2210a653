package org.dangjian.market.governance.whistle.month;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A month of cases (月度通报).
 *
 * @param over whether it is read as it was taken, or counted now
 * @param departments in the order of names; nobody is ranked
 * @param places what lies directly below, and the place itself
 */
@Schema(name = "CaseMonth")
public record CaseMonthView(
        UUID organizationId,
        String organizationName,
        int year,
        int month,
        boolean over,
        CaseFigures total,
        List<Line> departments,
        List<Line> places) {

    /** The figures of one. */
    @Schema(name = "CaseMonthLine")
    public record Line(UUID organizationId, String organizationName, CaseFigures figures) {}
}
