package org.dangjian.market.assessment.appraisal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dangjian.market.assessment.run.Assessment;
import org.dangjian.market.assessment.run.AssessmentResult;
import org.dangjian.market.assessment.run.YearEndStep;

/** A branch that votes ends the voting before it says its opinion. */
@ApplicationScoped
class AppraisalStep implements YearEndStep {

    private final AppraisalRepository appraisals;

    AppraisalStep(AppraisalRepository appraisals) {
        this.appraisals = appraisals;
    }

    @Override
    public int position() {
        return 3;
    }

    @Override
    public List<String> standsAgainstClosing(Assessment assessment) {
        long open = appraisals.countOpen(assessment.id());
        return open > 0 ? List.of("有 " + open + " 个支部的测评尚未结束") : List.of();
    }

    @Override
    public Optional<String> standsAgainstDeciding(List<AssessmentResult> about) {
        Set<UUID> branches =
                about.stream().map(AssessmentResult::organizationId).collect(Collectors.toSet());
        return appraisals.isAnyOpen(about.getFirst().assessmentId(), branches)
                ? Optional.of("该支部的测评尚未结束")
                : Optional.empty();
    }
}
