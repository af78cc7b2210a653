package org.dangjian.market.governance.meeting;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.dangjian.market.platform.keys.ProtectedText;

/** A topic that was settled after the meeting: when, and how. */
@Entity
@Table(name = "meeting_topic_settlement")
public class TopicSettlement {

    @Id
    @Column(name = "topic_id")
    private UUID topicId;

    @Column(name = "settled_on")
    private LocalDate settledOn;

    @Convert(converter = ProtectedText.class)
    private String text;

    @Column(name = "recorded_by")
    private UUID recordedBy;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    protected TopicSettlement() {}

    public TopicSettlement(UUID topicId, LocalDate settledOn, String text, UUID by, Instant now) {
        this.topicId = topicId;
        this.settledOn = settledOn;
        this.text = text;
        this.recordedBy = by;
        this.recordedAt = now;
    }

    public UUID topicId() {
        return topicId;
    }

    public LocalDate settledOn() {
        return settledOn;
    }

    public String text() {
        return text;
    }
}
