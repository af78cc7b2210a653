package org.dangjian.market.governance.agreement;

import org.dangjian.market.platform.shared.Labelled;
import org.dangjian.market.platform.shared.Titled;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which of the two speaks: the unit, or the community or street. */
@Schema(name = "AgreementSide")
@Labelled("AgreementSide")
public enum Side implements Titled {
    UNIT,
    PLACE;

    Side other() {
        return this == UNIT ? PLACE : UNIT;
    }
}
