package org.dangjian.market.governance.callup;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;

/**
 * Who was asked answers, or changes the answer.
 *
 * @param shiftId the shift one comes for; with COMING alone
 * @param reason with CANNOT: why
 * @param memberId for whom staff answer; absent: for oneself
 */
public record AnswerCallUp(
        @NotNull CallUpAnswer answer,
        UUID shiftId,
        @Size(max = 200) String reason,
        UUID memberId) {}
