package org.dangjian.market.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import org.dangjian.market.shared.IfMatch;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Gives every editable resource its {@code ETag}. */
class ResponseHeaders {

    @ServerResponseFilter
    public void tagVersion(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getEntity() instanceof IfMatch.Versioned resource
                && !response.getHeaders().containsKey(HttpHeaders.ETAG)) {
            response.getHeaders().putSingle(HttpHeaders.ETAG, IfMatch.tag(resource.version()));
        }
    }
}
