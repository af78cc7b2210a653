package org.dangjian.market.assessment.star;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.dangjian.market.assessment.rules.scheme.Scheme;
import org.dangjian.market.assessment.run.Assessment;
import org.dangjian.market.assessment.run.StarRuns;
import org.dangjian.market.assessment.run.StarRuns.Suggested;
import org.dangjian.market.platform.job.JobContext;
import org.dangjian.market.platform.job.JobHandler;
import org.dangjian.market.platform.job.JobOutcome;
import org.dangjian.market.platform.job.JobService;
import org.dangjian.market.platform.job.JobView;
import org.dangjian.market.platform.shared.BusinessDay;
import org.dangjian.market.platform.shared.Caller;
import org.dangjian.market.platform.shared.Problem;

/**
 * 季有晋星 (《构建“1+3”制度体系抓实基层党建工作》三): the stars that a run suggests for the end of a quarter hold when a
 * second person of an office confirms them. Chunk by chunk; a job that was cut off goes on with those who are not recorded yet.
 */
@ApplicationScoped
public class StarConfirmation implements JobHandler {

    private static final String KIND = "star-confirmation";
    private static final String ASSESSMENT = "assessmentId";
    private static final int CHUNK = 500;

    private final StarRuns runs;
    private final StarRepository stars;
    private final StarNotices notices;
    private final JobService jobs;
    private final BusinessDay clock;

    StarConfirmation(StarRuns runs, StarRepository stars, StarNotices notices, JobService jobs, BusinessDay clock) {
        this.runs = runs;
        this.stars = stars;
        this.notices = notices;
        this.jobs = jobs;
        this.clock = clock;
    }

    /**
     * Starts to record the stars of a run.
     *
     * @throws Problem {@code not-found} unless the caller's office stands at or above its organization;
     *     {@code state-conflict} unless it is a finished run of stars that nobody confirmed yet; {@code
     *     second-person-required} for whoever started the run
     */
    @Transactional
    public JobView start(Caller caller, UUID assessmentId) {
        runs.confirmable(caller, assessmentId);
        return jobs.submit(KIND, caller, Map.of(ASSESSMENT, assessmentId.toString()), null);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public JobOutcome run(JobContext context) {
        UUID id = UUID.fromString(context.parameters().get(ASSESSMENT).textValue());
        int looked = 0;
        int recorded = 0;
        List<Suggested> chunk;
        UUID position = null;
        do {
            UUID after = position;
            chunk = QuarkusTransaction.requiringNew().call(() -> runs.suggested(id, after, CHUNK));
            List<Suggested> suggested = chunk;
            recorded += QuarkusTransaction.requiringNew().call(() -> record(context.caller(), id, suggested));
            looked += chunk.size();
            position = chunk.isEmpty() ? null : chunk.getLast().holder().id();
            context.progress().report(looked, looked);
            if (context.cancelled().getAsBoolean()) {
                return JobOutcome.failed(null, "已停止，已登记 " + recorded + " 个对象的星级，可再次确认，其余的接着登记。");
            }
        } while (chunk.size() == CHUNK);
        int all = recorded;
        QuarkusTransaction.requiringNew().run(() -> runs.confirmed(context.caller(), id, all));
        return JobOutcome.at("/api/v1/assessments/" + id);
    }

    /** @return how many were recorded; a quarter is recorded once for each holder, whichever run came first */
    private int record(Caller caller, UUID assessmentId, List<Suggested> chunk) {
        if (chunk.isEmpty()) {
            return 0;
        }
        Assessment run = runs.get(assessmentId);
        Scheme rules = runs.rules(run.schemeId());
        List<UUID> holders =
                chunk.stream().map(suggested -> suggested.holder().id()).toList();
        Set<UUID> recorded = stars.recorded(holders, run.year(), run.quarter());
        Map<UUID, Star> before = stars.current(holders, run.year());
        List<Star> confirmed = chunk.stream()
                .filter(suggested -> !recorded.contains(suggested.holder().id()))
                .map(suggested -> Star.confirmed(
                        run, suggested, rules, before.get(suggested.holder().id()), caller.accountId(), clock.now()))
                .toList();
        stars.persist(confirmed);
        stars.flush();
        notices.tell(confirmed, rules);
        if (!confirmed.isEmpty()) {
            runs.recorded(caller, run, confirmed.size());
        }
        return confirmed.size();
    }
}
