package org.dangjian.market.assessment.progress.report;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The figures of a half year, worked out by the system.
 *
 * @param mandatoryDone mandatory items the organization itself met, of {@code mandatoryOwed}; nought for an office
 * @param claimed its claims, {@code done} verified, {@code overdue} ended because time ran out
 * @param points its points as the scheme counts them
 * @param members members of branches at or below it; {@code membersMandatoryMet} of them have met all they owe
 * @param memberClaimed claims of these members, {@code memberDone} verified
 */
@Schema(name = "WorkFigures")
public record WorkFigures(
        int mandatoryDone,
        int mandatoryOwed,
        int claimed,
        int done,
        int overdue,
        int points,
        int members,
        int membersMandatoryMet,
        int memberClaimed,
        int memberDone) {}
