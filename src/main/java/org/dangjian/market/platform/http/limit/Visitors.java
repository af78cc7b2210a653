package org.dangjian.market.platform.http.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.smallrye.jwt.auth.principal.JWTParser;
import io.smallrye.jwt.auth.principal.ParseException;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.dangjian.market.platform.shared.CurrentCaller;

/**
 * Says who knocks before anything is done for them. The account is that of a token which was accepted a moment ago; no
 * right follows from it, only a share.
 */
@ApplicationScoped
class Visitors {

    private static final String BEARER = "Bearer ";
    private static final int MOST_TOKENS = 50_000;
    private static final Duration REMEMBERED = Duration.ofMinutes(10);

    private final JWTParser parser;
    private final Set<String> exempt;
    private final Cache<String, UUID> accounts = Caffeine.newBuilder()
            .maximumSize(MOST_TOKENS)
            .expireAfterWrite(REMEMBERED)
            .build();

    Visitors(JWTParser parser, LimitsConfig config) {
        this.parser = parser;
        this.exempt = config.exemptAddresses().orElse(Set.of());
    }

    Visitor of(HttpServerRequest request) {
        String token = token(request);
        String address = CurrentCaller.addressOf(request);
        return new Visitor(address, token == null ? null : accounts.getIfPresent(token), exempt.contains(address));
    }

    /** Whether the request says that it comes from somebody who is signed in. */
    boolean claimsAnAccount(HttpServerRequest request) {
        return token(request) != null;
    }

    /** Remembers whose the request's token is, once it was accepted. */
    void remember(HttpServerRequest request, UUID accountId) {
        String token = token(request);
        if (token != null && accountId != null) {
            accounts.put(token, accountId);
        }
    }

    /** Looks at the signature of the request's token, which takes a moment; remembers whose it is when it is genuine. */
    boolean isGenuine(HttpServerRequest request) {
        try {
            remember(request, UUID.fromString(parser.parse(token(request)).getSubject()));
            return true;
        } catch (ParseException | RuntimeException forged) {
            return false;
        }
    }

    private static String token(HttpServerRequest request) {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        return header != null && header.regionMatches(true, 0, BEARER, 0, BEARER.length())
                ? header.substring(BEARER.length()).strip()
                : null;
    }
}
