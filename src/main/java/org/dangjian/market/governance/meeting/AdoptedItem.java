package org.dangjian.market.governance.meeting;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** A mandatory item that a meeting adopted (联合制定, 《城市区域化党建调研报告》二(一)). */
@Entity
@Table(name = "meeting_adopted_item")
public class AdoptedItem {

    @Id
    @Column(name = "item_id")
    private UUID itemId;

    @Column(name = "meeting_id")
    private UUID meetingId;

    protected AdoptedItem() {}

    public AdoptedItem(UUID itemId, UUID meetingId) {
        this.itemId = itemId;
        this.meetingId = meetingId;
    }

    public UUID itemId() {
        return itemId;
    }
}
