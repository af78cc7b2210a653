package org.dangjian.market.platform.reading;

import io.quarkus.arc.Arc;
import io.quarkus.arc.ArcContainer;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;

/** The request that a thread works on. */
public final class CurrentRequest {

    private CurrentRequest() {}

    /** That of this thread; {@code null} for a job. */
    public static RoutingContext get() {
        ArcContainer container = Arc.container();
        return container != null && container.requestContext().isActive()
                ? container.instance(CurrentVertxRequest.class).get().getCurrent()
                : null;
    }
}
