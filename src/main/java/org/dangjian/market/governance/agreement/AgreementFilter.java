package org.dangjian.market.governance.agreement;

import jakarta.ws.rs.QueryParam;
import java.util.UUID;

/**
 * Which agreements to list; absent parts do not filter.
 *
 * @param organizationId those of places at or below this organization
 * @param behind only those in force with a line that is behind
 */
public record AgreementFilter(
        @QueryParam("organizationId") UUID organizationId,
        @QueryParam("unitId") UUID unitId,
        @QueryParam("status") AgreementStatus status,
        @QueryParam("behind") boolean behind) {}
