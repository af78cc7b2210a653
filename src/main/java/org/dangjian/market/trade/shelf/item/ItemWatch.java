package org.dangjian.market.trade.shelf.item;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** Somebody wants to be told when a full item has a place again (有空位时告诉我); gone once told. */
@Entity
@Table(name = "item_watch")
public class ItemWatch {

    @Id
    private UUID id;

    @Column(name = "item_id")
    private UUID itemId;

    @Column(name = "account_id")
    private UUID accountId;

    @Column(name = "created_at")
    private Instant createdAt;

    protected ItemWatch() {}

    ItemWatch(UUID itemId, UUID accountId, Instant now) {
        this.id = UuidCreator.getTimeOrderedEpochPlus1();
        this.itemId = itemId;
        this.accountId = accountId;
        this.createdAt = now;
    }

    UUID itemId() {
        return itemId;
    }

    UUID accountId() {
        return accountId;
    }

    public Instant createdAt() {
        return createdAt;
    }
}
