package org.dangjian.market.assessment.paper;

import org.dangjian.market.platform.shared.Holder;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whom a report is about. */
@Schema(name = "ReportAudience")
public enum ReportAudience {
    MEMBER,
    ORGANIZATION;

    /** The same as the kind of a holder. */
    public Holder.Type type() {
        return this == MEMBER ? Holder.Type.MEMBER : Holder.Type.ORGANIZATION;
    }
}
