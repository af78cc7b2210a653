package org.dangjian.market.assessment.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.dangjian.market.assessment.decision.Grade;
import org.dangjian.market.assessment.subject.HolderName;
import org.dangjian.market.assessment.use.MedalView;
import org.dangjian.market.platform.shared.Nullable;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A list of decisions for one use: a basis for people, never an award.
 *
 * @param basis the clause it follows
 * @param note how it is to be read
 * @param exportedBy the name of whoever asked
 * @param items in the order of organizations and names, not of points
 * @param next where the following page starts, or {@code null}
 */
@Schema(name = "ResultList")
public record ResultListView(
        String name,
        String title,
        String purpose,
        String basis,
        String note,
        int year,
        UUID organizationId,
        String organizationName,
        String exportedBy,
        Instant generatedAt,
        List<Row> items,
        @Nullable String next) {

    /**
     * One decision.
     *
     * @param bandTitle what the scheme suggested
     * @param againstSuggestion whether people decided otherwise than suggested (与建议不一致)
     * @param registeredOn the day of the registration of a member (党员登记); absent for who is not registered
     * @param superior the office the unit belongs to; on the list for that office only
     * @param vetoed whether a mandatory item was not met
     * @param needsReview whether people had to look at it before it went on
     * @param deduction whether points were deducted in the year; the basis of a deduction is not told here
     * @param approvedIn the office in which whoever approved works today; absent where there is none any more
     * @param judgedIn the organization whose run it was
     * @param seal SHA-256 in hex over all that run decided
     * @param basis where the decision comes from, one Chinese sentence
     * @param medal when the medal was handed over; absent while it was not, and on lists that are not about medals
     */
    @Schema(name = "ResultListRow")
    public record Row(
            UUID resultId,
            HolderName holder,
            UUID organizationId,
            String organizationName,
            int year,
            int total,
            String bandTitle,
            Grade grade,
            String gradeTitle,
            boolean againstSuggestion,
            @Nullable LocalDate registeredOn,
            @Nullable String superior,
            boolean vetoed,
            boolean needsReview,
            boolean deduction,
            LocalDate approvedOn,
            String approvedIn,
            String approvalBasis,
            UUID assessmentId,
            String judgedIn,
            String seal,
            String basis,
            @Nullable MedalView medal) {}
}
