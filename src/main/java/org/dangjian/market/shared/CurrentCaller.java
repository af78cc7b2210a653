package org.dangjian.market.shared;

import jakarta.enterprise.context.RequestScoped;

/** The caller of the request in progress. Filled once, after the token was checked. */
@RequestScoped
public class CurrentCaller {

    private Caller caller;

    /**
     * The signed-in caller.
     *
     * @throws Problem {@code unauthenticated} on a request without a valid token
     */
    public Caller get() {
        if (caller == null) {
            throw Problem.of(ProblemCode.UNAUTHENTICATED);
        }
        return caller;
    }

    public void set(Caller signedIn) {
        this.caller = signedIn;
    }

    public boolean isPresent() {
        return caller != null;
    }
}
