package org.dangjian.market.assessment.dossier;

import java.util.List;
import java.util.UUID;
import org.dangjian.market.assessment.appraisal.AppraisalCountView;
import org.dangjian.market.assessment.appraisal.SelfAppraisalView;
import org.dangjian.market.assessment.decision.ApprovalView;
import org.dangjian.market.assessment.decision.OpinionView;
import org.dangjian.market.assessment.rules.Finding;
import org.dangjian.market.assessment.run.Assessment;
import org.dangjian.market.assessment.run.AssessmentResult;
import org.dangjian.market.assessment.run.CorrectionView;
import org.dangjian.market.assessment.run.Outcome;
import org.dangjian.market.assessment.run.Phase;
import org.dangjian.market.assessment.run.ResultCorrection;
import org.dangjian.market.assessment.subject.HolderName;
import org.dangjian.market.assessment.use.MedalView;
import org.dangjian.market.platform.shared.Nullable;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A result as callers see it.
 *
 * @param band what the scheme suggests; people decide
 * @param needsReview whether people must look at it before it goes on
 * @param corrections how it changed after objections, first to last; absent when it never did
 * @param appraisal what the ballots said, once the voting has ended; it changes no band
 * @param medal absent unless it was handed over to the member
 * @param warnings what those who just decided should look at, one Chinese sentence each
 */
@Schema(name = "Result")
public record ResultView(
        UUID id,
        UUID assessmentId,
        int year,
        Phase phase,
        HolderName holder,
        UUID organizationId,
        int total,
        String band,
        String bandTitle,
        String suggestion,
        @Nullable String notGradedReason,
        boolean vetoed,
        boolean needsReview,
        int distance,
        List<Finding> findings,
        @Nullable List<CorrectionView> corrections,
        @Nullable SelfAppraisalView selfAppraisal,
        @Nullable List<AppraisalCountView> appraisal,
        @Nullable OpinionView opinion,
        @Nullable ApprovalView approval,
        @Nullable MedalView medal,
        @Nullable List<String> warnings) {

    static ResultView of(
            AssessmentResult result,
            Assessment assessment,
            List<ResultCorrection> corrections,
            SelfAppraisalView selfAppraisal,
            List<AppraisalCountView> appraisal,
            OpinionView opinion,
            ApprovalView approval,
            MedalView medal) {
        Outcome now =
                corrections.isEmpty() ? result.outcome() : corrections.getLast().outcome();
        return new ResultView(
                result.id(),
                assessment.id(),
                assessment.year(),
                assessment.isClosed() ? Phase.CLOSED : Phase.PRELIMINARY,
                HolderName.of(result.holder(), result.holderName()),
                result.organizationId(),
                now.total(),
                now.band(),
                now.bandTitle(),
                now.suggestion(),
                now.notGradedReason(),
                now.isVetoed(),
                now.needsReview(),
                now.distance(),
                now.findings(),
                corrections.isEmpty() ? null : CorrectionView.of(result, corrections),
                selfAppraisal,
                appraisal,
                opinion,
                approval,
                medal,
                null);
    }

    ResultView withWarnings(List<String> texts) {
        return new ResultView(
                id,
                assessmentId,
                year,
                phase,
                holder,
                organizationId,
                total,
                band,
                bandTitle,
                suggestion,
                notGradedReason,
                vetoed,
                needsReview,
                distance,
                findings,
                corrections,
                selfAppraisal,
                appraisal,
                opinion,
                approval,
                medal,
                texts);
    }
}
