package org.dangjian.market.trade.claim;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.dangjian.market.platform.shared.Nullable;
import org.dangjian.market.trade.shelf.Item;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One's own claim as a card on a phone, of less than 500 bytes.
 *
 * @param place where to go; {@code null} where the item names none
 * @param deadline last day on which the item can be done
 * @param startsAt the agreed hour, or that of the item; {@code null} where none is set
 * @param nextStep what it waits for; {@code null} when nothing is left
 * @param nextStepTitle the same for people; {@code null} when nothing is left
 * @param evidenceRequired whether a picture must be handed in
 * @param checkInRequired whether one checks in at the place
 */
@Schema(name = "ClaimCard")
public record ClaimCardView(
        UUID id,
        UUID itemId,
        String title,
        @Nullable String place,
        LocalDate deadline,
        @Nullable Instant startsAt,
        ClaimStatus status,
        @Nullable NextStep nextStep,
        @Nullable String nextStepTitle,
        boolean evidenceRequired,
        boolean checkInRequired) {

    static ClaimCardView of(Claim claim, Item item, boolean rated) {
        NextStep next = NextStep.of(claim, item, rated);
        Appointment agreed = claim.appointment();
        return new ClaimCardView(
                claim.id(),
                item.id(),
                item.title(),
                item.place(),
                item.closesOn(),
                agreed == null ? item.hours().startsAt() : agreed.startsAt(),
                claim.status(),
                next,
                next == null ? null : next.title(),
                item.evidenceRequired(),
                item.checkInRequired());
    }
}
