package org.dangjian.market.assessment.dossier;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dangjian.market.assessment.publicity.PublicityView;
import org.dangjian.market.assessment.run.Assessment;
import org.dangjian.market.platform.shared.Holder;
import org.dangjian.market.platform.shared.Nullable;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An assessment as callers see it.
 *
 * @param quarter the quarter at whose end stars are judged; absent for the yearly evaluation
 * @param asOf the day as of which it judges
 * @param evaluated how many holders are evaluated in all
 * @param counts results per band in the caller's scope; absent in lists
 * @param countsOnPace the same if mandatory items on pace counted as met; only for a year that was not over when it was
 *     judged, whose {@code counts} are as if it had ended on {@code asOf}
 * @param note what is to be known of such results, in Chinese; absent otherwise
 * @param blocked why it cannot be closed, one Chinese sentence each, empty when nothing stands against it; absent in
 *     lists
 * @param publicity when the results are shown; absent before that is announced, and in lists
 * @param openObjections how many objections wait for their review; absent in lists
 * @param seal the hash over results, findings, opinions and approvals, once it is closed
 */
@Schema(name = "Assessment")
public record AssessmentView(
        UUID id,
        int year,
        UUID schemeId,
        UUID organizationId,
        Holder.Type audience,
        @Nullable Integer quarter,
        LocalDate asOf,
        Assessment.Status status,
        UUID jobId,
        int evaluated,
        @Nullable Map<String, Long> counts,
        @Nullable Map<String, Long> countsOnPace,
        @Nullable String note,
        @Nullable List<String> blocked,
        @Nullable PublicityView publicity,
        @Nullable Long openObjections,
        Instant startedAt,
        @Nullable Instant finishedAt,
        @Nullable Instant closedAt,
        @Nullable String seal) {

    /** As one of many. */
    static AssessmentView of(Assessment assessment, Assessment.Status status) {
        return of(assessment, status, null, null, null, null, null);
    }

    static AssessmentView of(
            Assessment assessment,
            Assessment.Status status,
            Map<String, Long> counts,
            Map<String, Long> countsOnPace,
            List<String> blocked,
            PublicityView publicity,
            Long openObjections) {
        return new AssessmentView(
                assessment.id(),
                assessment.year(),
                assessment.schemeId(),
                assessment.organizationId(),
                assessment.audience(),
                assessment.quarter(),
                assessment.asOf(),
                status,
                assessment.jobId(),
                assessment.evaluated(),
                counts,
                countsOnPace,
                assessment.isBeforeTheEnd()
                        ? assessment.year() + " 年度尚未结束：counts 按 " + assessment.asOf()
                                + " 为截止日计，countsOnPace 按必选进度正常者视同完成计，均不作为评定结果。"
                        : null,
                blocked,
                publicity,
                openObjections,
                assessment.startedAt(),
                assessment.finishedAt(),
                assessment.closedAt(),
                assessment.seal());
    }
}
