package org.dangjian.market.trade.redemption.gift;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dangjian.market.people.organization.RecordChanges;
import org.dangjian.market.people.organization.RecordChanges.Changed;
import org.dangjian.market.people.organization.imports.ImportAct;
import org.dangjian.market.people.organization.imports.UndoableImport;
import org.dangjian.market.platform.shared.Caller;
import org.dangjian.market.platform.shared.Problem;
import org.dangjian.market.platform.shared.ProblemCode;

/**
 * Takes an import of gifts back while nobody ordered one, moved its stock or changed it since: what it made goes out of all
 * lists and its stock is booked out, what it changed is as it was.
 */
@ApplicationScoped
public class GiftImportUndo implements UndoableImport {

    private static final String REASON = "撤销导入";

    private final GiftRepository gifts;
    private final GiftService service;
    private final GiftStock stock;
    private final RecordChanges changes;

    GiftImportUndo(GiftRepository gifts, GiftService service, GiftStock stock, RecordChanges changes) {
        this.gifts = gifts;
        this.service = service;
        this.stock = stock;
        this.changes = changes;
    }

    @Override
    public String kind() {
        return GiftImport.KIND;
    }

    @Override
    public void undo(Caller caller, ImportAct act) {
        Map<UUID, List<Changed>> changed =
                changes.ofImport(act.id()).stream().collect(Collectors.groupingBy(Changed::subjectId));
        Map<UUID, Gift> touched = new TreeMap<>();
        gifts.list("importId", act.id()).forEach(gift -> touched.put(gift.id(), gift));
        gifts.findByIds(changed.keySet()).forEach(gift -> touched.put(gift.id(), gift));
        touched.keySet().forEach(id -> gifts.locked(service.managed(caller, id)));
        if (!changes.changedSince(touched.keySet(), act.id(), act.madeAt()).isEmpty()
                || gifts.movedSince(touched.keySet(), act.madeAt())) {
            throw Problem.of(
                    ProblemCode.IMPORT_FOLLOWED,
                    "之后有人兑换过、出入库或改过其中的礼品",
                    "some of the gifts were ordered, moved or changed since");
        }
        touched.values().forEach(gift -> {
            if (changed.containsKey(gift.id())) {
                restore(caller, gift, changed.get(gift.id()));
            } else {
                gift.remove();
            }
        });
        gifts.flush();
        touched.values().stream()
                .filter(gift -> gift.isRemoved() && gift.stock() > 0)
                .forEach(gift -> stock.move(caller, gift, -gift.stock(), REASON));
    }

    private void restore(Caller caller, Gift gift, List<Changed> several) {
        gift.restore(several);
        changes.keep(
                caller,
                GiftService.RECORD,
                several.stream()
                        .map(one -> Changed.of(gift.id(), one.field(), one.to(), one.from()))
                        .toList(),
                null);
    }
}
