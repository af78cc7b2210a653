package org.dangjian.market.assessment.use;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.dangjian.market.assessment.decision.DecisionRepository;
import org.dangjian.market.assessment.run.AssessmentRepository;
import org.dangjian.market.trade.redemption.order.Registrations;

/** Answers what was decided about a member's year. */
@ApplicationScoped
public class Approvals implements Registrations {

    private final DecisionRepository decisions;
    private final AssessmentRepository assessments;
    private final DecidedResults decided;

    Approvals(DecisionRepository decisions, AssessmentRepository assessments, DecidedResults decided) {
        this.decisions = decisions;
        this.assessments = assessments;
        this.decided = decided;
    }

    @Override
    public boolean isRegisteredByLastClosedYear(UUID memberId) {
        return decisions
                .lastClosed(memberId)
                .flatMap(last -> decided.of(
                        last.holder(), assessments.findById(last.assessmentId()).year()))
                .filter(ResultUse.MEMBER_REGISTRATION::takes)
                .isPresent();
    }
}
