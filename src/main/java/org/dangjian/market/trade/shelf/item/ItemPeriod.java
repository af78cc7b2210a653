package org.dangjian.market.trade.shelf.item;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;

/** The places taken in one period of an item. Written by the guarded statements of {@link ItemPeriods} only. */
@Entity
@Table(name = "item_period")
public class ItemPeriod {

    /** Which period of which item. */
    @Embeddable
    public record Key(@Column(name = "item_id") UUID itemId, String period) {}

    @EmbeddedId
    private Key key;

    private int capacity;
    private int taken;

    protected ItemPeriod() {}
}
