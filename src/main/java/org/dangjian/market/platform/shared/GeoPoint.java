package org.dangjian.market.platform.shared;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * A place on the map of WeChat and the Chinese map services (GCJ-02), in degrees.
 *
 * @param address how one finds it, as it stands on a sign
 */
@Embeddable
public record GeoPoint(
        @Column(name = "location_address") String address,
        @Column(name = "latitude") Double latitude,
        @Column(name = "longitude") Double longitude) {}
