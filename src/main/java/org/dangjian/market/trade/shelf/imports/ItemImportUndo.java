package org.dangjian.market.trade.shelf.imports;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dangjian.market.people.organization.Organization;
import org.dangjian.market.people.organization.OrganizationDirectory;
import org.dangjian.market.people.organization.RecordChanges;
import org.dangjian.market.people.organization.RecordChanges.Changed;
import org.dangjian.market.people.organization.imports.ImportAct;
import org.dangjian.market.people.organization.imports.UndoableImport;
import org.dangjian.market.platform.shared.Caller;
import org.dangjian.market.platform.shared.Problem;
import org.dangjian.market.platform.shared.ProblemCode;
import org.dangjian.market.platform.sheet.ImportErrors;
import org.dangjian.market.platform.sheet.Sheet;
import org.dangjian.market.platform.sheet.SheetTable;
import org.dangjian.market.trade.shelf.Item;
import org.dangjian.market.trade.shelf.ItemStatus;
import org.dangjian.market.trade.shelf.ItemTerms;
import org.dangjian.market.trade.shelf.category.ItemCategories;
import org.dangjian.market.trade.shelf.category.ItemCategory;
import org.dangjian.market.trade.shelf.item.ItemRepository;
import org.dangjian.market.trade.shelf.item.ItemService;

/**
 * Takes an import of items back while its drafts are as it left them: those it made are removed, those it changed are as they
 * were. What was handed in, reviewed or changed since stands.
 */
@ApplicationScoped
public class ItemImportUndo implements UndoableImport {

    private final ItemRepository items;
    private final ItemService service;
    private final ItemCategories categories;
    private final OrganizationDirectory organizations;
    private final RecordChanges changes;

    ItemImportUndo(
            ItemRepository items,
            ItemService service,
            ItemCategories categories,
            OrganizationDirectory organizations,
            RecordChanges changes) {
        this.items = items;
        this.service = service;
        this.categories = categories;
        this.organizations = organizations;
        this.changes = changes;
    }

    @Override
    public String kind() {
        return ItemImport.KIND;
    }

    @Override
    public void undo(Caller caller, ImportAct act) {
        List<Item> made = items.list("importId", act.id());
        Map<UUID, List<Changed>> changed =
                changes.ofImport(act.id()).stream().collect(Collectors.groupingBy(Changed::subjectId));
        made.stream().sorted(Comparator.comparing(Item::id)).forEach(item -> {
            require(locked(caller, item.id()), 0);
        });
        changed.keySet().stream().sorted().forEach(id -> restore(caller, locked(caller, id), changed.get(id)));
        made.forEach(items::delete);
        items.flush();
        made.forEach(item -> service.record(caller, "item.removed", item, organizations.get(item.organizationId())));
    }

    private Item locked(Caller caller, UUID id) {
        return items.locked(service.managed(caller, id));
    }

    private static void require(Item item, int version) {
        if (item.version() != version || item.status() != ItemStatus.DRAFT && item.status() != ItemStatus.RETURNED) {
            throw Problem.of(
                    ProblemCode.IMPORT_FOLLOWED,
                    "其中的项目“" + item.title() + "”之后已提交、审核或改过",
                    "some of the items were handed in, reviewed or changed since");
        }
    }

    private void restore(Caller caller, Item item, List<Changed> several) {
        Map<String, Changed> fields = several.stream().collect(Collectors.toMap(Changed::field, one -> one));
        require(item, Integer.parseInt(fields.remove(ItemImport.VERSION).to()));
        Organization office = organizations.get(item.organizationId());
        List<ItemCategory> there = categories.at(office.path());
        Map<ItemColumn, String> cells = new EnumMap<>(
                ItemCells.of(ItemTerms.of(item), office.code(), ItemCategories.title(there, item.category())));
        fields.forEach((column, change) -> cells.put(ItemColumn.valueOf(column), change.from()));
        ItemRow row = read(cells);
        String category = there.stream()
                .filter(one -> one.title().equals(row.category()))
                .map(ItemCategory::code)
                .findFirst()
                .orElse(item.category());
        item.restate(row.terms(office.id(), category, cells.get(ItemColumn.DESCRIPTION)));
        items.flush();
        service.record(caller, "item.updated", item, office);
        changes.keep(
                caller,
                ItemImport.RECORD,
                fields.values().stream()
                        .map(one -> Changed.of(item.id(), one.field(), one.to(), one.from()))
                        .toList(),
                null);
    }

    /** What the cells say, read as the import reads them. */
    private static ItemRow read(Map<ItemColumn, String> cells) {
        List<ItemColumn> columns = List.of(ItemColumn.values());
        List<String> row = ItemCells.row(cells).stream()
                .map(cell -> cell == null ? "" : cell)
                .toList();
        Sheet sheet = Sheet.of(columns.stream().map(ItemColumn::title).toList(), List.of(new Sheet.Row(2, row)));
        return SheetTable.of(sheet, columns, new ImportErrors())
                .lines()
                .map(ItemRow::read)
                .findFirst()
                .orElseThrow();
    }
}
