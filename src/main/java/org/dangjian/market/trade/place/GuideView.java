package org.dangjian.market.trade.place;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.dangjian.market.platform.shared.Nullable;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A guide and where they work and worked.
 *
 * @param id the account
 */
@Schema(name = "Guide")
public record GuideView(UUID id, String name, List<AssignmentView> assignments) {

    /**
     * One assignment, to a point or to a unit.
     *
     * @param active whether it holds today
     */
    @Schema(name = "GuideAssignment")
    public record AssignmentView(
            UUID id,
            UUID guideId,
            @Nullable UUID pointId,
            @Nullable UUID organizationId,
            String placeName,
            LocalDate from,
            @Nullable LocalDate to,
            boolean active,
            @Nullable String reason,
            int version) {

        static AssignmentView of(GuideAssignment assignment, String placeName, LocalDate today) {
            return new AssignmentView(
                    assignment.id(),
                    assignment.accountId(),
                    assignment.pointId(),
                    assignment.organizationId(),
                    placeName,
                    assignment.validFrom(),
                    assignment.validTo(),
                    assignment.isActive(today),
                    assignment.endReason(),
                    assignment.version());
        }
    }
}
