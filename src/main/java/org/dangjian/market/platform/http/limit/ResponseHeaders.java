package org.dangjian.market.platform.http.limit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.dangjian.market.platform.http.known.IfNoneMatch;
import org.dangjian.market.platform.shared.IfMatch;
import org.dangjian.market.platform.shared.Page;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Gives editable resources and lists their {@code ETag}; a list the caller has already is answered with 304. */
class ResponseHeaders {

    private final ObjectMapper json;

    ResponseHeaders(ObjectMapper json) {
        this.json = json;
    }

    @ServerResponseFilter
    public void tag(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getEntity() instanceof IfMatch.Versioned resource) {
            response.getHeaders().putSingle(HttpHeaders.ETAG, IfMatch.tag(resource.version()));
        }
        if (response.getEntity() instanceof Page<?> page && request.getMethod().equals(HttpMethod.GET)) {
            String tag = tagOf(page);
            response.getHeaders().putSingle(HttpHeaders.ETAG, tag);
            response.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, IfNoneMatch.ASK_EACH_TIME);
            String known = request.getHeaderString(HttpHeaders.IF_NONE_MATCH);
            if (known != null && IfNoneMatch.knows(IfNoneMatch.fromString(known), tag)) {
                response.setStatus(Response.Status.NOT_MODIFIED.getStatusCode());
                response.setEntity(null);
            }
        }
    }

    private String tagOf(Page<?> page) {
        try {
            return IfNoneMatch.tagOf(json.writeValueAsString(page));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a page must be plain data", impossible);
        }
    }
}
