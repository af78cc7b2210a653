package org.dangjian.market.assessment.appraisal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dangjian.market.platform.job.WaitingQuery;
import org.dangjian.market.platform.job.WorklistKind;
import org.dangjian.market.platform.job.WorklistSource;
import org.dangjian.market.platform.shared.Caller;

/** Open ballots of the caller's branch that the caller has not handed in, of one kind or the other. */
@ApplicationScoped
class BallotWaits implements WorklistSource {

    private final AppraisalRepository appraisals;

    BallotWaits(AppraisalRepository appraisals) {
        this.appraisals = appraisals;
    }

    @Override
    public WorklistKind kind() {
        return WorklistKind.BALLOT;
    }

    @Override
    public Optional<WaitingQuery> waiting(Caller caller) {
        if (caller.memberId() == null) {
            return Optional.empty();
        }
        List<UUID> open = appraisals.openWithout(caller.memberId());
        return open.isEmpty()
                ? Optional.empty()
                : Optional.of(new WaitingQuery(
                                "Appraisal a join Organization o on o.id = a.organizationId"
                                        + " join Assessment s on s.id = a.assessmentId",
                                new WaitingQuery.Columns(
                                        "a.id", "concat(cast(s.year as string), '年度民主测评')", "a.openedAt", "o.name"),
                                "VOTE")
                        .and("a.id in :open")
                        .with("open", open));
    }
}
