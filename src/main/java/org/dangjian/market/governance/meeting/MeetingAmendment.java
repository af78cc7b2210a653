package org.dangjian.market.governance.meeting;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.dangjian.market.platform.keys.ProtectedText;
import org.dangjian.market.platform.shared.Holder;

/** What was put right after a meeting was closed: the meeting stays as it was, and this stands beside it. */
@Entity
@Table(name = "meeting_amendment")
public class MeetingAmendment {

    /** Somebody who came after all, or did not. */
    @Embeddable
    public record Correction(
            @Enumerated(EnumType.STRING) @Column(name = "holder_type")
            Holder.Type holderType,

            @Column(name = "holder_id") UUID holderId,
            boolean came) {

        public Holder holder() {
            return new Holder(holderType, holderId);
        }
    }

    @Id
    private UUID id;

    @Column(name = "meeting_id")
    private UUID meetingId;

    @Convert(converter = ProtectedText.class)
    private String text;

    @Column(name = "recorded_by")
    private UUID recordedBy;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    @ElementCollection
    @CollectionTable(name = "meeting_amended_presence", joinColumns = @JoinColumn(name = "amendment_id"))
    private Set<Correction> corrections;

    protected MeetingAmendment() {}

    public MeetingAmendment(UUID meetingId, String text, Set<Correction> corrections, UUID by, Instant now) {
        this.id = UuidCreator.getTimeOrderedEpochPlus1();
        this.meetingId = meetingId;
        this.text = text;
        this.corrections = new HashSet<>(corrections);
        this.recordedBy = by;
        this.recordedAt = now;
    }

    public UUID id() {
        return id;
    }

    public UUID meetingId() {
        return meetingId;
    }

    public String text() {
        return text;
    }

    public Set<Correction> corrections() {
        return corrections;
    }

    public UUID recordedBy() {
        return recordedBy;
    }

    public Instant recordedAt() {
        return recordedAt;
    }
}
