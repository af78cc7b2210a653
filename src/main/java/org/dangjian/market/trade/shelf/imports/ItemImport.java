package org.dangjian.market.trade.shelf.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.dangjian.market.people.organization.Organization;
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
import org.dangjian.market.platform.shared.Problem;
import org.dangjian.market.platform.shared.Role;
import org.dangjian.market.platform.sheet.ImportErrors;
import org.dangjian.market.platform.sheet.ImportResult;
import org.dangjian.market.platform.sheet.Sheet;
import org.dangjian.market.platform.sheet.SheetImport;
import org.dangjian.market.platform.sheet.SheetTable;
import org.dangjian.market.trade.shelf.Item;
import org.dangjian.market.trade.shelf.ItemStatus;
import org.dangjian.market.trade.shelf.UpdateItem;
import org.dangjian.market.trade.shelf.category.ItemCategories;
import org.dangjian.market.trade.shelf.category.ItemCategory;
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

    ItemImport(
            ItemRepository items,
            ItemService service,
            ItemCategories categories,
            OrganizationDirectory organizations,
            ImportActs acts,
            RecordChanges changes,
            AuditTrail audit,
            BusinessDay clock) {
        this.items = items;
        this.service = service;
        this.categories = categories;
        this.organizations = organizations;
        this.acts = acts;
        this.changes = changes;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    /** What is to be done to the shelf. */
    private record Plan(
            Map<Item, Organization> made,
            Map<Item, UpdateItem> changed,
            Map<UUID, List<Changed>> kept,
            int unchanged) {}

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
        rows.forEach(row -> check(caller, places, table, row));
        List<ItemRow> good =
                rows.stream().filter(row -> !table.isWrong(row.number())).toList();
        KnownItems known = KnownItems.of(items, categories, places, good, clock.today());
        Plan plan = plan(caller, good, places, known, table, errors);
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

    private static void check(Caller caller, NamedPlaces places, SheetTable<ItemColumn> table, ItemRow row) {
        if (row.office() == null) {
            return;
        }
        Organization office = places.find(row.office()).orElse(null);
        if (office == null || !caller.reaches(office.path(), Role.STAFF)) {
            table.reject(row.number(), ItemColumn.OFFICE, "没有编码或名称为“" + row.office() + "”的组织，或不在您的管理范围内");
        }
    }

    private Plan plan(
            Caller caller,
            List<ItemRow> rows,
            NamedPlaces places,
            KnownItems known,
            SheetTable<ItemColumn> table,
            ImportErrors errors) {
        Plan plan = new Plan(new LinkedHashMap<>(), new LinkedHashMap<>(), new HashMap<>(), 0);
        Map<List<Object>, Integer> seen = new HashMap<>();
        // What stands on the shelf as a row says is taken first: another row may be about its namesake.
        Set<ItemRow> same = new HashSet<>();
        for (ItemRow row : rows) {
            Item item = known.takeSame(row);
            if (item != null) {
                same.add(row);
                seen.putIfAbsent(known.identity(row, item.opensOn()), row.number());
            }
        }
        for (ItemRow row : rows) {
            if (!same.contains(row)) {
                Organization office = places.find(row.office()).orElseThrow();
                List<Item> namesakes = known.namesakes(row);
                if (namesakes.size() > 1) {
                    table.reject(row.number(), ItemColumn.TITLE, "货架上有多个同名项目，请填写开始日期，或在项目页面修改");
                } else if (namesakes.size() == 1) {
                    change(caller, row, office, namesakes.getFirst(), known, plan, table, errors);
                } else {
                    make(caller, row, office, known, seen, plan, table, errors);
                }
            }
        }
        return new Plan(plan.made(), plan.changed(), plan.kept(), same.size());
    }

    private void make(
            Caller caller,
            ItemRow row,
            Organization office,
            KnownItems known,
            Map<List<Object>, Integer> seen,
            Plan plan,
            SheetTable<ItemColumn> table,
            ImportErrors errors) {
        ItemCategory category =
                known.category(row, office).filter(found -> !found.isClosed()).orElse(null);
        if (category == null) {
            table.reject(row.number(), ItemColumn.CATEGORY, "没有“" + row.category() + "”这个类别，请从类别列表中选择");
            return;
        }
        try {
            Item item = service.prepared(caller, row.terms(office.id(), category.code(), row.description()), office);
            Integer first = seen.putIfAbsent(known.identity(row, item.opensOn()), row.number());
            if (first != null) {
                table.reject(row.number(), ItemColumn.TITLE, "与第 " + first + " 行是同一项目，请只留一行");
                return;
            }
            plan.made().put(item, office);
            errors.change(
                    row.number(),
                    row.title(),
                    ImportResult.Change.NEW,
                    null,
                    row.kind().title() + "，" + row.points() + " 分，" + office.name() + "（草稿）");
        } catch (Problem refused) {
            reject(table, row, refused);
        }
    }

    private void change(
            Caller caller,
            ItemRow row,
            Organization office,
            Item item,
            KnownItems known,
            Plan plan,
            SheetTable<ItemColumn> table,
            ImportErrors errors) {
        known.take(row, item);
        ItemCategory category = known.category(row, office).orElse(null);
        if (category == null || category.isClosed() && !category.code().equals(item.category())) {
            table.reject(row.number(), ItemColumn.CATEGORY, "没有“" + row.category() + "”这个类别，请从类别列表中选择");
            return;
        }
        Map<ItemColumn, String> before = known.cells(item);
        Map<ItemColumn, String> after = known.cells(row.change(category.code()).over(item));
        List<ItemColumn> differing = ItemCells.differing(before, after);
        UpdateItem change = row.change(category.code(), differing);
        if (item.status() != ItemStatus.DRAFT && item.status() != ItemStatus.RETURNED) {
            ItemColumn first = differing.getFirst();
            table.reject(
                    row.number(),
                    first,
                    "该项目" + item.status().title() + "，此处为“" + Objects.toString(before.get(first), "")
                            + "”，导入不改动已提交的项目；请改回，或在项目页面修改");
            return;
        }
        if (item.placesComeAnew()
                && change.capacity() != null
                && !change.capacity().equals(item.capacity())) {
            table.reject(row.number(), ItemColumn.CAPACITY, "按月、按季度提供的名额不能修改；如需调整请下架后由提供方重新申报");
            return;
        }
        try {
            service.prepared(caller, change.over(item), office);
        } catch (Problem refused) {
            reject(table, row, refused);
            return;
        }
        List<Changed> kept = new ArrayList<>();
        for (ItemColumn column : differing) {
            errors.change(row.number(), item.title(), column.title(), before.get(column), after.get(column));
            kept.add(Changed.of(item.id(), column.name(), before.get(column), after.get(column)));
        }
        plan.changed().put(item, change);
        plan.kept().put(item.id(), kept);
    }

    /** Notes why a row is refused, at the column of the field. */
    private static void reject(SheetTable<ItemColumn> table, ItemRow row, Problem refused) {
        Problem.FieldError error = refused.errors().stream()
                .filter(Problem.FieldError.class::isInstance)
                .map(Problem.FieldError.class::cast)
                .findFirst()
                .orElse(new Problem.FieldError("", refused.code().detail(false, refused.arguments())));
        ItemColumn column = List.of(ItemColumn.values()).stream()
                .filter(one -> one.header().equals(error.field()))
                .findFirst()
                .orElse(ItemColumn.TITLE);
        table.reject(row.number(), column, error.message());
    }

    private void write(Caller caller, Plan plan, UUID act) {
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
