package org.dangjian.market.trade.shelf.item;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.dangjian.market.platform.shared.Caller;
import org.dangjian.market.platform.shared.Nullable;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Tells who asked for something who took it and how far they are; answered by those who keep the claims. */
public interface NeedClaims {

    /**
     * A claim on what a need became, for who asked.
     *
     * @param holderName a unit by its name, a member as 姓**
     * @param stars what it was rated, absent before
     * @param absent whether nobody came, as far as is marked
     * @param canRate whether the caller may rate it now: {@code POST /claims/{id}/rating}
     */
    @Schema(name = "NeedClaim")
    record Line(
            UUID id,
            String holderName,
            String status,
            String statusTitle,
            @Nullable AppointmentView appointment,
            @Nullable LocalDate servedOn,
            @Nullable Integer stars,
            boolean absent,
            boolean canRate) {}

    /** The claims on an item, the newest hundred first. */
    List<Line> of(Caller caller, UUID itemId);
}
