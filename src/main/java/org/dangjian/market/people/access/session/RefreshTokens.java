package org.dangjian.market.people.access.session;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.dangjian.market.people.access.account.AccountSession;
import org.dangjian.market.platform.keys.Secrets;
import org.dangjian.market.platform.shared.FieldCipher;

/**
 * Issues and uses refresh tokens. Each has one successor, derived from it by a key of the service: two tabs that refresh at
 * the same moment get the same one.
 */
@ApplicationScoped
public class RefreshTokens implements PanacheRepositoryBase<RefreshToken, UUID> {

    /** How long after its use a token is answered once more with the same successor. */
    static final Duration GRACE = Duration.ofSeconds(30);

    private final FieldCipher cipher;

    RefreshTokens(FieldCipher cipher) {
        this.cipher = cipher;
    }

    /** The first token of a session; only its hash is stored. */
    String first(AccountSession session, Instant now) {
        return issue(Secrets.random(), session, now);
    }

    /** The successor of a token that was just used. */
    String next(String token, AccountSession session, Instant now) {
        return issue(successor(token), session, now);
    }

    String successor(String token) {
        return cipher.blindIndex("refresh|" + token);
    }

    private String issue(String token, AccountSession session, Instant now) {
        persist(new RefreshToken(session.id(), session.accountId(), Secrets.hash(token), now, session.expiresAt()));
        return token;
    }

    Optional<RefreshToken> findByToken(String token) {
        return find("tokenHash", Secrets.hash(token)).firstResultOptional();
    }

    /** Whether this was the first use; of two uses at once one is first. */
    boolean use(String token, Instant now) {
        return update("usedAt = ?1 where tokenHash = ?2 and usedAt is null", now, Secrets.hash(token)) == 1;
    }

    public int forgetExpired(Instant before) {
        return Math.toIntExact(delete("expiresAt < ?1", before));
    }
}
