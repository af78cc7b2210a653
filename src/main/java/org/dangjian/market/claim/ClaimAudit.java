package org.dangjian.market.claim;

import jakarta.enterprise.context.ApplicationScoped;
import org.dangjian.market.audit.AuditEntry;
import org.dangjian.market.audit.AuditTrail;
import org.dangjian.market.shared.Caller;

/** Writes down what happens to claims and attendance. */
@ApplicationScoped
class ClaimAudit {

    private final AuditTrail audit;

    ClaimAudit(AuditTrail audit) {
        this.audit = audit;
    }

    void record(Caller caller, String action, Claim claim, String path, String entriesHash) {
        audit.record(
                caller,
                AuditEntry.of(action, "claim", claim.id())
                        .in(path)
                        .with("itemId", claim.itemId())
                        .with("holderType", claim.holder().type())
                        .with("holderId", claim.holder().id())
                        .with("status", claim.status())
                        .with("period", claim.period())
                        .with("points", claim.points())
                        .with("reason", claim.reason())
                        .covering(entriesHash));
    }

    void record(Caller caller, String action, Completion completion, String path, String entriesHash) {
        audit.record(
                caller,
                AuditEntry.of(action, "completion", completion.id())
                        .in(path)
                        .with("itemId", completion.itemId())
                        .with("holderType", completion.holder().type())
                        .with("holderId", completion.holder().id())
                        .with("servedOn", completion.servedOn().toString())
                        .with("status", completion.status())
                        .covering(entriesHash));
    }
}
