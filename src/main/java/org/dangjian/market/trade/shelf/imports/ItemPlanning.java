package org.dangjian.market.trade.shelf.imports;

import jakarta.enterprise.context.ApplicationScoped;
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
import org.dangjian.market.people.organization.RecordChanges.Changed;
import org.dangjian.market.people.organization.imports.NamedPlaces;
import org.dangjian.market.platform.shared.Caller;
import org.dangjian.market.platform.shared.Problem;
import org.dangjian.market.platform.shared.Role;
import org.dangjian.market.platform.sheet.ImportErrors;
import org.dangjian.market.platform.sheet.ImportResult;
import org.dangjian.market.platform.sheet.SheetTable;
import org.dangjian.market.trade.shelf.Item;
import org.dangjian.market.trade.shelf.ItemStatus;
import org.dangjian.market.trade.shelf.UpdateItem;
import org.dangjian.market.trade.shelf.category.ItemCategory;
import org.dangjian.market.trade.shelf.item.ItemService;

/** What the rows of a table would do to the shelf; nothing is written. */
@ApplicationScoped
class ItemPlanning {

    private final ItemService service;

    ItemPlanning(ItemService service) {
        this.service = service;
    }

    /** What is to be done to the shelf. */
    record Plan(
            Map<Item, Organization> made,
            Map<Item, UpdateItem> changed,
            Map<UUID, List<Changed>> kept,
            int unchanged) {}

    static void check(Caller caller, NamedPlaces places, SheetTable<ItemColumn> table, ItemRow row) {
        if (row.office() == null) {
            return;
        }
        Organization office = places.find(row.office()).orElse(null);
        if (office == null || !caller.reaches(office.path(), Role.STAFF)) {
            table.reject(row.number(), ItemColumn.OFFICE, "没有编码或名称为“" + row.office() + "”的组织，或不在您的管理范围内");
        }
    }

    Plan plan(
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

    void change(
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
}
