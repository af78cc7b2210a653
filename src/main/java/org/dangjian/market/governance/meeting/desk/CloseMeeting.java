package org.dangjian.market.governance.meeting.desk;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * What came of a meeting. Nothing of it changes afterwards.
 *
 * @param topics what came of the agenda; what is not named was talked about and not settled
 * @param adoptedItemIds mandatory items of the year that it adopted
 */
public record CloseMeeting(
        @NotBlank @Size(max = 4000) String minutes,
        @Size(max = 50) List<@NotNull @Valid Concluded> topics,
        @Size(max = 50) List<@NotNull @Valid Resolved> resolutions,
        @Size(max = 20) Set<@NotNull UUID> adoptedItemIds) {

    /**
     * What came of a topic.
     *
     * @param text what was said
     * @param settled whether it was settled there and then
     */
    public record Concluded(
            @NotNull UUID topicId,
            @Size(max = 1000) String text,
            @NotNull Boolean settled) {}

    /**
     * What was resolved.
     *
     * @param topicId the topic it answers
     * @param leadId the organization that leads
     * @param dueOn the last day; absent for what goes on
     */
    public record Resolved(
            UUID topicId,
            @NotBlank @Size(max = 200) String text,
            @NotNull UUID leadId,
            @Size(max = 20) Set<@NotNull UUID> supportIds,
            LocalDate dueOn) {}
}
