package org.dangjian.market.governance.callup;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.dangjian.market.platform.shared.Nullable;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A call-up, for the office and those who were asked.
 *
 * @param itemId the item that coming is a claim of
 * @param commanderName who commands at the place
 * @param counts of all who were asked; {@code null} for those who were asked themselves
 * @param mine the caller's own answer; {@code null} for who was not asked
 * @param manages whether the caller may note who came and stand everybody down
 */
@Schema(name = "CallUp")
public record CallUpView(
        UUID id,
        UUID organizationId,
        String organizationName,
        String title,
        String reason,
        @Nullable String commanderName,
        @Nullable UUID itemId,
        CallUpStatus status,
        String statusTitle,
        Instant calledAt,
        @Nullable Instant stoodDownAt,
        List<CallUpView.Shift> shifts,
        @Nullable CallUpView.Counts counts,
        @Nullable CallUpView.Called mine,
        boolean manages) {

    /** A shift with the places that are left. */
    @Schema(name = "CallUpShift")
    public record Shift(
            UUID id, String title, String location, Instant startsAt, Instant endsAt, int capacity, int left) {}

    /**
     * Figures.
     *
     * @param withinAnHour who answered within an hour of being asked
     * @param minutes that all of them were there
     */
    @Schema(name = "CallUpCounts")
    public record Counts(int asked, int answered, int withinAnHour, int coming, int came, long minutes) {}

    /** Somebody who was asked. */
    @Schema(name = "CalledMember")
    public record Called(
            UUID memberId,
            String memberName,
            @Nullable CallUpAnswer answer,
            @Nullable String answerTitle,
            @Nullable UUID shiftId,
            @Nullable String reason,
            @Nullable Instant answeredAt,
            @Nullable Instant cameAt,
            boolean byCode,
            @Nullable Instant wentAt,
            int minutes) {}
}
