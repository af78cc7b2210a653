package org.dangjian.market.access;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Issues and uses refresh tokens; each works once. */
@ApplicationScoped
class RefreshTokens implements PanacheRepositoryBase<RefreshToken, UUID> {

    /** A new token of the family; only its hash is stored. */
    String issue(UUID familyId, UUID accountId, Instant now, Duration life) {
        String token = Secrets.random();
        persist(new RefreshToken(familyId, accountId, Secrets.hash(token), now, life));
        return token;
    }

    Optional<RefreshToken> findByToken(String token) {
        return find("tokenHash", Secrets.hash(token)).firstResultOptional();
    }

    /** Whether this was the first use; of two uses at once one is first. */
    boolean use(String token, Instant now) {
        return update("usedAt = ?1 where tokenHash = ?2 and usedAt is null", now, Secrets.hash(token)) == 1;
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
}
