package org.dangjian.market.assessment.use;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.dangjian.market.assessment.decision.DecisionRepository;
import org.dangjian.market.assessment.run.AssessmentRepository;

/** Answers what was decided about a member's year. The one place other features ask about it. */
@ApplicationScoped
public class Approvals {

    private final DecisionRepository decisions;
    private final AssessmentRepository assessments;
    private final DecidedResults decided;

    Approvals(DecisionRepository decisions, AssessmentRepository assessments, DecidedResults decided) {
        this.decisions = decisions;
        this.assessments = assessments;
        this.decided = decided;
    }

    /**
     * Whether the member was registered by the last closed year they were evaluated in: 评议得分80分以上的合格党员可以用积分兑换
     * (《城市区域化党建调研报告》二(三)), or after help that led there.
     */
    public boolean isRegisteredByLastClosedYear(UUID memberId) {
        return decisions
                .lastClosed(memberId)
                .flatMap(last -> decided.of(
                        last.holder(), assessments.findById(last.assessmentId()).year()))
                .filter(ResultUse.MEMBER_REGISTRATION::takes)
                .isPresent();
    }
}
