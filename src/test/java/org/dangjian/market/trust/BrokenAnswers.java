package org.dangjian.market.trust;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;
import java.util.Map;
import org.dangjian.market.platform.shared.Page;

/** A planted bug: when switched on, answers fail or lack what the contract promises. Off, it changes nothing. */
@Provider
public class BrokenAnswers implements ContainerResponseFilter {

    /** What is wrong. */
    enum Bug {
        NONE,
        /** A page fails. */
        FAILURE,
        /** A page comes without its items. */
        LOST_FIELD
    }

    static volatile Bug bug = Bug.NONE;

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (bug == Bug.NONE || !(response.getEntity() instanceof Page<?>)) {
            return;
        }
        if (bug == Bug.FAILURE) {
            response.setStatus(500);
        } else {
            response.setEntity(Map.of("next", "x"));
        }
    }
}
