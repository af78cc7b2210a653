package org.dangjian.market.shared;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;

/** The caller of the request in progress, as the check of the token left it. */
@ApplicationScoped
public class CurrentCaller {

    /** The attribute of the security identity that holds the {@link Caller}. */
    public static final String ATTRIBUTE = "market.caller";

    private final SecurityIdentity identity;

    CurrentCaller(SecurityIdentity identity) {
        this.identity = identity;
    }

    /**
     * The signed-in caller.
     *
     * @throws Problem {@code unauthenticated} on a request without a valid token
     */
    public Caller get() {
        Caller caller = identity.getAttribute(ATTRIBUTE);
        if (caller == null) {
            throw Problem.of(ProblemCode.UNAUTHENTICATED);
        }
        return caller;
    }

    public boolean isPresent() {
        return !identity.isAnonymous() && identity.getAttribute(ATTRIBUTE) != null;
    }
}
