package org.dangjian.market.platform.shared;

import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.util.HexFormat;
import java.util.UUID;

/** The caller of the request in progress, as the check of the token left it. */
@ApplicationScoped
public class CurrentCaller {

    /** The attribute of the security identity that holds the {@link Caller}. */
    public static final String ATTRIBUTE = "market.caller";

    /** The attribute that holds the id of the session whose token this is. */
    public static final String SESSION = "market.session";

    private static final int SUBSCRIBER_BYTES = 8;

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

    /** The session whose token the caller sent: one per sign-in. */
    public UUID session() {
        return identity.getAttribute(SESSION);
    }

    /** The network address a request comes from; of IPv6 the 64 bits that one subscriber has. */
    public static String addressOf(HttpServerRequest request) {
        String address = String.valueOf(request.remoteAddress().hostAddress());
        if (address.indexOf(':') < 0) {
            return address;
        }
        try {
            byte[] bytes = InetAddress.ofLiteral(address.split("%", 2)[0]).getAddress();
            return bytes.length > SUBSCRIBER_BYTES
                    ? HexFormat.ofDelimiter(":").formatHex(bytes, 0, SUBSCRIBER_BYTES)
                    : address;
        } catch (IllegalArgumentException noAddress) {
            return address;
        }
    }

    public boolean isPresent() {
        return !identity.isAnonymous() && identity.getAttribute(ATTRIBUTE) != null;
    }
}
