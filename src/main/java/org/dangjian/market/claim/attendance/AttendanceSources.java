package org.dangjian.market.claim.attendance;

import jakarta.enterprise.context.ApplicationScoped;
import org.dangjian.market.ledger.Source;
import org.dangjian.market.ledger.SourceCheck;

/** Points for attendance. */
@ApplicationScoped
class AttendanceSources extends SourceCheck {

    AttendanceSources() {
        super(Source.Type.COMPLETION, "exists (select 1 from Completion c where c.id = e.sourceId)");
    }
}
