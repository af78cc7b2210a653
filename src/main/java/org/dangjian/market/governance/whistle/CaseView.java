package org.dangjian.market.governance.whistle;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.dangjian.market.platform.shared.LocationView;
import org.dangjian.market.platform.shared.Nullable;
import org.dangjian.market.trade.claim.evidence.PictureView;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A case as those who take part see it; who reported it is masked for everybody else.
 *
 * @param number of its district and year
 * @param contact masked; left out of lists
 * @param round 2 once it was opened again
 * @param steps what happened, in order; left out of lists
 * @param pictures what it looked like; left out of lists
 * @param actions what the caller can do
 */
@Schema(name = "Case")
public record CaseView(
        UUID id,
        String number,
        UUID placeId,
        String placeName,
        String title,
        String description,
        @Nullable LocationView location,
        @Nullable UUID matterId,
        @Nullable String matterTitle,
        boolean urgent,
        CaseStatus status,
        String statusTitle,
        @Nullable String reason,
        String reporterName,
        @Nullable String onBehalfOf,
        @Nullable CaseContact contact,
        boolean mine,
        int round,
        @Nullable UUID needId,
        @Nullable Satisfaction satisfaction,
        @Nullable String satisfactionTitle,
        List<OrderView> orders,
        @Nullable List<Step> steps,
        @Nullable List<PictureView> pictures,
        Instant reportedAt,
        @Nullable Instant closedAt,
        List<String> actions,
        int version) {

    /** Something that happened. */
    @Schema(name = "CaseStep")
    public record Step(
            UUID id,
            StepKind kind,
            String kindTitle,
            @Nullable String departmentName,
            @Nullable String note,
            @Nullable String by,
            boolean onBehalf,
            Instant at,
            List<PictureView> pictures) {}
}
