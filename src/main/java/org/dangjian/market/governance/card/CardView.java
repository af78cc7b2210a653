package org.dangjian.market.governance.card;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.dangjian.market.platform.shared.IfMatch;
import org.dangjian.market.platform.shared.Nullable;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A card, for the office that presses and the organization that is pressed; a draft only for the office.
 *
 * @param organizationName of the office; {@code toName} of whom it presses
 * @param subjectId the task or order it is about
 * @param draftedBy the name of whoever did, or {@code null} where the service did
 * @param overdue whether its answer was due before today
 * @param remark why it was withdrawn, or is asked again
 * @param actions what the caller may do about it now
 */
@Schema(name = "SupervisionCard")
public record CardView(
        UUID id,
        UUID organizationId,
        String organizationName,
        UUID toId,
        String toName,
        @Nullable UUID subjectId,
        String about,
        String reason,
        LocalDate answerBy,
        boolean overdue,
        CardStatus status,
        String statusTitle,
        @Nullable String draftedBy,
        Instant draftedAt,
        @Nullable String signedBy,
        @Nullable Instant signedAt,
        @Nullable String answer,
        @Nullable String answeredBy,
        @Nullable Instant answeredAt,
        @Nullable String remark,
        List<CardView.Action> actions,
        int version)
        implements IfMatch.Versioned {

    /** What may be done about a card. */
    @Schema(name = "CardAction")
    public enum Action {
        CHANGE,
        SIGN,
        WITHDRAW,
        ANSWER,
        REVIEW
    }
}
