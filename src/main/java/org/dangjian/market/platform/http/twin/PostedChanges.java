package org.dangjian.market.platform.http.twin;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.UriInfo;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Makes {@code POST …/changes} the PATCH of the resource before anything is matched: roles, rules, {@code If-Match} and
 * answer are those of one and the same method, so that the two cannot drift apart.
 */
class PostedChanges {

    /** The last part of the address of a twin. */
    static final String CHANGES = "/changes";

    @ServerRequestFilter(preMatching = true)
    public void asPatch(ContainerRequestContext request) {
        UriInfo uri = request.getUriInfo();
        String path = uri.getRequestUri().getRawPath();
        if (request.getMethod().equals(HttpMethod.POST) && path.endsWith(CHANGES)) {
            request.setMethod(HttpMethod.PATCH);
            request.setRequestUri(uri.getRequestUriBuilder()
                    .replacePath(path.substring(0, path.length() - CHANGES.length()))
                    .build());
        }
    }
}
