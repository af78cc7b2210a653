package org.dangjian.market.trade.shelf.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.dangjian.market.people.organization.OrganizationDirectory;
import org.dangjian.market.people.organization.RecordChanges;
import org.dangjian.market.people.organization.RecordChanges.Changed;
import org.dangjian.market.people.organization.imports.ImportActs;
import org.dangjian.market.people.organization.imports.NamedPlaces;
import org.dangjian.market.platform.audit.AuditEntry;
import org.dangjian.market.platform.audit.AuditTrail;
import org.dangjian.market.platform.job.JobContext;
import org.dangjian.market.platform.shared.BusinessDay;
import org.dangjian.market.platform.shared.Caller;
import org.dangjian.market.platform.sheet.ImportErrors;
import org.dangjian.market.platform.sheet.ImportResult;
import org.dangjian.market.platform.sheet.Sheet;
import org.dangjian.market.platform.sheet.SheetImport;
import org.dangjian.market.platform.sheet.SheetTable;
import org.dangjian.market.trade.shelf.Item;
import org.dangjian.market.trade.shelf.category.ItemCategories;
import org.dangjian.market.trade.shelf.item.ItemRepository;
import org.dangjian.market.trade.shelf.item.ItemService;

/**
 * Imports items from a table. New ones come as drafts, which are handed in and reviewed as if a clerk had entered them one by
 * one; of those that are there only drafts and returned ones change. Office, year, kind and title, then the first day, tell
 * which item a row is about.
 */
@ApplicationScoped
public class ItemImport implements SheetImport {

    static final String KIND = "item-import";

    /** As what items are in the record of changes. */
    static final String RECORD = "item";

    /** Where the record of changes keeps the version an import left behind. */
    static final String VERSION = "version";

    private final ItemRepository items;
    private final ItemService service;
    private final ItemCategories categories;
    private final OrganizationDirectory organizations;
    private final ImportActs acts;
    private final RecordChanges changes;
    private final AuditTrail audit;
    private final BusinessDay clock;
    private final ItemPlanning planning;

    ItemImport(
            ItemRepository items,
            ItemService service,
            ItemCategories categories,
            OrganizationDirectory organizations,
            ImportActs acts,
            RecordChanges changes,
            AuditTrail audit,
            BusinessDay clock,
            ItemPlanning planning) {
        this.items = items;
        this.service = service;
        this.categories = categories;
        this.organizations = organizations;
        this.acts = acts;
        this.changes = changes;
        this.audit = audit;
        this.clock = clock;
        this.planning = planning;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    @Transactional
    public ImportResult run(Caller caller, Sheet sheet, boolean dryRun, JobContext.Progress progress) {
        ImportErrors errors = new ImportErrors();
        SheetTable<ItemColumn> table = SheetTable.of(sheet, List.of(ItemColumn.values()), errors);
        if (!table.isComplete()) {
            return errors.result(dryRun);
        }
        List<ItemRow> rows = table.lines().map(ItemRow::read).toList();
        NamedPlaces places = NamedPlaces.of(
                organizations,
                caller,
                rows.stream()
                        .map(ItemRow::office)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList(),
                true);
        rows.forEach(row -> ItemPlanning.check(caller, places, table, row));
        List<ItemRow> good =
                rows.stream().filter(row -> !table.isWrong(row.number())).toList();
        KnownItems known = KnownItems.of(items, categories, places, good, clock.today());
        ItemPlanning.Plan plan = planning.plan(caller, good, places, known, table, errors);
        ImportResult result =
                errors.result(dryRun, plan.made().size(), plan.changed().size(), plan.unchanged());
        if (dryRun) {
            acts.tried(caller, kind(), result);
            return result;
        }
        UUID act = acts.begin(caller, kind());
        write(caller, plan, act);
        progress.report(rows.size(), rows.size());
        audit.record(
                caller,
                AuditEntry.of("item.imported", "item", null)
                        .with("created", result.created())
                        .with("updated", result.updated())
                        .with("unchanged", result.unchanged()));
        return acts.finish(act, result);
    }

    private void write(Caller caller, ItemPlanning.Plan plan, UUID act) {
        plan.made().keySet().forEach(item -> item.madeBy(act));
        items.persist(plan.made().keySet());
        items.flush();
        plan.made().forEach((item, office) -> service.record(caller, "item.created", item, office));
        Map<Item, Integer> versions = new HashMap<>();
        plan.changed().forEach((item, change) -> {
            items.locked(item);
            versions.put(item, item.version());
            item.change(change);
        });
        items.flush();
        plan.changed().keySet().forEach(item -> {
            List<Changed> kept = plan.kept().get(item.id());
            kept.add(Changed.of(item.id(), VERSION, versions.get(item).toString(), String.valueOf(item.version())));
            changes.keep(caller, RECORD, kept, act);
            service.record(caller, "item.updated", item, organizations.get(item.organizationId()));
        });
    }
}
