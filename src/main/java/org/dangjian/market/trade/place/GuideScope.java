package org.dangjian.market.trade.place;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.dangjian.market.people.holder.HolderPlace;

/**
 * What a guide is there for today: what is offered at the points they work at, for the people of those places, and the
 * units they work with. Nothing else of anybody is theirs to see.
 *
 * @param units paths of the units
 */
public record GuideScope(List<Point> points, List<String> units) {

    static final GuideScope NONE = new GuideScope(List.of(), List.of());

    /**
     * A point.
     *
     * @param path of the community or street it belongs to
     * @param items what is offered there
     */
    public record Point(String path, Set<UUID> items) {

        boolean serves(HolderPlace place) {
            return place.homePath().startsWith(path)
                    || place.reportIns().stream().anyMatch(reported -> reported.startsWith(path));
        }
    }

    public boolean isEmpty() {
        return points.isEmpty() && units.isEmpty();
    }

    /** Whether the guide may act here: an item offered at the point for who belongs there, or anything of the unit. */
    public boolean covers(UUID itemId, HolderPlace place) {
        return points.stream().anyMatch(point -> point.items().contains(itemId) && point.serves(place))
                || units.stream().anyMatch(place.homePath()::startsWith);
    }

    /** Whether the item is offered at a point of the guide's. */
    public boolean offers(UUID itemId) {
        return points.stream().anyMatch(point -> point.items().contains(itemId));
    }

    /** The places whose people the guide may look for. */
    List<String> paths() {
        return Stream.concat(points.stream().map(Point::path), units.stream())
                .distinct()
                .toList();
    }
}
