package org.dangjian.market.governance.meeting;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** An attendance of a mandatory item that a meeting wrote. */
@Entity
@Table(name = "meeting_attendance")
public class MeetingAttendance {

    @Id
    @Column(name = "completion_id")
    private UUID completionId;

    @Column(name = "meeting_id")
    private UUID meetingId;

    @Column(name = "holder_id")
    private UUID holderId;

    @Column(name = "item_id")
    private UUID itemId;

    @Column(name = "recorded_by")
    private UUID recordedBy;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    protected MeetingAttendance() {}

    public MeetingAttendance(UUID completionId, UUID meetingId, UUID holderId, UUID itemId, UUID by, Instant now) {
        this.completionId = completionId;
        this.meetingId = meetingId;
        this.holderId = holderId;
        this.itemId = itemId;
        this.recordedBy = by;
        this.recordedAt = now;
    }

    public UUID completionId() {
        return completionId;
    }

    public UUID holderId() {
        return holderId;
    }
}
