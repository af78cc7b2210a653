package org.dangjian.market.governance.callup;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.dangjian.market.platform.job.WaitingQuery;
import org.dangjian.market.platform.job.WorklistKind;
import org.dangjian.market.platform.job.WorklistSource;
import org.dangjian.market.platform.shared.Caller;

/** Call-ups that wait for the word of a member who was asked. */
@ApplicationScoped
class CallUpWorklist implements WorklistSource {

    @Override
    public WorklistKind kind() {
        return WorklistKind.CALL_UP;
    }

    @Override
    public Optional<WaitingQuery> waiting(Caller caller) {
        return caller.memberId() == null
                ? Optional.empty()
                : Optional.of(new WaitingQuery(
                                "CallUp c join Organization o on o.id = c.organizationId join CalledMember m on m.callUpId = c.id",
                                new WaitingQuery.Columns("c.id", "c.title", "m.askedAt", "o.name"),
                                "COMING",
                                "CANNOT")
                        .and("c.status = CALLED and m.answer is null and m.memberId = :self")
                        .with("self", caller.memberId()));
    }
}
