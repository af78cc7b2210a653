package org.dangjian.market.governance.agreement;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.dangjian.market.platform.shared.IfMatch;
import org.dangjian.market.platform.shared.Nullable;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An agreement, for both sides and those above them.
 *
 * @param from its first day, {@code to} its last
 * @param previousId the agreement it amends
 * @param draftedSide whose draft it is; the other side confirms
 * @param signers who signed, as it was told
 * @param reason why it was ended or withdrawn
 * @param rated how each year was rated
 * @param actions what the caller may do about it now
 */
@Schema(name = "Agreement")
public record AgreementView(
        UUID id,
        AgreementView.Party unit,
        AgreementView.Party place,
        LocalDate from,
        LocalDate to,
        AgreementStatus status,
        String statusTitle,
        @Nullable UUID previousId,
        Side draftedSide,
        String draftedSideTitle,
        @Nullable LocalDate signedOn,
        @Nullable String signers,
        @Nullable String reason,
        List<AgreementView.Line> lines,
        List<AgreementView.Rated> rated,
        List<AgreementView.Action> actions,
        int version)
        implements IfMatch.Versioned {

    /** What may be done about an agreement. */
    @Schema(name = "AgreementAction")
    public enum Action {
        CHANGE,
        CONFIRM,
        WITHDRAW,
        AMEND,
        END,
        DONE,
        CHECK
    }

    /** One of the two sides. */
    @Schema(name = "AgreementParty")
    public record Party(UUID id, String name) {}

    /**
     * A line.
     *
     * @param doneText what was done
     * @param behind whether its day is over, or the last check found it behind
     */
    @Schema(name = "AgreementLine")
    public record Line(
            UUID id,
            LineKind kind,
            String kindTitle,
            String title,
            @Nullable UUID itemId,
            @Nullable LocalDate due,
            @Nullable LocalDate doneOn,
            @Nullable String doneText,
            boolean behind,
            List<Check> checks) {}

    /** A half-yearly check. */
    @Schema(name = "AgreementCheck")
    public record Check(
            int year,
            int half,
            LineCheck.Outcome outcome,
            String outcomeTitle,
            @Nullable String remark) {}

    /**
     * How a year was rated.
     *
     * @param average of one to five stars
     */
    @Schema(name = "AgreementRated")
    public record Rated(int year, int count, double average) {}
}
