package org.dangjian.market.people.access.session;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.smallrye.jwt.auth.principal.DefaultJWTCallerPrincipalFactory;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipal;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipalFactory;
import io.smallrye.jwt.auth.principal.ParseException;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import org.dangjian.market.platform.shared.BusinessDay;

/**
 * The signature of a token is checked once and then known until the token runs out: the check costs more than all else that
 * a small request needs. Known is only that the service wrote it; whether the session goes on, the account is locked or its
 * roles have changed is asked of the database at each request ({@link CallerIdentity}). A token that was refused is not kept.
 */
@ApplicationScoped
@Alternative
@Priority(1)
class KnownTokens extends JWTCallerPrincipalFactory {

    private static final int MOST = 20_000;
    private static final Duration KEPT = Duration.ofMinutes(10);

    private final JWTCallerPrincipalFactory verifier = new DefaultJWTCallerPrincipalFactory();
    private final Cache<String, JWTCallerPrincipal> known =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(KEPT).build();
    private final BusinessDay clock;

    KnownTokens(BusinessDay clock) {
        this.clock = clock;
    }

    @Override
    public JWTCallerPrincipal parse(String token, JWTAuthContextInfo expected) throws ParseException {
        String digest = digest(token);
        JWTCallerPrincipal before = known.getIfPresent(digest);
        if (before != null && before.getExpirationTime() > clock.now().getEpochSecond()) {
            return before;
        }
        JWTCallerPrincipal verified = verifier.parse(token, expected);
        known.put(digest, verified);
        return verified;
    }

    /** A token is not kept in clear. */
    private static String digest(String token) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
