package org.dangjian.market.governance.meeting;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.dangjian.market.platform.keys.ProtectedText;

/** Something on the agenda (议题), and what came of it. */
@Entity
@Table(name = "meeting_topic")
public class MeetingTopic {

    @Id
    private UUID id;

    @Column(name = "meeting_id", updatable = false)
    private UUID meetingId;

    @Column(updatable = false)
    private int position;

    @Column(updatable = false)
    private String title;

    @Column(name = "need_id", updatable = false)
    private UUID needId;

    @Convert(converter = ProtectedText.class)
    private String outcome;

    private boolean settled;

    protected MeetingTopic() {}

    /**
     * @param position from 1
     * @param needId the need it came from, or {@code null}
     */
    public MeetingTopic(UUID meetingId, int position, String title, UUID needId) {
        this.id = UuidCreator.getTimeOrderedEpochPlus1();
        this.meetingId = meetingId;
        this.position = position;
        this.title = title;
        this.needId = needId;
    }

    /** What was said of it, and whether it was settled there and then. */
    public void conclude(String what, boolean isSettled) {
        this.outcome = what;
        this.settled = isSettled;
    }

    public UUID id() {
        return id;
    }

    public UUID meetingId() {
        return meetingId;
    }

    public int position() {
        return position;
    }

    public String title() {
        return title;
    }

    public UUID needId() {
        return needId;
    }

    public String outcome() {
        return outcome;
    }

    /** Whether the meeting itself settled it. */
    public boolean isSettled() {
        return settled;
    }
}
