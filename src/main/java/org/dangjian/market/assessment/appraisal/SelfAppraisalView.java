package org.dangjian.market.assessment.appraisal;

import java.time.Instant;
import java.util.UUID;
import org.dangjian.market.assessment.decision.Grade;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a member said of the own year. {@code recordedBy} is the account that wrote it down. */
@Schema(name = "SelfAppraisal")
public record SelfAppraisalView(Grade grade, String gradeTitle, String summary, UUID recordedBy, Instant recordedAt) {

    public static SelfAppraisalView of(SelfAppraisal appraisal) {
        return new SelfAppraisalView(
                appraisal.grade(),
                appraisal.grade().title(),
                appraisal.summary(),
                appraisal.recordedBy(),
                appraisal.recordedAt());
    }
}
