package org.dangjian.market.governance.task;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.dangjian.market.platform.job.WaitingQuery;
import org.dangjian.market.platform.job.WorklistKind;
import org.dangjian.market.platform.job.WorklistSource;
import org.dangjian.market.platform.shared.Caller;
import org.dangjian.market.platform.shared.Role;

/** Tasks said to be done, for the office whose tasks they are; not for who said so. */
@ApplicationScoped
class TaskWorklist implements WorklistSource {

    @Override
    public WorklistKind kind() {
        return WorklistKind.TASK;
    }

    @Override
    public Optional<WaitingQuery> waiting(Caller caller) {
        List<String> paths = caller.paths(Role.STAFF);
        if (paths.isEmpty()) {
            return Optional.empty();
        }
        WaitingQuery query = new WaitingQuery(
                "Task t join Organization o on o.id = t.placeId",
                new WaitingQuery.Columns("t.id", "t.title", "t.finishedAt", "o.name"),
                "APPROVE",
                "RETURN");
        return Optional.of(query.and("t.status = FINISHED and t.finishedBy <> :self")
                .and(query.under("o.path", paths))
                .with("self", caller.accountId()));
    }
}
