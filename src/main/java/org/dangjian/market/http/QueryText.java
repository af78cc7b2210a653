package org.dangjian.market.http;

import jakarta.ws.rs.core.UriInfo;
import org.dangjian.market.shared.Problem;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Holds the texts of a query to the rule for texts in a body: PostgreSQL keeps no NUL, and nobody types one. */
class QueryText {

    @ServerRequestFilter
    public void check(UriInfo address) {
        address.getQueryParameters().forEach((name, values) -> {
            if (!values.stream().allMatch(PlainTextRule::holds)) {
                throw Problem.invalid(name, PlainTextRule.BROKEN);
            }
        });
    }
}
