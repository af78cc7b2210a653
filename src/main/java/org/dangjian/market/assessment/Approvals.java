package org.dangjian.market.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Answers what was decided about a member's year. The one place other features ask about grades. */
@ApplicationScoped
public class Approvals {

    private final DecisionRepository decisions;

    Approvals(DecisionRepository decisions) {
        this.decisions = decisions;
    }

    /** Whether the member was approved as EXCELLENT or QUALIFIED in the last closed year they were evaluated in. */
    public boolean isQualifiedInLastClosedYear(UUID memberId) {
        return decisions
                .lastClosedGrade(memberId)
                .filter(grade -> grade == Grade.EXCELLENT || grade == Grade.QUALIFIED)
                .isPresent();
    }
}
