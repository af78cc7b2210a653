package org.dangjian.market.trade.claim.serving;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.dangjian.market.people.access.account.ActorView;
import org.dangjian.market.platform.shared.Holder;
import org.dangjian.market.platform.shared.IfMatch;
import org.dangjian.market.platform.shared.LocationView;
import org.dangjian.market.platform.shared.Nullable;
import org.dangjian.market.trade.claim.Absence;
import org.dangjian.market.trade.claim.ClaimStatus;
import org.dangjian.market.trade.claim.NextStep;
import org.dangjian.market.trade.claim.Visit;
import org.dangjian.market.trade.claim.evidence.PictureView;
import org.dangjian.market.trade.shelf.FileNeed;
import org.dangjian.market.trade.shelf.item.AppointmentView;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A claim as those concerned see it.
 *
 * @param period the month ({@code 2026-11}) or quarter ({@code 2026-Q4}) it takes a place of, where places come anew
 * @param points the item's points, after verification what was awarded
 * @param times how many visits the item asks for
 * @param onBehalf whether somebody claimed it in the holder's place (代办); {@code madeBy} says who
 * @param submittedBy who handed in what was done
 * @param decidedBy who verified it, sent it back, withdrew or ended it
 * @param needId what it was asked by, to who serves and the staff
 * @param beneficiary who is to be helped, masked, to who serves and the staff; left out of lists
 * @param place where to go, {@code deadline} by when; {@code location} for the map where it is on it
 * @param evidenceRequired whether a picture must be handed in, {@code checkInRequired} whether one checks in at the place
 * @param nextStep what it waits for, absent when nothing is left
 * @param absence that somebody did not come, as far as is marked
 * @param handOver whom it is offered to, until they answer
 * @param ratingToken for the rating link; shown to the asking side only
 */
@Schema(name = "Claim")
public record ClaimView(
        UUID id,
        UUID itemId,
        String itemTitle,
        HolderView holder,
        ClaimStatus status,
        String statusTitle,
        @Nullable String period,
        int points,
        @Nullable LocalDate servedOn,
        int times,
        List<VisitView> visits,
        Set<UUID> participants,
        @Nullable String reason,
        @Nullable String thanks,
        @Nullable RatingView rating,
        @Nullable String ratingToken,
        Instant claimedAt,
        UUID claimedBy,
        boolean onBehalf,
        ActorView madeBy,
        @Nullable ActorView submittedBy,
        @Nullable ActorView decidedBy,
        @Nullable UUID needId,
        @Nullable FileNeed.Beneficiary beneficiary,
        @Nullable AppointmentView appointment,
        @Nullable Instant checkedInAt,
        @Nullable Instant checkedOutAt,
        @Nullable String place,
        @Nullable LocationView location,
        @Nullable LocalDate deadline,
        boolean evidenceRequired,
        boolean checkInRequired,
        @Nullable NextStep nextStep,
        @Nullable String nextStepTitle,
        @Nullable AbsenceView absence,
        @Nullable HandOverView handOver,
        int version)
        implements IfMatch.Versioned {

    /** The holder with a name to show. */
    @Schema(name = "NamedHolder")
    public record HolderView(Holder.Type type, UUID id, String name) {}

    /** A mark that somebody did not come, seen by both sides. */
    @Schema(name = "Absence")
    public record AbsenceView(
            Absence.Side absent, String title, @Nullable String reason, Instant markedAt, ActorView markedBy) {}

    /** Somebody was asked to take the claim over. */
    @Schema(name = "HandOver")
    public record HandOverView(HolderView to, Instant offeredAt) {}

    /**
     * One visit and who recorded it.
     *
     * @param evidence its pictures, to who may look at them; empty for others
     * @param outsideCheckIn the time that was told reaches beyond check-in and check-out: to be looked at before it counts
     */
    @Schema(name = "Visit")
    public record VisitView(
            UUID id,
            LocalDate servedOn,
            @Nullable Instant startsAt,
            @Nullable Integer minutes,
            String summary,
            boolean outsideCheckIn,
            List<PictureView> evidence,
            ActorView recordedBy) {

        static VisitView of(Visit visit, List<PictureView> evidence, ActorView recordedBy) {
            return new VisitView(
                    visit.id(),
                    visit.servedOn(),
                    visit.startsAt(),
                    visit.minutes(),
                    visit.summary(),
                    visit.isOutsideCheckIn(),
                    evidence,
                    recordedBy);
        }
    }
}
