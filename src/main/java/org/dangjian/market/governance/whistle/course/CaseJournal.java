package org.dangjian.market.governance.whistle.course;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.dangjian.market.governance.whistle.CaseAccess;
import org.dangjian.market.governance.whistle.CaseStep;
import org.dangjian.market.governance.whistle.StepKind;
import org.dangjian.market.governance.whistle.StepRepository;
import org.dangjian.market.governance.whistle.WhistleCase;
import org.dangjian.market.governance.whistle.WhistleOrder;
import org.dangjian.market.platform.audit.AuditEntry;
import org.dangjian.market.platform.audit.AuditTrail;
import org.dangjian.market.platform.shared.BusinessDay;
import org.dangjian.market.platform.shared.Caller;
import org.dangjian.market.trade.claim.evidence.PictureDirectory;
import org.dangjian.market.trade.claim.evidence.SetPictures;

/** Writes down every step of a case: for those who take part, and in the trail. */
@ApplicationScoped
class CaseJournal {

    private final StepRepository steps;
    private final CaseAccess access;
    private final PictureDirectory pictures;
    private final AuditTrail audit;
    private final BusinessDay clock;

    CaseJournal(
            StepRepository steps, CaseAccess access, PictureDirectory pictures, AuditTrail audit, BusinessDay clock) {
        this.steps = steps;
        this.access = access;
        this.pictures = pictures;
        this.audit = audit;
        this.clock = clock;
    }

    void write(Caller caller, StepKind kind, WhistleCase of, String note) {
        write(caller, kind, of, null, note, false, List.of());
    }

    void write(Caller caller, StepKind kind, WhistleCase of, WhistleOrder order, String note) {
        write(caller, kind, of, order, note, false, List.of());
    }

    /**
     * @param note what was said, for those who take part alone
     * @param onBehalf whether the caller acted in the reporter's place
     * @param evidence pictures the caller uploaded
     */
    void write(
            Caller caller,
            StepKind kind,
            WhistleCase of,
            WhistleOrder order,
            String note,
            boolean onBehalf,
            List<UUID> evidence) {
        CaseStep step = new CaseStep(of, order, kind, note, caller.accountId(), onBehalf, clock.now());
        steps.persistAndFlush(step);
        if (!evidence.isEmpty()) {
            pictures.set(caller, step.id(), new SetPictures(evidence));
        }
        AuditEntry entry = access.entry(
                "case." + kind.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'), of);
        audit.record(
                caller,
                order == null
                        ? entry.with("onBehalf", onBehalf ? Boolean.TRUE : null)
                        : entry.with("orderId", order.id())
                                .with("departmentId", order.departmentId())
                                .with("orderStatus", order.status())
                                .with("settleBy", order.settleBy().toString()));
    }
}
