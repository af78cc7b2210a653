package org.dangjian.market.governance.meeting;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.dangjian.market.platform.shared.NormalForm;
import org.jboss.resteasy.reactive.Separator;

/**
 * Which meetings to list; absent parts do not filter.
 *
 * @param organizationId held by it or below it
 * @param kind the code of the district's list
 * @param mine those the caller, or a unit they act for, is invited to
 * @param from the first day, {@code to} the last
 * @param adoptedItemId the one that adopted this mandatory item
 */
public record MeetingFilter(
        @QueryParam("organizationId") UUID organizationId,
        @QueryParam("kind") String kind,
        @QueryParam("status") @Separator(",") Set<MeetingStatus> status,
        @QueryParam("mine") Boolean mine,
        @QueryParam("from") LocalDate from,
        @QueryParam("to") LocalDate to,
        @QueryParam("adoptedItemId") UUID adoptedItemId) {
    /** Texts in their normal form: what looks the same is the same. */
    public MeetingFilter {
        kind = NormalForm.line(kind);
    }
}
