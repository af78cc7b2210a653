package org.dangjian.market.governance.whistle;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.dangjian.market.platform.shared.Nullable;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An order as those who take part see it.
 *
 * @param lead whether the department leads
 * @param refusal why it would be another's
 * @param decisionReason what the street said last to what the department asked
 * @param overdue whether it is late with its next step, or was
 * @param actions what the caller can do
 */
@Schema(name = "CaseOrder")
public record OrderView(
        UUID id,
        UUID caseId,
        String caseNumber,
        String caseTitle,
        String placeName,
        UUID departmentId,
        String departmentName,
        boolean lead,
        OrderStatus status,
        String statusTitle,
        boolean urgent,
        Instant orderedAt,
        Instant acknowledgeBy,
        Instant settleBy,
        @Nullable Instant answeredAt,
        @Nullable String refusal,
        @Nullable Extension extension,
        @Nullable String decisionReason,
        @Nullable String settlement,
        @Nullable Instant settledAt,
        boolean overdue,
        List<String> actions,
        int version) {

    /** The one time that more time was asked for. */
    @Schema(name = "CaseExtension")
    public record Extension(int hours, String reason, ExtensionStatus status, String statusTitle) {

        static Extension of(WhistleOrder order) {
            return order.extensionStatus() == null
                    ? null
                    : new Extension(
                            order.extensionHours(),
                            order.extensionReason(),
                            order.extensionStatus(),
                            order.extensionStatus().title());
        }
    }
}
