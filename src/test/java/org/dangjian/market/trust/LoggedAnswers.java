package org.dangjian.market.trust;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;
import org.jboss.logging.Logger;

/** A planted bug: when switched on, what is answered is also logged, names and all. Off, it changes nothing. */
@Provider
public class LoggedAnswers implements ContainerResponseFilter {

    static volatile boolean on;

    private static final Logger LOG = Logger.getLogger("org.dangjian.market.platform.http.Answers");

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (on) {
            LOG.debugf("answered %s", response.getEntity());
        }
    }
}
