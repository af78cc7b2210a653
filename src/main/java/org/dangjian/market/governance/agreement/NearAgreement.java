package org.dangjian.market.governance.agreement;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a unit promised the place where somebody lives or has reported in.
 *
 * @param rated whether the caller has rated the year that runs
 */
@Schema(name = "NearAgreement")
public record NearAgreement(
        UUID id,
        String unitName,
        String placeName,
        LocalDate from,
        LocalDate to,
        List<NearAgreement.Promise> lines,
        boolean rated) {

    /** A line of it, and whether it was done. */
    @Schema(name = "AgreementPromise")
    public record Promise(String title, String kindTitle, boolean done) {}
}
