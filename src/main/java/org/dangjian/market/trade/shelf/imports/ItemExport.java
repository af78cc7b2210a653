package org.dangjian.market.trade.shelf.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dangjian.market.people.organization.Organization;
import org.dangjian.market.people.organization.OrganizationDirectory;
import org.dangjian.market.people.organization.imports.SheetExports;
import org.dangjian.market.platform.audit.AuditEntry;
import org.dangjian.market.platform.audit.AuditTrail;
import org.dangjian.market.platform.shared.BusinessDay;
import org.dangjian.market.platform.shared.Caller;
import org.dangjian.market.platform.shared.Role;
import org.dangjian.market.platform.sheet.SheetColumn;
import org.dangjian.market.platform.sheet.SheetWorkbook;
import org.dangjian.market.trade.shelf.Item;
import org.dangjian.market.trade.shelf.ItemTerms;
import org.dangjian.market.trade.shelf.category.ItemCategories;
import org.dangjian.market.trade.shelf.category.ItemCategory;
import org.dangjian.market.trade.shelf.item.ItemRepository;

/** The items that offices put up themselves, as rows of their import; what came of a need or an offer is not among them. */
@ApplicationScoped
public class ItemExport {

    private final ItemRepository items;
    private final ItemCategories categories;
    private final OrganizationDirectory organizations;
    private final AuditTrail audit;
    private final BusinessDay clock;

    ItemExport(
            ItemRepository items,
            ItemCategories categories,
            OrganizationDirectory organizations,
            AuditTrail audit,
            BusinessDay clock) {
        this.items = items;
        this.categories = categories;
        this.organizations = organizations;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param year which year's, this year's when {@code null} */
    @Transactional
    public List<List<String>> rows(Caller caller, Integer year) {
        Map<UUID, List<ItemCategory>> known = new HashMap<>();
        List<List<String>> rows = new ArrayList<>();
        for (String path : SheetExports.outermost(caller, Role.STAFF)) {
            for (Item item : items.ownBelow(path, year == null ? clock.year() : year, SheetWorkbook.MOST_ROWS + 1)) {
                Organization office = organizations.get(item.organizationId());
                List<ItemCategory> there = known.computeIfAbsent(office.id(), id -> categories.at(office.path()));
                rows.add(ItemCells.row(
                        ItemCells.of(ItemTerms.of(item), office.code(), ItemCategories.title(there, item.category()))));
            }
        }
        audit.record(caller, AuditEntry.of("item.exported", "item", null).with("rows", rows.size()));
        return rows;
    }

    /** The columns, with the categories that hold where the caller works to choose from. */
    @Transactional
    public List<SheetColumn> columns(Caller caller) {
        List<String> titles = categories.list(caller, null).stream()
                .filter(category -> !category.isClosed())
                .map(ItemCategory::title)
                .distinct()
                .toList();
        List<SheetColumn> columns = new ArrayList<>(List.of(ItemColumn.values()));
        columns.set(ItemColumn.CATEGORY.ordinal(), new SheetColumn() {
            @Override
            public Spec spec() {
                return ItemColumn.CATEGORY.spec();
            }

            @Override
            public List<String> choices() {
                return titles;
            }
        });
        return columns;
    }
}
