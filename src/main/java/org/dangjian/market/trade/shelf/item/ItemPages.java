package org.dangjian.market.trade.shelf.item;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dangjian.market.people.organization.Organization;
import org.dangjian.market.people.organization.OrganizationDirectory;
import org.dangjian.market.platform.shared.BusinessDay;
import org.dangjian.market.platform.shared.Caller;
import org.dangjian.market.platform.shared.Near;
import org.dangjian.market.platform.shared.Page;
import org.dangjian.market.platform.shared.Paging;
import org.dangjian.market.platform.shared.Problem;
import org.dangjian.market.trade.claim.evidence.PictureDirectory;
import org.dangjian.market.trade.claim.evidence.PictureView;
import org.dangjian.market.trade.shelf.Item;

/** The shelf as somebody sees it: many items at once, or one. */
@ApplicationScoped
public class ItemPages {

    private final ItemRepository items;
    private final ItemPeriods periods;
    private final ShelfQuery query;
    private final ShelfViewers viewers;
    private final OrganizationDirectory organizations;
    private final ItemsForMe forMe;
    private final PictureDirectory pictures;
    private final BusinessDay clock;

    ItemPages(
            ItemRepository items,
            ItemPeriods periods,
            ShelfQuery query,
            ShelfViewers viewers,
            OrganizationDirectory organizations,
            ItemsForMe forMe,
            PictureDirectory pictures,
            BusinessDay clock) {
        this.items = items;
        this.periods = periods;
        this.query = query;
        this.viewers = viewers;
        this.organizations = organizations;
        this.forMe = forMe;
        this.pictures = pictures;
        this.clock = clock;
    }

    /**
     * The shelf as the caller sees it, in the order the filter asks for.
     *
     * @param near where the caller is, or {@code null}
     * @throws Problem {@code invalid-cursor}; {@code validation-failed} for the nearest first without a place
     */
    @Transactional
    public Page<ItemView> find(Caller caller, ItemFilter filter, Near near, Paging paging, boolean count) {
        if (filter.sort() == ItemSort.NEAREST && near == null) {
            throw Problem.invalid(Near.HEADER, "按距离排序时，请告知所在位置");
        }
        ShelfQuery.Viewer viewer = viewers.of(caller);
        ShelfPosition after = ShelfPosition.of(paging.position(), filter.sort());
        Page<Object[]> rows = Page.of(
                query.page(filter, viewer, clock.today(), near, after, paging.limit() + 1),
                paging.limit(),
                row -> ShelfPosition.text(row, filter.sort()));
        List<Item> items = rows.items().stream().map(row -> (Item) row[0]).toList();
        organizations.findByIds(items.stream().map(Item::organizationId).collect(Collectors.toSet()));
        Map<UUID, List<ItemView.PeriodView>> left = periods.views(items);
        Map<UUID, ItemsForMe.ForMe> mine = forMe.of(caller, items, left);
        Map<UUID, List<PictureView>> shown =
                pictures.ofSubjects(items.stream().map(Item::id).toList());
        Page<ItemView> page = rows.map(row -> {
            Item item = (Item) row[0];
            return ItemView.of(
                    item,
                    (String) row[1],
                    left.get(item.id()),
                    mine.get(item.id()),
                    shown.getOrDefault(item.id(), List.of()),
                    Near.known((Integer) row[2]));
        });
        return count ? page.withTotal(query.count(filter, viewer, clock.today())) : page;
    }

    @Transactional
    public ItemView get(Caller caller, UUID id) {
        Item item = items.findByIdOptional(id).orElseThrow(Problem::notFound);
        Organization organization = organizations.get(item.organizationId());
        if (!viewers.sees(caller, item, organization.path())) {
            throw Problem.notFound();
        }
        return view(caller, item, organization);
    }

    ItemView view(Caller caller, Item item, Organization organization) {
        Map<UUID, List<ItemView.PeriodView>> left = periods.views(List.of(item));
        ItemsForMe.ForMe me = forMe.of(caller, List.of(item), left).get(item.id());
        return ItemView.of(
                item,
                organization.name(),
                left.get(item.id()),
                me,
                pictures.ofSubjects(List.of(item.id())).getOrDefault(item.id(), List.of()),
                null);
    }
}
