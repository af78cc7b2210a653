package org.dangjian.market.platform.shared;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Where something is on the map (GCJ-02, as {@code wx.chooseLocation} gives it); all absent takes it off the map.
 *
 * @param address how one finds it
 * @param latitude degrees, north positive
 * @param longitude degrees, east positive
 */
@Schema(name = "SetLocation")
public record SetLocation(
        @Size(max = 200) String address,
        @DecimalMin("-90") @DecimalMax("90") BigDecimal latitude,
        @DecimalMin("-180") @DecimalMax("180") BigDecimal longitude) {

    /** In the form in which texts are kept. */
    public SetLocation {
        address = NormalForm.line(address);
    }

    /** Whether it says where in full, or not at all. */
    @AssertTrue(message = "{location.whole}")
    @Schema(hidden = true)
    boolean isWhole() {
        return (latitude == null) == (longitude == null) && (latitude != null || address == null);
    }

    /** {@code null} for none. */
    public GeoPoint point() {
        return latitude == null ? null : new GeoPoint(address, latitude.doubleValue(), longitude.doubleValue());
    }
}
