package org.dangjian.market.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.dangjian.market.assessment.rules.Audience;
import org.dangjian.market.ledger.LedgerReader;
import org.dangjian.market.shared.BusinessDay;

/** Finds what stands against closing a year by an assessment. */
@ApplicationScoped
class ClosingCheck {

    private static final int CHUNK = 500;

    private final ResultRepository results;
    private final SchemeDirectory schemes;
    private final Subjects subjects;
    private final LedgerReader ledger;
    private final BusinessDay clock;

    ClosingCheck(
            ResultRepository results,
            SchemeDirectory schemes,
            Subjects subjects,
            LedgerReader ledger,
            BusinessDay clock) {
        this.results = results;
        this.schemes = schemes;
        this.subjects = subjects;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * What can be told at a glance, one Chinese sentence each.
     *
     * @param path the path of the assessment's organization
     */
    List<String> obstacles(Assessment assessment, Assessment.Status status, String path) {
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
        boolean inForce = schemes.inForce(Audience.valueOf(assessment.audience().name()), assessment.year(), path)
                .filter(scheme -> scheme.id().equals(assessment.schemeId()))
                .isPresent();
        if (!inForce) {
            obstacles.add("所用方案不是本组织现行的方案，请按现行方案重新评定");
        }
        if (subjects.count(assessment.audience(), path) != assessment.evaluated()) {
            obstacles.add("评定后名单有变动，请重新评定");
        }
    }

    /**
     * Whether points of the year were recorded or reversed since the holders were evaluated. Reads the ledger for all of
     * them; no posting may be under way.
     */
    boolean pointsChangedSince(Assessment assessment) {
        long rows = 0;
        UUID after = null;
        List<UUID> chunk;
        do {
            chunk = results.holders(assessment.id(), after, CHUNK);
            if (!chunk.isEmpty()) {
                rows += ledger.countScore(assessment.audience(), chunk, assessment.year());
                after = chunk.getLast();
            }
        } while (chunk.size() == CHUNK);
        return rows != assessment.ledgerRows();
    }
}
