package org.dangjian.market.people.access.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** What one sign-in opened, on one device. However often it is refreshed, it ends some time after that sign-in. */
@Entity
@Table(name = "account_session")
public class AccountSession {

    @Id
    private UUID id;

    @Column(name = "account_id")
    private UUID accountId;

    private String device;

    @Column(name = "started_at")
    private Instant startedAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Column(name = "ended_at")
    private Instant endedAt;

    protected AccountSession() {}

    public AccountSession(UUID id, UUID accountId, String device, Instant now, Duration life) {
        this.id = id;
        this.accountId = accountId;
        this.device = device;
        this.startedAt = now;
        this.expiresAt = now.plus(life);
    }

    public boolean isOpen(Instant now) {
        return endedAt == null && now.isBefore(expiresAt);
    }

    public UUID id() {
        return id;
    }

    public UUID accountId() {
        return accountId;
    }

    public String device() {
        return device;
    }

    public Instant startedAt() {
        return startedAt;
    }

    public Instant expiresAt() {
        return expiresAt;
    }
}
