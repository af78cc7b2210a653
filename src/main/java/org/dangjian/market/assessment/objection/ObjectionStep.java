package org.dangjian.market.assessment.objection;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dangjian.market.assessment.run.Assessment;
import org.dangjian.market.assessment.run.AssessmentResult;
import org.dangjian.market.assessment.run.YearEndStep;

/** Objections are reviewed before the branch votes and anybody decides. */
@ApplicationScoped
class ObjectionStep implements YearEndStep {

    private final ObjectionRepository objections;

    ObjectionStep(ObjectionRepository objections) {
        this.objections = objections;
    }

    @Override
    public int position() {
        return 2;
    }

    @Override
    public List<String> standsAgainstClosing(Assessment assessment) {
        long open = objections.countOpen(assessment.id());
        return open > 0 ? List.of("有 " + open + " 条异议尚未复核") : List.of();
    }

    @Override
    public Optional<String> standsAgainstDeciding(List<AssessmentResult> about) {
        return objections.isAnyOpen(about.stream().map(AssessmentResult::id).toList())
                ? Optional.of("对该结果的异议尚未复核")
                : Optional.empty();
    }

    @Override
    public Optional<String> standsAgainstVoting(Assessment assessment, UUID branchId) {
        return objections.countOpen(assessment.id(), branchId) > 0 ? Optional.of("该支部还有异议尚未复核") : Optional.empty();
    }
}
