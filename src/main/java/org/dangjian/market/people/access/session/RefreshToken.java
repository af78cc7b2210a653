package org.dangjian.market.people.access.session;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** One refresh token, by its hash. A family is all that came from one sign-in: it has the id of the session. */
@Entity
@Table(name = "refresh_token")
public class RefreshToken {

    @Id
    private UUID id;

    @Column(name = "family_id")
    private UUID familyId;

    @Column(name = "account_id")
    private UUID accountId;

    @Column(name = "token_hash")
    private String tokenHash;

    @Column(name = "issued_at")
    private Instant issuedAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Column(name = "used_at")
    private Instant usedAt;

    protected RefreshToken() {}

    RefreshToken(UUID familyId, UUID accountId, String tokenHash, Instant now, Instant expiresAt) {
        this.id = UuidCreator.getTimeOrderedEpochPlus1();
        this.familyId = familyId;
        this.accountId = accountId;
        this.tokenHash = tokenHash;
        this.issuedAt = now;
        this.expiresAt = expiresAt;
    }

    boolean isExpired(Instant now) {
        return !now.isBefore(expiresAt);
    }

    /** Whether it was used so recently that the answer may not have arrived. */
    boolean wasJustUsed(Instant now) {
        return usedAt != null && now.isBefore(usedAt.plus(RefreshTokens.GRACE));
    }

    UUID familyId() {
        return familyId;
    }

    UUID accountId() {
        return accountId;
    }
}
