package org.dangjian.market.shelf;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.dangjian.market.organization.OrganizationDirectory;
import org.dangjian.market.shared.Holder;

/** The mandatory items of a year, and which of them a holder owes (《城市区域化党建调研报告》二(二)). */
@ApplicationScoped
public class MandatoryItems {

    /** A mandatory item and the part of the tree that owes it. */
    public record MandatoryItem(UUID id, String title, int points, int times, String organizationPath) {}

    private final ItemRepository items;
    private final OrganizationDirectory organizations;

    MandatoryItems(ItemRepository items, OrganizationDirectory organizations) {
        this.items = items;
        this.organizations = organizations;
    }

    /** All published mandatory items of a year for members or organizations, in the order they were made. */
    public List<MandatoryItem> of(int year, Holder.Type audience) {
        return items.mandatory(year, audience).stream()
                .map(item -> new MandatoryItem(
                        item.id(),
                        item.title(),
                        item.points(),
                        item.times(),
                        organizations.get(item.organizationId()).path()))
                .toList();
    }

    /**
     * What a holder owes: the items of the own branch or unit and of everything above it; where there are none, those of
     * the places reported in to and of everything above them.
     */
    public static List<MandatoryItem> owed(List<MandatoryItem> all, String homePath, List<String> reportIns) {
        List<MandatoryItem> own = all.stream()
                .filter(item -> homePath.startsWith(item.organizationPath()))
                .toList();
        return own.isEmpty()
                ? all.stream()
                        .filter(item -> reportIns.stream().anyMatch(place -> place.startsWith(item.organizationPath())))
                        .toList()
                : own;
    }
}
