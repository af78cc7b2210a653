package org.dangjian.market.assessment.appraisal;

import java.util.Map;
import org.dangjian.market.assessment.decision.Grade;
import org.dangjian.market.platform.shared.Nullable;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What the ballots said of one member, beside the suggestion: people weigh it, no band follows from it (不唯票数).
 *
 * @param ballots how many ballots were handed in
 * @param votes how many gave which grade; absent when fewer than three votes are about the member, and
 *     for a reader who voted too when the others' votes would follow from the own one
 */
@Schema(name = "AppraisalCount")
public record AppraisalCountView(
        Appraisal.Kind kind,
        String kindTitle,
        long ballots,
        @Nullable Map<Grade, Integer> votes) {}
