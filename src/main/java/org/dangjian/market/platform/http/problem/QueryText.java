package org.dangjian.market.platform.http.problem;

import jakarta.ws.rs.core.UriInfo;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import org.dangjian.market.platform.shared.Problem;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Holds the texts of a query to the rule for texts in a body: PostgreSQL keeps no NUL, and nobody types one. */
public class QueryText {

    private static final Pattern BROKEN_ESCAPE = Pattern.compile("%(?![0-9A-Fa-f]{2})");

    /** The first parameter whose escapes cannot be read, if there is one; the server itself would answer with no body. */
    public static Optional<String> malformed(String query) {
        return query == null
                ? Optional.empty()
                : Arrays.stream(query.split("&"))
                        .filter(pair -> BROKEN_ESCAPE.matcher(pair).find())
                        .map(pair -> pair.split("=", 2)[0])
                        .findFirst();
    }

    @ServerRequestFilter
    public void check(UriInfo address) {
        address.getQueryParameters().forEach((name, values) -> {
            if (!values.stream().allMatch(PlainTextRule::holds)) {
                throw Problem.invalid(name, PlainTextRule.BROKEN);
            }
        });
    }
}
