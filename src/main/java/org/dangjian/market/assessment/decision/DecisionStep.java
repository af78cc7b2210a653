package org.dangjian.market.assessment.decision;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.dangjian.market.assessment.run.Assessment;
import org.dangjian.market.assessment.run.YearEndStep;

/** Every graded holder is decided on before the year is closed. */
@ApplicationScoped
class DecisionStep implements YearEndStep {

    private final DecisionRepository decisions;

    DecisionStep(DecisionRepository decisions) {
        this.decisions = decisions;
    }

    @Override
    public int position() {
        return 4;
    }

    @Override
    public List<String> standsAgainstClosing(Assessment assessment) {
        long undecided = decisions.countUndecided(assessment.id());
        return undecided > 0 ? List.of("有 " + undecided + " 个对象尚未审定等次") : List.of();
    }
}
