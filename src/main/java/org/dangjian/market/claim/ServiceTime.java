package org.dangjian.market.claim;

import java.time.Duration;
import java.time.Instant;

/** From when to when a service lasted, where both are known. */
record ServiceTime(Instant startsAt, Instant endsAt) {

    /** The time of a visit: as told, else between check-in and check-out, else unknown ({@code null}). */
    static ServiceTime of(SubmitCompletion told, Claim claim) {
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

    int minutes() {
        return Math.toIntExact(Duration.between(startsAt, endsAt).toMinutes());
    }
}
