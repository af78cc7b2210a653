package org.dangjian.market.people.worklist;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dangjian.market.platform.job.WorklistKind;
import org.dangjian.market.platform.shared.Nullable;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What waits for the caller.
 *
 * @param counts how many of each kind wait in all; kinds of which none waits are left out
 * @param items the newest first, of all kinds or of the one that was asked for
 * @param next where the following page starts, or {@code null}
 */
@Schema(name = "Worklist")
public record WorklistView(
        Map<WorklistKind, Long> counts,
        List<WorklistItem> items,
        @Nullable String next) {

    /**
     * One thing.
     *
     * @param id of the thing that {@code kind} names, as its own operations take it
     * @param since the moment it began to wait
     * @param organizationName the place it belongs to
     * @param actions the words its decision takes
     */
    @Schema(name = "WorklistItem")
    public record WorklistItem(
            WorklistKind kind,
            String kindTitle,
            UUID id,
            String title,
            Instant since,
            @Nullable String organizationName,
            List<String> actions) {}
}
