package org.dangjian.market.governance.card;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dangjian.market.platform.job.WaitingQuery;
import org.dangjian.market.platform.job.WorklistKind;
import org.dangjian.market.platform.job.WorklistSource;
import org.dangjian.market.platform.shared.Caller;
import org.dangjian.market.platform.shared.Role;

/** Cards that wait for the answer of an organization the caller speaks for. */
@ApplicationScoped
class CardWorklist implements WorklistSource {

    @Override
    public WorklistKind kind() {
        return WorklistKind.CARD;
    }

    @Override
    public Optional<WaitingQuery> waiting(Caller caller) {
        List<UUID> own = caller.organizations(Role.RESPONSIBLE).distinct().toList();
        if (own.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new WaitingQuery(
                        "Card c join Organization o on o.id = c.organizationId",
                        new WaitingQuery.Columns("c.id", "c.about", "c.signedAt", "o.name"),
                        "ANSWER")
                .and("c.status = ISSUED and c.toId in :own")
                .with("own", own));
    }
}
