package org.dangjian.market.trade.claim;

import jakarta.enterprise.context.ApplicationScoped;
import org.dangjian.market.platform.audit.AuditEntry;
import org.dangjian.market.platform.audit.AuditTrail;
import org.dangjian.market.platform.shared.Caller;
import org.dangjian.market.trade.shelf.Item;

/** Writes down what happens to claims and attendance. */
@ApplicationScoped
public class ClaimAudit {

    private final AuditTrail audit;

    ClaimAudit(AuditTrail audit) {
        this.audit = audit;
    }

    /** @param deed what was done now, or {@code null} for a step that leaves no name on the claim */
    public void record(Caller caller, String action, Claim claim, Deed deed, String path, String entriesHash) {
        audit.record(
                caller,
                AuditEntry.of(action, "claim", claim.id())
                        .in(path)
                        .with("itemId", claim.itemId())
                        .of(claim.holder(), deed != null && deed.isOnBehalf())
                        .with("status", claim.status())
                        .with("period", claim.period())
                        .with("points", claim.points())
                        .covering(entriesHash));
    }

    /** The points that recorded attendance of an item brought, all in one. */
    public void awarded(Caller caller, Item item, String path, String entriesHash) {
        audit.record(
                caller,
                AuditEntry.of("attendance.awarded", "item", item.id()).in(path).covering(entriesHash));
    }

    /** @param deed who recorded it, in the event that tells of that; else {@code null} */
    public void record(
            Caller caller, String action, Completion completion, Deed deed, String path, String entriesHash) {
        audit.record(
                caller,
                AuditEntry.of(action, "completion", completion.id())
                        .in(path)
                        .with("itemId", completion.itemId())
                        .of(completion.holder(), deed != null && deed.isOnBehalf())
                        .with("servedOn", completion.servedOn().toString())
                        .with("status", completion.status())
                        .covering(entriesHash));
    }
}
