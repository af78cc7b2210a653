package org.dangjian.market.assessment.star;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.dangjian.market.assessment.rules.Finding;
import org.dangjian.market.assessment.rules.Missing;
import org.dangjian.market.platform.shared.Holder;
import org.dangjian.market.platform.shared.Nullable;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The stars of a holder in a year.
 *
 * @param emblem the kind of star, e.g. 先锋星
 * @param star what holds: what was confirmed last, or fewer when the points of today no longer carry it; {@code null} for
 *     who is not graded
 * @param provisional what the points of today would give at the end of the quarter; absent for past years
 * @param notGradedReason why the holder is not graded
 * @param total points by the scheme
 * @param nextConfirmation last day of the quarter that runs; absent for past years
 * @param pointsToNext points missing to the next star; 0 at the top and in past years
 * @param effects what the stars that hold lead to; for people to act on
 * @param missing what can still be done
 * @param findings the explanation of the total
 * @param history first to last
 */
@Schema(name = "Star")
public record StarView(
        HolderView holder,
        int year,
        String emblem,
        @Nullable StarLevel star,
        @Nullable StarLevel provisional,
        @Nullable String notGradedReason,
        int total,
        @Nullable LocalDate nextConfirmation,
        int pointsToNext,
        @Nullable List<EffectView> effects,
        List<Missing> missing,
        List<Finding> findings,
        List<Change> history,
        UUID schemeId,
        int schemeVersion) {

    /** Who it is about. */
    @Schema(name = "StarHolder")
    public record HolderView(Holder.Type type, UUID id, String name) {

        static HolderView of(Holder holder, String name) {
            return new HolderView(holder.type(), holder.id(), name);
        }
    }

    /**
     * What a star level leads to.
     *
     * @param percent share of a subsidy to be added or withheld, in percent; absent where none is meant
     */
    @Schema(name = "StarEffect")
    public record EffectView(
            String code, String title, @Nullable Integer percent) {}

    /**
     * One change of the stars.
     *
     * @param quarter the quarter it was confirmed for; absent for a demotion in between
     * @param causeTitle 晋星、保星、降星、未得星
     */
    @Schema(name = "StarChange")
    public record Change(
            LocalDate from,
            @Nullable Integer quarter,
            StarLevel star,
            @Nullable String bandBefore,
            Star.Cause cause,
            String causeTitle,
            int total) {

        static Change of(Star star) {
            return new Change(
                    star.heldFrom(),
                    star.quarter(),
                    star.level(),
                    star.bandBefore(),
                    star.cause(),
                    star.causeTitle(),
                    star.total());
        }
    }
}
