package org.dangjian.market.http;

import io.quarkus.runtime.BlockingOperationControl;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.Response;
import org.dangjian.market.shared.CurrentCaller;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Tells the gate whose the tokens are that were accepted. */
class AcceptedTokens {

    private final Visitors visitors;
    private final CurrentCaller current;

    AcceptedTokens(Visitors visitors, CurrentCaller current) {
        this.visitors = visitors;
        this.current = current;
    }

    @ServerResponseFilter
    public void remember(ContainerResponseContext response, HttpServerRequest request) {
        boolean accepted = response.getStatus() < Response.Status.BAD_REQUEST.getStatusCode();
        if (accepted
                && visitors.of(request).accountId() == null
                && visitors.claimsAnAccount(request)
                && BlockingOperationControl.isBlockingAllowed()
                && current.isPresent()) {
            visitors.remember(request, current.get().accountId());
        }
    }
}
