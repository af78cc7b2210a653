package org.dangjian.market.assessment.home;

import java.util.List;
import java.util.Map;
import org.dangjian.market.assessment.rules.DutyStanding;
import org.dangjian.market.assessment.run.Phase;
import org.dangjian.market.assessment.standing.StandingView;
import org.dangjian.market.assessment.star.StarView;
import org.dangjian.market.people.worklist.WorklistView;
import org.dangjian.market.platform.job.WorklistKind;
import org.dangjian.market.platform.shared.Nullable;
import org.dangjian.market.trade.claim.ClaimCardView;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The first screen of a phone, of less than 4 kB whatever there is: of every list the first few, and how many there are.
 *
 * @param standing the gauge of the year; {@code null} for who is not judged
 * @param missing the next deeds that bring most, at most three
 * @param missingCount how many there are in all
 * @param nextDuty the mandatory item to do next, one behind its pace first; {@code null} when none is owed
 * @param claims what the caller has claimed and not finished, what ends soonest first, at most three
 * @param claimCount how many there are in all
 * @param unread notices not opened
 * @param star the stars; {@code null} where none are striven for
 * @param waiting what waits for the caller's word, the newest first, at most three
 * @param waitingCounts how many of each kind wait; kinds of which none waits are left out
 */
@Schema(name = "Home")
public record HomeView(
        @Nullable Gauge standing,
        List<Step> missing,
        int missingCount,
        @Nullable DutyStanding nextDuty,
        List<ClaimCardView> claims,
        long claimCount,
        long unread,
        @Nullable StarLine star,
        List<WorklistView.WorklistItem> waiting,
        Map<WorklistKind, Long> waitingCounts) {

    /**
     * The year so far.
     *
     * @param total points that count today, {@code withheld} those that wait for the mandatory items
     * @param lineAt the line of the standard in points; {@code null} where the scheme has none
     * @param distance points missing to the line
     */
    @Schema(name = "Gauge")
    public record Gauge(
            int year,
            Phase phase,
            int total,
            int earned,
            int withheld,
            @Nullable Integer lineAt,
            int distance,
            boolean onPace,
            boolean vetoed) {

        static Gauge of(StandingView standing) {
            return new Gauge(
                    standing.year(),
                    standing.phase(),
                    standing.total(),
                    standing.earned(),
                    standing.withheld(),
                    standing.lineAt(),
                    standing.distance(),
                    standing.onPace(),
                    standing.vetoed());
        }
    }

    /**
     * One thing that is still missing.
     *
     * @param brings points it would bring
     */
    @Schema(name = "HomeStep")
    public record Step(String title, String expected, String actual, int brings) {}

    /**
     * The stars in a line.
     *
     * @param title what holds, e.g. 一星; {@code null} for who is not graded
     * @param stars how many
     * @param provisional what today's points would give; {@code null} for who is not graded
     * @param pointsToNext points missing to the next star; 0 at the top
     */
    @Schema(name = "StarLine")
    public record StarLine(
            String emblem,
            @Nullable String title,
            int stars,
            @Nullable String provisional,
            int pointsToNext) {

        static StarLine of(StarView star) {
            return new StarLine(
                    star.emblem(),
                    star.star() == null ? null : star.star().title(),
                    star.star() == null ? 0 : star.star().stars(),
                    star.provisional() == null ? null : star.provisional().title(),
                    star.pointsToNext());
        }
    }
}
