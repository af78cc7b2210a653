package org.dangjian.market.trade.place;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.dangjian.market.platform.shared.IfMatch;
import org.dangjian.market.platform.shared.LocationView;
import org.dangjian.market.platform.shared.Nullable;
import org.dangjian.market.trade.shelf.Item;
import org.dangjian.market.trade.shelf.ItemKind;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A service point: where it is, when it is open, who helps there and what is offered.
 *
 * @param offered what is on the shelf now of the things offered there; left out of lists
 * @param guides who helps there today; the names masked for those who do not look after them; left out of lists
 * @param location where it is, as {@code wx.openLocation} takes it; {@code null} where it is not on the map
 * @param distance metres from where the caller said they are; {@code null} where either is unknown
 */
@Schema(name = "ServicePoint")
public record ServicePointView(
        UUID id,
        ServicePoint.Kind kind,
        String kindTitle,
        String name,
        UUID organizationId,
        String organizationName,
        String address,
        String openingHours,
        @Nullable String phone,
        LocalDate openedOn,
        @Nullable LocalDate closedOn,
        @Nullable String closeReason,
        @Nullable List<OfferedView> offered,
        @Nullable List<String> guides,
        @Nullable LocationView location,
        @Nullable Integer distance,
        int version)
        implements IfMatch.Versioned {

    /** An item of the shelf that is offered at the point. */
    @Schema(name = "OfferedItem")
    public record OfferedView(
            UUID itemId, String title, ItemKind kind, String category, int points, LocalDate closesOn) {

        static OfferedView of(Item item) {
            return new OfferedView(
                    item.id(), item.title(), item.kind(), item.category(), item.points(), item.closesOn());
        }
    }

    static ServicePointView of(
            ServicePoint point,
            String organizationName,
            List<OfferedView> offered,
            List<String> guides,
            Integer distance) {
        return new ServicePointView(
                point.id(),
                point.kind(),
                point.kind().title(),
                point.name(),
                point.organizationId(),
                organizationName,
                point.address(),
                point.openingHours(),
                point.phone(),
                point.openedOn(),
                point.closedOn(),
                point.closeReason(),
                offered,
                guides,
                LocationView.of(point.name(), point.address(), point.location()),
                distance,
                point.version());
    }
}
