package org.dangjian.market.assessment.run;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.dangjian.market.assessment.event.RecordedEventRepository;
import org.dangjian.market.assessment.plan.IndividualPlans;
import org.dangjian.market.assessment.run.ResultRepository.Looked;
import org.dangjian.market.assessment.scheme.RuleTerms;
import org.dangjian.market.assessment.scheme.SchemeDirectory;
import org.dangjian.market.assessment.subject.Population;
import org.dangjian.market.assessment.subject.Subjects;
import org.dangjian.market.platform.shared.BusinessDay;
import org.dangjian.market.platform.shared.Holder;
import org.dangjian.market.trade.ledger.LedgerReader;

/** Finds what stands against closing a year by an assessment. */
@ApplicationScoped
public class ClosingCheck {

    public static final String POINTS_CHANGED = "评定后积分有变动，请重新评定";

    private static final int CHUNK = 500;

    private final ResultRepository results;
    private final SchemeDirectory schemes;
    private final Subjects subjects;
    private final LedgerReader ledger;
    private final RecordedEventRepository events;
    private final IndividualPlans plans;
    private final YearEndOrder order;
    private final BusinessDay clock;

    ClosingCheck(
            ResultRepository results,
            SchemeDirectory schemes,
            Subjects subjects,
            LedgerReader ledger,
            RecordedEventRepository events,
            IndividualPlans plans,
            YearEndOrder order,
            BusinessDay clock) {
        this.results = results;
        this.schemes = schemes;
        this.subjects = subjects;
        this.ledger = ledger;
        this.events = events;
        this.plans = plans;
        this.order = order;
        this.clock = clock;
    }

    /**
     * What can be told at a glance, one Chinese sentence each: what is wrong with the results, and which steps of the
     * year's end are not done.
     *
     * @param path the path of the assessment's organization
     */
    public List<String> obstacles(Assessment assessment, Assessment.Status status, String path) {
        List<String> obstacles = ofResults(assessment, status, path);
        if (status == Assessment.Status.PRELIMINARY && assessment.year() < clock.year() && !assessment.isOfStars()) {
            obstacles.addAll(order.missing(assessment));
        }
        return obstacles;
    }

    /** What is wrong with the results, so that they can neither be shown nor close the year. */
    public List<String> ofResults(Assessment assessment, Assessment.Status status, String path) {
        if (assessment.isOfStars()) {
            return new ArrayList<>(List.of("创星晋级按季度确认，不公示、不结账"));
        }
        List<String> obstacles = new ArrayList<>();
        if (assessment.year() >= clock.year()) {
            obstacles.add(assessment.year() + " 年度尚未结束");
        }
        switch (status) {
            case RUNNING -> obstacles.add("评定尚未完成");
            case CANCELLED -> obstacles.add("评定已取消，请重新评定");
            case CLOSED -> obstacles.add("已经结账");
            case PRELIMINARY -> addChanges(obstacles, assessment, path);
        }
        return obstacles;
    }

    private void addChanges(List<String> obstacles, Assessment assessment, String path) {
        long wrong = results.countBlocking(assessment.id());
        if (wrong > 0) {
            obstacles.add("有 " + wrong + " 个对象应完成的必选项目数与方案不符，请改正后重新评定");
        }
        boolean inForce = schemes.inForce(RuleTerms.audience(assessment.audience()), assessment.year(), path)
                .filter(scheme -> scheme.id().equals(assessment.schemeId()))
                .isPresent();
        if (!inForce) {
            obstacles.add("所用方案不是本组织现行的方案，请按现行方案重新评定");
        }
        if (subjects.count(Population.ofYear(assessment.audience()), path, assessment.asOf())
                != assessment.evaluated()) {
            obstacles.add("评定后名单有变动，请重新评定");
        }
        obstacles.addAll(decisionsSince(assessment, path));
    }

    /** What was decided at or below {@code path} since the results were computed, and would make them others. */
    public List<String> decisionsSince(Assessment assessment, String path) {
        List<String> since = new ArrayList<>();
        if (events.haveChangedSince(assessment.occasion(), assessment.startedAt(), path)) {
            since.add("评定后又有减档、否决事项的审批，请重新评定");
        }
        if (assessment.audience() == Holder.Type.MEMBER
                && plans.haveChangedSince(assessment.year(), path, assessment.startedAt())) {
            since.add("评定后又有一事一议方案备案或撤销，请重新评定");
        }
        return since;
    }

    /**
     * Whether points of the year were recorded or reversed since the results were computed. Reads the ledger for all of
     * them; no posting may be under way.
     */
    public boolean pointsChangedSince(Assessment assessment) {
        UUID after = null;
        List<Looked> chunk;
        do {
            chunk = results.looked(assessment.id(), after, CHUNK);
            if (!chunk.isEmpty()) {
                List<UUID> holders = chunk.stream().map(Looked::holderId).toList();
                long rows = ledger.countScore(assessment.audience(), holders, assessment.year());
                // Rows are only ever added, so equal sums mean that nobody has more than was looked at.
                if (chunk.stream().anyMatch(looked -> looked.ledgerRows() == null)
                        || rows != chunk.stream().mapToLong(Looked::ledgerRows).sum()) {
                    return true;
                }
                after = holders.getLast();
            }
        } while (chunk.size() == CHUNK);
        return false;
    }
}
