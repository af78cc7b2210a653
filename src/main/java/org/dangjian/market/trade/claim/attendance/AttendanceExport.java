package org.dangjian.market.trade.claim.attendance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dangjian.market.people.organization.OrganizationDirectory;
import org.dangjian.market.platform.audit.AuditEntry;
import org.dangjian.market.platform.audit.AuditTrail;
import org.dangjian.market.platform.shared.BusinessDay;
import org.dangjian.market.platform.shared.Caller;
import org.dangjian.market.platform.shared.Holder;
import org.dangjian.market.platform.sheet.SheetWorkbook;
import org.dangjian.market.trade.claim.Completion;
import org.dangjian.market.trade.ledger.adjustment.HolderCells;
import org.dangjian.market.trade.ledger.adjustment.NamedHolders;
import org.dangjian.market.trade.shelf.Item;
import org.dangjian.market.trade.shelf.item.Shelf;

/**
 * The attendance of a year that is verified or waits for it, as rows of its import: for an office that of its items and of
 * whoever is in its reach, for a secretary that of the own branch.
 */
@ApplicationScoped
public class AttendanceExport {

    private final CompletionRepository completions;
    private final HolderCells holders;
    private final Shelf shelf;
    private final OrganizationDirectory organizations;
    private final AuditTrail audit;
    private final BusinessDay clock;

    AttendanceExport(
            CompletionRepository completions,
            HolderCells holders,
            Shelf shelf,
            OrganizationDirectory organizations,
            AuditTrail audit,
            BusinessDay clock) {
        this.completions = completions;
        this.holders = holders;
        this.shelf = shelf;
        this.organizations = organizations;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param year the year the items are owed in, this year when {@code null} */
    @Transactional
    public List<List<String>> rows(Caller caller, Integer year) {
        List<Completion> found = completions.standing(
                caller, year == null ? clock.year() : year, clock.today(), SheetWorkbook.MOST_ROWS + 1);
        Map<UUID, Item> items =
                shelf.prefetch(found.stream().map(Completion::itemId).distinct().toList());
        Map<Holder, NamedHolders.Words> words =
                holders.of(found.stream().map(Completion::holder).toList());
        Map<UUID, String> codes = new HashMap<>();
        items.values()
                .forEach(item -> codes.computeIfAbsent(
                        item.organizationId(), id -> organizations.get(id).code()));
        audit.record(
                caller, AuditEntry.of("attendance.exported", "completion", null).with("rows", found.size()));
        return found.stream()
                .filter(one -> words.containsKey(one.holder()))
                .map(one -> row(one, items.get(one.itemId()), codes, words.get(one.holder())))
                .toList();
    }

    private static List<String> row(Completion one, Item item, Map<UUID, String> codes, NamedHolders.Words holder) {
        return Arrays.asList(
                item.title(),
                codes.get(item.organizationId()),
                holder.name(),
                holder.phone(),
                holder.place(),
                one.servedOn().toString(),
                one.summary());
    }
}
