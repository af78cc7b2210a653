package org.dangjian.market.assessment.publicity;

import java.time.LocalDate;
import java.util.List;
import org.dangjian.market.platform.shared.Nullable;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The organizations that met the line, as anybody may read them while they are shown.
 *
 * @param receivingOffice where objections are received; {@code supervisionPhone} the number that stands on the list
 */
@Schema(name = "OpenPublicity", requiredProperties = "items")
public record OpenPublicityView(
        int year,
        String organizationName,
        LocalDate from,
        LocalDate to,
        @Nullable String receivingOffice,
        @Nullable String supervisionPhone,
        List<OpenPublicityView.Listed> items,
        @Nullable String next) {

    /** An organization by its name. */
    @Schema(name = "OpenPublicityItem")
    public record Listed(String name, String bandTitle) {}
}
