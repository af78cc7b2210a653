package org.dangjian.market.trade.ledger.adjustment;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.dangjian.market.people.holder.HolderDirectory;
import org.dangjian.market.people.organization.imports.ImportAct;
import org.dangjian.market.people.organization.imports.UndoableImport;
import org.dangjian.market.platform.audit.AuditEntry;
import org.dangjian.market.platform.audit.AuditTrail;
import org.dangjian.market.platform.shared.Caller;
import org.dangjian.market.platform.shared.Problem;
import org.dangjian.market.platform.shared.ProblemCode;

/**
 * Takes an import of rewards and deductions back: proposals nobody decided on yet are withdrawn. What was approved took two
 * people and takes two to undo, one by one, so an import of which anything was decided is not undone as one act.
 */
@ApplicationScoped
public class AdjustmentImportUndo implements UndoableImport {

    private static final String REASON = "撤销导入";

    private final AdjustmentRepository adjustments;
    private final HolderDirectory holders;
    private final AuditTrail audit;

    AdjustmentImportUndo(AdjustmentRepository adjustments, HolderDirectory holders, AuditTrail audit) {
        this.adjustments = adjustments;
        this.holders = holders;
        this.audit = audit;
    }

    @Override
    public String kind() {
        return AdjustmentImport.KIND;
    }

    /** @throws Problem {@code second-person-required} where one of them concerns the caller; {@code import-followed} */
    @Override
    public void undo(Caller caller, ImportAct act) {
        List<Adjustment> made = adjustments.ofImport(act.id());
        long decided = made.stream()
                .filter(one -> one.status() != Adjustment.Status.PROPOSED)
                .count();
        if (decided > 0) {
            throw Problem.of(
                    ProblemCode.IMPORT_FOLLOWED,
                    "其中 " + decided + " 条已由他人审核，已批准的须由两人逐条冲正",
                    decided
                            + " of them were decided by somebody else; what was approved takes two people to reverse, one by one");
        }
        if (made.stream().anyMatch(one -> caller.isConcernedAs(one.holder()))) {
            throw Problem.of(ProblemCode.SECOND_PERSON_REQUIRED);
        }
        var places =
                holders.findAll(made.stream().map(Adjustment::holder).collect(java.util.stream.Collectors.toSet()));
        made.forEach(one -> {
            one.withdraw(REASON);
            audit.record(
                    caller,
                    AuditEntry.of("adjustment.withdrawn", "adjustment", one.id())
                            .in(places.get(one.holder()).homePath())
                            .with("kind", one.kind())
                            .with("points", one.points())
                            .with("by", kind()));
        });
    }
}
