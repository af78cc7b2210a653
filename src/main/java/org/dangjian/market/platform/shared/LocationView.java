package org.dangjian.market.platform.shared;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A place as {@code wx.openLocation} takes it.
 *
 * @param name what the map shows as its name
 * @param address how one finds it; {@code null} where nobody wrote it down
 * @param latitude degrees of GCJ-02
 * @param longitude degrees of GCJ-02
 */
@Schema(name = "Location")
public record LocationView(String name, @Nullable String address, double latitude, double longitude) {

    /** {@code null} where nobody marked it on the map. */
    public static LocationView of(String name, String otherAddress, GeoPoint point) {
        return point == null || point.latitude() == null
                ? null
                : new LocationView(
                        name,
                        point.address() == null ? otherAddress : point.address(),
                        point.latitude(),
                        point.longitude());
    }
}
