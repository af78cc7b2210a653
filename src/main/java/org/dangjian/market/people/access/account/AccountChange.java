package org.dangjian.market.people.access.account;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** That somebody made or changed another's account: for some time they are no counterparts ({@link PersonCheck}). */
@Entity
@Table(name = "account_change")
class AccountChange {

    @Id
    private UUID id;

    @Column(name = "account_id")
    private UUID accountId;

    @Column(name = "changed_by")
    private UUID changedBy;

    @Column(name = "changed_at")
    private Instant changedAt;

    protected AccountChange() {}

    AccountChange(UUID accountId, UUID changedBy, Instant now) {
        this.id = UuidCreator.getTimeOrderedEpochPlus1();
        this.accountId = accountId;
        this.changedBy = changedBy;
        this.changedAt = now;
    }
}
