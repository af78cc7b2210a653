package org.dangjian.market.trade.claim.attendance;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.dangjian.market.people.organization.imports.ImportAct;
import org.dangjian.market.people.organization.imports.UndoableImport;
import org.dangjian.market.platform.shared.BusinessDay;
import org.dangjian.market.platform.shared.Caller;
import org.dangjian.market.platform.shared.Holder;
import org.dangjian.market.platform.shared.Problem;
import org.dangjian.market.platform.shared.ProblemCode;
import org.dangjian.market.trade.claim.ClaimAudit;
import org.dangjian.market.trade.claim.Completion;
import org.dangjian.market.trade.ledger.Ledger;
import org.dangjian.market.trade.shelf.Item;
import org.dangjian.market.trade.shelf.item.Shelf;

/**
 * Takes an import of attendance back: what it recorded is reversed, and the points with it where the count falls short; what
 * it reported for the importer themself is withdrawn. Where somebody else decided on any of it since, it stands.
 */
@ApplicationScoped
public class AttendanceImportUndo implements UndoableImport {

    private static final String REASON = "撤销导入";

    private final CompletionRepository completions;
    private final AttendanceAccess access;
    private final MandatoryPoints points;
    private final Shelf shelf;
    private final Ledger ledger;
    private final ClaimAudit audit;
    private final BusinessDay clock;

    AttendanceImportUndo(
            AttendanceAccess access,
            CompletionRepository completions,
            MandatoryPoints points,
            Shelf shelf,
            Ledger ledger,
            ClaimAudit audit,
            BusinessDay clock) {
        this.access = access;
        this.completions = completions;
        this.points = points;
        this.shelf = shelf;
        this.ledger = ledger;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return AttendanceImport.KIND;
    }

    /** @throws Problem {@code import-followed}, {@code second-person-required}, {@code period-closed} */
    @Override
    public void undo(Caller caller, ImportAct act) {
        List<Completion> found = completions.list("importId = ?1 order by id", act.id());
        Map<UUID, Item> items =
                shelf.prefetch(found.stream().map(Completion::itemId).distinct().toList());
        access.requireDecidable(caller, items, found);
        Map<Integer, Set<Holder>> years = new TreeMap<>();
        found.forEach(one -> years.computeIfAbsent(items.get(one.itemId()).year(), year -> new TreeSet<>())
                .add(one.holder()));
        years.forEach((year, several) -> ledger.lock(several, year));
        List<Completion> made = completions.lockedOf(act.id());
        if (made.stream().anyMatch(one -> !one.isAsRecorded())) {
            throw Problem.of(
                    ProblemCode.IMPORT_FOLLOWED,
                    "其中的登记之后已由他人核实、退回或冲正",
                    "some of the attendance was verified, sent back or reversed since");
        }
        Map<Item, List<Completion>> reversed = new HashMap<>();
        for (Completion one : made) {
            if (one.status() == Completion.Status.VERIFIED) {
                one.reverse(REASON, caller.accountId(), clock.now());
                reversed.computeIfAbsent(items.get(one.itemId()), item -> new ArrayList<>())
                        .add(one);
            } else {
                one.giveBack(REASON, caller.accountId(), clock.now());
            }
        }
        completions.flush();
        Map<UUID, String> hashes = new HashMap<>();
        reversed.forEach((item, several) -> hashes.putAll(points.takeBack(caller, item, several)));
        made.forEach(one -> audit.record(
                caller, "completion.reversed", one, null, shelf.pathOf(items.get(one.itemId())), hashes.get(one.id())));
    }
}
