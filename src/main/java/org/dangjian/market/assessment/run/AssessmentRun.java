package org.dangjian.market.assessment.run;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.dangjian.market.platform.job.JobContext;
import org.dangjian.market.platform.job.JobHandler;
import org.dangjian.market.platform.job.JobOutcome;

/**
 * The work behind an assessment: chunk by chunk, each in a transaction of its own together with the position reached. A
 * run that was cut off goes on behind the last chunk that was committed; one that was cancelled keeps what it has.
 */
@ApplicationScoped
class AssessmentRun implements JobHandler {

    static final String KIND = "assessment";
    static final String PARAMETER = "assessmentId";

    private final RunSteps steps;

    AssessmentRun(RunSteps steps) {
        this.steps = steps;
    }

    /** Where the result of a run is read. */
    static String url(UUID assessmentId) {
        return "/api/v1/assessments/" + assessmentId;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public JobOutcome run(JobContext context) {
        UUID id = UUID.fromString(context.parameters().get(PARAMETER).textValue());
        RunSteps.Plan plan = steps.plan(id);
        RunSteps.Reached reached = plan.reached();
        while (!reached.finished()) {
            context.progress().report(reached.holders(), Math.max(plan.total(), reached.holders()));
            if (context.cancelled().getAsBoolean()) {
                return new JobOutcome(null, url(id), "已取消，已评定 " + reached.holders() + " 个对象。");
            }
            reached = steps.next(context.caller(), plan);
        }
        context.progress().report(reached.holders(), reached.holders());
        return JobOutcome.at(url(id));
    }
}
