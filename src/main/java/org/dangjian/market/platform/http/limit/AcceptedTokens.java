package org.dangjian.market.platform.http.limit;

import io.quarkus.runtime.BlockingOperationControl;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.Response;
import org.dangjian.market.platform.shared.CurrentCaller;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Tells the gate whose the tokens are that were accepted. */
class AcceptedTokens {

    private final Visitors visitors;
    private final CurrentCaller current;

    AcceptedTokens(Visitors visitors, CurrentCaller current) {
        this.visitors = visitors;
        this.current = current;
    }

    /** Whoever is only ever refused is known, too: theirs are the requests that a measure is for. */
    @ServerResponseFilter
    public void remember(ContainerResponseContext response, HttpServerRequest request) {
        int status = response.getStatus();
        if (status < Response.Status.INTERNAL_SERVER_ERROR.getStatusCode()
                && status != Response.Status.UNAUTHORIZED.getStatusCode()
                && visitors.claimsAnAccount(request)
                && visitors.of(request).accountId() == null
                && BlockingOperationControl.isBlockingAllowed()
                && isKnown()) {
            visitors.remember(request, current.get().accountId());
        }
    }

    /** What was refused before anybody looked at the token is looked at now, and may be forged. */
    private boolean isKnown() {
        try {
            return current.isPresent();
        } catch (RuntimeException forged) {
            return false;
        }
    }
}
