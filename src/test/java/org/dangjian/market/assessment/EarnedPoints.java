package org.dangjian.market.assessment;

import io.quarkus.hibernate.orm.panache.Panache;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.dangjian.market.platform.audit.AuditEntry;
import org.dangjian.market.platform.audit.AuditTrail;
import org.dangjian.market.platform.shared.Caller;
import org.dangjian.market.platform.shared.Holder;
import org.dangjian.market.trade.ledger.EntryKind;
import org.dangjian.market.trade.ledger.Ledger;
import org.dangjian.market.trade.ledger.Posting;
import org.dangjian.market.trade.ledger.Source;

/** Points as a service brings them, without the service. */
@ApplicationScoped
class EarnedPoints {

    private final Ledger ledger;
    private final AuditTrail audit;

    EarnedPoints(Ledger ledger, AuditTrail audit) {
        this.ledger = ledger;
        this.audit = audit;
    }

    /** What points can come from. */
    private UUID approved(Holder holder, int points, LocalDate day) {
        UUID id = UUID.randomUUID();
        QuarkusTransaction.requiringNew()
                .run(() -> Panache.getEntityManager()
                        .createNativeQuery("insert into adjustment (id, holder_type, holder_id, kind, points,"
                                + " basis, occurred_on, status, proposed_by, proposed_at, version) values (?1, ?2, ?3,"
                                + " 'REWARD', ?4, '服务', ?5, 'APPROVED', ?6, ?7, 0)")
                        .setParameter(1, id)
                        .setParameter(2, holder.type().name())
                        .setParameter(3, holder.id())
                        .setParameter(4, points)
                        .setParameter(5, day)
                        .setParameter(6, UUID.randomUUID())
                        .setParameter(7, Instant.now())
                        .executeUpdate());
        return id;
    }

    /** Points for a service. */
    void post(Holder holder, int points, LocalDate day) {
        Posting posting = new Posting(
                holder,
                EntryKind.OPTIONAL,
                points,
                day,
                new Source(Source.Type.ADJUSTMENT, approved(holder, points, day)),
                new Posting.ItemFact(UUID.randomUUID(), "VOLUNTEER", "RESIDENT"),
                null);
        QuarkusTransaction.requiringNew().run(() -> {
            String hash = ledger.post(Caller.system(), List.of(posting));
            audit.record(
                    Caller.system(),
                    AuditEntry.of(
                                    "adjustment.approved",
                                    "adjustment",
                                    posting.source().id())
                            .covering(hash));
        });
    }
}
