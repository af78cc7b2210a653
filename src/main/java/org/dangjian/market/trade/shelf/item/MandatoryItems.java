package org.dangjian.market.trade.shelf.item;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.dangjian.market.people.holder.HolderPlace;
import org.dangjian.market.people.organization.Organization;
import org.dangjian.market.people.organization.OrganizationDirectory;
import org.dangjian.market.platform.shared.Holder;
import org.dangjian.market.trade.shelf.Item;

/** The mandatory items of a year, and which of them a holder owes (《城市区域化党建调研报告》二(二)). */
@ApplicationScoped
public class MandatoryItems {

    /**
     * A mandatory item and the part of the tree that owes it.
     *
     * @param closesOn the last day on which it can be attended
     * @param everyMonths length in months of the periods each of which holds one time, or {@code null}
     * @param meant whom among the holders of its kind it is aimed at
     */
    public record MandatoryItem(
            UUID id,
            String title,
            int points,
            int times,
            String organizationPath,
            String category,
            LocalDate closesOn,
            Integer everyMonths,
            Predicate<HolderPlace> meant) {}

    private final ItemRepository items;
    private final OrganizationDirectory organizations;

    MandatoryItems(ItemRepository items, OrganizationDirectory organizations) {
        this.items = items;
        this.organizations = organizations;
    }

    /** All published mandatory items of a year for members or organizations, in the order they were made. */
    public List<MandatoryItem> of(int year, Holder.Type audience) {
        return views(items.mandatory(year, audience));
    }

    /** Those among them that stand at or above one of these paths; enough to know what one holder owes. */
    public List<MandatoryItem> above(int year, Holder.Type audience, Collection<String> paths) {
        Set<String> codes = new HashSet<>();
        paths.forEach(path -> codes.addAll(Arrays.asList(path.split("/"))));
        List<UUID> places =
                organizations.findByCodes(codes).stream().map(Organization::id).toList();
        return views(items.mandatoryOf(year, audience, places));
    }

    private List<MandatoryItem> views(List<Item> found) {
        Map<UUID, String> paths =
                organizations
                        .findByIds(found.stream()
                                .map(Item::organizationId)
                                .distinct()
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(Organization::id, Organization::path));
        return found.stream()
                .map(item -> view(item, paths.get(item.organizationId())))
                .toList();
    }

    private static MandatoryItem view(Item item, String path) {
        return new MandatoryItem(
                item.id(),
                item.title(),
                item.points(),
                item.times(),
                path,
                item.category(),
                item.closesOn(),
                item.every() == null ? null : Integer.valueOf(item.every().months()),
                item.audience()::suits);
    }

    /**
     * What a holder owes of what is aimed at them: the items of the own branch or unit and of everything above it; where
     * there are none, those of the places reported in to and of everything above them.
     *
     * @param holder a member with the traits of the day as of which is asked
     */
    public static List<MandatoryItem> owed(List<MandatoryItem> all, HolderPlace holder) {
        List<MandatoryItem> aimed =
                all.stream().filter(item -> item.meant().test(holder)).toList();
        List<MandatoryItem> own = aimed.stream()
                .filter(item -> holder.homePath().startsWith(item.organizationPath()))
                .toList();
        return own.isEmpty()
                ? aimed.stream()
                        .filter(item -> holder.reportIns().stream()
                                .anyMatch(place -> place.startsWith(item.organizationPath())))
                        .toList()
                : own;
    }
}
