package org.dangjian.market.governance.whistle;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dangjian.market.platform.shared.Rows;
import org.dangjian.market.platform.shared.Terms;

/** Orders to departments. */
@ApplicationScoped
public class OrderRepository implements Rows<WhistleOrder> {

    /** Of many cases, in the order in which they were made. */
    public List<WhistleOrder> ofCases(Collection<UUID> cases) {
        return cases.isEmpty() ? List.of() : list("caseId in ?1 order by id", cases);
    }

    /** Those of a case that hold. */
    public List<WhistleOrder> live(UUID caseId) {
        return list("caseId = ?1 and liveKey is not null order by id", caseId);
    }

    public Optional<WhistleOrder> lead(UUID caseId) {
        return find("leadKey", caseId.toString()).firstResultOptional();
    }

    List<WhistleOrder> page(CaseScope scope, OrderFilter filter, Instant now, UUID before, int limit) {
        Terms terms = new Terms();
        terms.and(scope.termOfOrders("w", "o.path", terms.parameters()))
                .and("w.status in :status", "status", Terms.given(filter.status()))
                .and("w.departmentId = :department", "department", filter.departmentId())
                .and("w.id < :before", "before", before);
        if (Boolean.TRUE.equals(filter.overdue())) {
            terms.and("w.status = SENT and w.acknowledgeBy < :now or w.status = ACKNOWLEDGED and w.settleBy < :now")
                    .with("now", now);
        }
        return terms.query(
                        getEntityManager(),
                        WhistleOrder.class,
                        "select w from WhistleOrder w join WhistleCase c on c.id = w.caseId"
                                + " join Organization o on o.id = c.placeId",
                        "w.id desc")
                .setMaxResults(limit)
                .getResultList();
    }

    /** Those whose next alarm is due. */
    public List<WhistleOrder> toRemind(Instant now, int limit) {
        return find("nextAlarmAt <= ?1 order by nextAlarmAt, id", now)
                .page(0, limit)
                .list();
    }
}
