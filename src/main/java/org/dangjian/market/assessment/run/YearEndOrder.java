package org.dangjian.market.assessment.run;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.dangjian.market.platform.shared.Problem;
import org.dangjian.market.platform.shared.ProblemCode;

/**
 * The order of a year's end (年底集中评议，《城市区域化党建调研报告》二(三)): points checked, results shown with time for
 * objections, self, mutual and democratic appraisal, the branch's opinion, the superior committee's approval, closing. Each
 * step knows what of it is not done.
 */
@ApplicationScoped
public class YearEndOrder {

    private final List<YearEndStep> steps;

    YearEndOrder(@All List<YearEndStep> steps) {
        this.steps = steps.stream()
                .sorted(Comparator.comparing(YearEndStep::position))
                .toList();
    }

    /** Which steps before the closing are not done, one Chinese sentence each. */
    List<String> missing(Assessment assessment) {
        return steps.stream()
                .flatMap(step -> step.standsAgainstClosing(assessment).stream())
                .toList();
    }

    /**
     * Lets opinions or approvals pass when the results were shown and what was begun before is finished.
     *
     * @param about results of one assessment
     * @throws Problem {@code too-early} before results were shown and while they are, an objection to one of these is open
     *     or one of the branches votes
     */
    public void requireDecidable(List<AssessmentResult> about) {
        refuseFirst(step -> step.standsAgainstDeciding(about));
    }

    /**
     * Lets a branch vote on its members.
     *
     * @throws Problem {@code too-early} before the results were shown and the objections to those of the branch reviewed
     */
    public void requireVotable(Assessment assessment, UUID branchId) {
        refuseFirst(step -> step.standsAgainstVoting(assessment, branchId));
    }

    /** Whether the persons judged may know: from the first day on which results are shown. */
    public boolean isKnownToHolders(Assessment assessment) {
        return assessment.isClosed() || steps.stream().anyMatch(step -> step.tellsHolders(assessment));
    }

    private void refuseFirst(Function<YearEndStep, Optional<String>> against) {
        steps.stream().map(against).flatMap(Optional::stream).findFirst().ifPresent(why -> {
            throw Problem.of(ProblemCode.TOO_EARLY, why);
        });
    }
}
