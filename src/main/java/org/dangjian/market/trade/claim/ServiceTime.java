package org.dangjian.market.trade.claim;

import java.time.Duration;
import java.time.Instant;

/** From when to when a service lasted, where both are known. */
public record ServiceTime(Instant startsAt, Instant endsAt) {

    private static final Duration TOLERANCE = Duration.ofMinutes(5);

    /** The time of a visit: as told, else between check-in and check-out, else unknown ({@code null}). */
    public static ServiceTime of(SubmitCompletion told, Claim claim) {
        if (told.startsAt() != null && told.minutes() != null) {
            return new ServiceTime(told.startsAt(), told.startsAt().plus(Duration.ofMinutes(told.minutes())));
        }
        if (claim.checkedInAt() != null
                && claim.checkedOutAt() != null
                && claim.checkedOutAt().isAfter(claim.checkedInAt())) {
            return new ServiceTime(claim.checkedInAt(), claim.checkedOutAt());
        }
        return null;
    }

    /** Whether the time that is told reaches beyond check-in and check-out by more than a few minutes. */
    public static boolean isOutside(SubmitCompletion told, Claim claim) {
        if (claim.checkedInAt() == null || claim.checkedOutAt() == null || told.minutes() == null) {
            return false;
        }
        ServiceTime seen = new ServiceTime(claim.checkedInAt(), claim.checkedOutAt());
        if (told.minutes() > seen.minutes() + TOLERANCE.toMinutes()) {
            return true;
        }
        return told.startsAt() != null
                && (told.startsAt().isBefore(seen.startsAt().minus(TOLERANCE))
                        || told.startsAt()
                                .plus(Duration.ofMinutes(told.minutes()))
                                .isAfter(seen.endsAt().plus(TOLERANCE)));
    }

    public int minutes() {
        return Math.toIntExact(Duration.between(startsAt, endsAt).toMinutes());
    }
}
