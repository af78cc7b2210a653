package org.dangjian.market.people.access.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** The code that waits to become an account's password; a new one replaces it. Only its hash is stored. */
@Entity
@Table(name = "account_activation")
public class Activation {

    @Id
    @Column(name = "account_id")
    private UUID accountId;

    @Column(name = "code_hash")
    private String codeHash;

    @Column(name = "expires_at")
    private Instant expiresAt;

    protected Activation() {}

    public Activation(UUID accountId, String codeHash, Instant expiresAt) {
        this.accountId = accountId;
        this.codeHash = codeHash;
        this.expiresAt = expiresAt;
    }

    public boolean opens(String hash, Instant now) {
        return codeHash.equals(hash) && now.isBefore(expiresAt);
    }
}
