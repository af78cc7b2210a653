package org.dangjian.market.governance.meeting.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.dangjian.market.governance.meeting.MeetingStatus;
import org.dangjian.market.governance.task.TaskStatus;
import org.dangjian.market.platform.shared.IfMatch;
import org.dangjian.market.platform.shared.Nullable;
import org.dangjian.market.trade.claim.serving.ClaimView;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A meeting.
 *
 * @param organizationItem the mandatory item of organizations that coming counts for, {@code memberItem} that of members
 * @param mine the caller's own invitations, and those of the units they act for
 * @param hosting whether the caller prepares and closes it
 * @param attendance how many attendances of mandatory items it wrote
 * @param waiting who was there and owes the item, but is to be recorded by another person; {@code null} where nothing was
 *     recorded just now
 */
@Schema(name = "Meeting")
public record MeetingView(
        UUID id,
        UUID organizationId,
        String organizationName,
        String kind,
        String kindTitle,
        String title,
        LocalDate heldOn,
        @Nullable Instant startsAt,
        @Nullable String place,
        boolean openToAll,
        MeetingStatus status,
        String statusTitle,
        @Nullable ItemLink organizationItem,
        @Nullable ItemLink memberItem,
        List<Topic> agenda,
        Counts counts,
        List<InvitationView> mine,
        @Nullable String minutes,
        @Nullable String reason,
        List<Resolution> resolutions,
        List<ItemLink> adoptedItems,
        List<Amendment> amendments,
        boolean hosting,
        int attendance,
        @Nullable List<ClaimView.HolderView> waiting,
        Instant createdAt,
        @Nullable Instant endedAt,
        int version)
        implements IfMatch.Versioned {

    /** An item of the shelf. */
    @Schema(name = "MeetingItem")
    public record ItemLink(UUID id, String title) {}

    /**
     * Something on the agenda.
     *
     * @param outcome what came of it
     * @param settled whether it is settled, by the meeting or since
     * @param settledOn the day on which it was settled afterwards, {@code settlement} how
     */
    @Schema(name = "MeetingTopic")
    public record Topic(
            UUID id,
            int position,
            String title,
            @Nullable UUID needId,
            @Nullable String outcome,
            boolean settled,
            @Nullable LocalDate settledOn,
            @Nullable String settlement) {}

    /** How many were invited, what they say, how many came. */
    @Schema(name = "MeetingCounts")
    public record Counts(long invited, long coming, long excused, long deputies, long present) {}

    /**
     * What was resolved.
     *
     * @param dueOn the last day; {@code null} for what goes on
     * @param taskId the task it became, where an office holds the meeting; {@code taskStatus} how far that is
     * @param taskReason why it stands so: its day, a step or report that is missing
     */
    @Schema(name = "MeetingResolution")
    public record Resolution(
            UUID id,
            int position,
            @Nullable UUID topicId,
            String text,
            UUID leadId,
            String leadName,
            List<String> supportNames,
            @Nullable LocalDate dueOn,
            @Nullable UUID taskId,
            @Nullable TaskStatus taskStatus,
            @Nullable String taskStatusTitle,
            @Nullable String taskReason) {}

    /** What was put right since. */
    @Schema(name = "MeetingAmendment")
    public record Amendment(
            UUID id,
            String text,
            List<ClaimView.HolderView> came,
            List<ClaimView.HolderView> didNotCome,
            @Nullable String recordedBy,
            Instant recordedAt) {}
}
