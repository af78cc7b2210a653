package org.dangjian.market.governance.meeting.rhythm;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.dangjian.market.people.organization.Level;
import org.dangjian.market.platform.shared.Nullable;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Meetings that were closed, at a place and below it, in a period (会商 66 场次，解决 211 个, 《榕城“1234工作法”》).
 *
 * @param total over all of them
 * @param rows by level and kind, in that order
 */
@Schema(name = "MeetingFigures")
public record MeetingFiguresView(
        UUID organizationId, String organizationName, LocalDate from, LocalDate to, Figures total, List<Row> rows) {

    /**
     * How many.
     *
     * @param meetings that were held and closed
     * @param topics on their agendas, {@code settled} how many of them are settled, then or since
     * @param resolutions that were passed
     * @param invited to them, {@code present} how many of these came
     * @param attendancePercent who came among who was invited; {@code null} where nobody was
     */
    @Schema(name = "MeetingNumbers")
    public record Figures(
            long meetings,
            long topics,
            long settled,
            long resolutions,
            long invited,
            long present,
            @Nullable Integer attendancePercent) {

        static Figures of(long meetings, long topics, long settled, long resolutions, long invited, long present) {
            Integer percent = invited == 0 ? null : Math.toIntExact(Math.round(100.0 * present / invited));
            return new Figures(meetings, topics, settled, resolutions, invited, present, percent);
        }

        Figures plus(Figures more) {
            return of(
                    meetings + more.meetings,
                    topics + more.topics,
                    settled + more.settled,
                    resolutions + more.resolutions,
                    invited + more.invited,
                    present + more.present);
        }
    }

    /** Those of one kind at one level. */
    @Schema(name = "MeetingFiguresRow")
    public record Row(Level level, String levelTitle, String kind, String kindTitle, Figures figures) {}
}
