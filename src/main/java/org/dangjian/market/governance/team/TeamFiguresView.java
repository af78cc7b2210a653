package org.dangjian.market.governance.team;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Teams of a place and below it, and how often they served in a period (志愿服务队68场次、专业团队33场次, 《榕城“1234工作法”》).
 *
 * @param rows by kind
 */
@Schema(name = "TeamFigures")
public record TeamFiguresView(
        UUID organizationId, String organizationName, LocalDate from, LocalDate to, List<Row> rows) {

    /**
     * One kind.
     *
     * @param teams that are there today, with so many {@code members} and {@code residents}
     * @param services verified, on days of the period; {@code turnout} how many served, counted each time
     */
    @Schema(name = "TeamFiguresRow")
    public record Row(
            String kind, String kindTitle, long teams, long members, long residents, long services, long turnout) {}
}
