package org.dangjian.market.access;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;

/** Issues and uses refresh tokens; each works once. */
@ApplicationScoped
class RefreshTokens implements PanacheRepositoryBase<RefreshToken, UUID> {

    private static final int TOKEN_BYTES = 32;

    private final SecureRandom random = new SecureRandom();

    /** A new token of the family; only its hash is stored. */
    String issue(UUID familyId, UUID accountId, Instant now, Duration life) {
        byte[] bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        persist(new RefreshToken(familyId, accountId, hash(token), now, life));
        return token;
    }

    Optional<RefreshToken> findByToken(String token) {
        return find("tokenHash", hash(token)).firstResultOptional();
    }

    /** Whether this was the first use; of two uses at once one is first. */
    boolean use(String token, Instant now) {
        return update("usedAt = ?1 where tokenHash = ?2 and usedAt is null", now, hash(token)) == 1;
    }

    void endFamily(UUID familyId, Instant now) {
        update("usedAt = ?1 where familyId = ?2 and usedAt is null", now, familyId);
    }

    void endAll(UUID accountId, Instant now) {
        update("usedAt = ?1 where accountId = ?2 and usedAt is null", now, accountId);
    }

    int forgetExpired(Instant before) {
        return Math.toIntExact(delete("expiresAt < ?1", before));
    }

    private static String hash(String token) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("SHA-256 is not available", impossible);
        }
    }
}
