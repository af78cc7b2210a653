package org.dangjian.market.assessment.scheme;

import jakarta.ws.rs.QueryParam;
import java.util.Set;
import org.dangjian.market.assessment.rules.scheme.Audience;
import org.jboss.resteasy.reactive.Separator;

/**
 * Which schemes to list; absent parts do not filter.
 *
 * @param stars those of stars (创星晋级) instead of those of the yearly evaluation
 */
public record SchemeFilter(
        @QueryParam("year") Integer year,
        @QueryParam("audience") Audience audience,
        @QueryParam("status") @Separator(",") Set<SchemeVersion.Status> status,
        @QueryParam("stars") boolean stars) {}
