package org.dangjian.market.platform.http.limit;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.core.MediaType;

/** A content type without content says nothing: some clients name one, of a form, with every POST. */
@ApplicationScoped
class EmptyBody {

    private static final int BEFORE_RESOURCES = 800;

    void filters(@Observes Filters filters) {
        filters.register(EmptyBody::forgetType, BEFORE_RESOURCES);
    }

    private static void forgetType(RoutingContext context) {
        HttpServerRequest request = context.request();
        String type = request.getHeader(HttpHeaders.CONTENT_TYPE);
        boolean misleading = type != null && !type.startsWith(MediaType.APPLICATION_JSON);
        if (misleading && "0".equals(request.getHeader(HttpHeaders.CONTENT_LENGTH))) {
            request.headers().remove(HttpHeaders.CONTENT_TYPE);
        }
        context.next();
    }
}
