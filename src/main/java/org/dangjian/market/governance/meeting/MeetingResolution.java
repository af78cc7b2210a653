package org.dangjian.market.governance.meeting;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.dangjian.market.platform.keys.ProtectedText;

/** What a meeting resolved (议定事项): who leads, who supports, until when. */
@Entity
@Table(name = "meeting_resolution")
public class MeetingResolution {

    @Id
    private UUID id;

    @Column(name = "meeting_id")
    private UUID meetingId;

    private int position;

    @Column(name = "topic_id")
    private UUID topicId;

    @Convert(converter = ProtectedText.class)
    private String text;

    @Column(name = "lead_id")
    private UUID leadId;

    @Column(name = "due_on")
    private LocalDate dueOn;

    @Column(name = "task_id")
    private UUID taskId;

    @ElementCollection
    @CollectionTable(name = "meeting_resolution_support", joinColumns = @JoinColumn(name = "resolution_id"))
    @Column(name = "organization_id")
    private Set<UUID> supportIds;

    protected MeetingResolution() {}

    /**
     * @param position from 1
     * @param topicId the topic it answers, or {@code null}
     * @param dueOn {@code null} for what goes on
     */
    public MeetingResolution(
            UUID meetingId, int position, UUID topicId, String text, UUID leadId, Set<UUID> support, LocalDate dueOn) {
        this.id = UuidCreator.getTimeOrderedEpochPlus1();
        this.meetingId = meetingId;
        this.position = position;
        this.topicId = topicId;
        this.text = text;
        this.leadId = leadId;
        this.supportIds = new HashSet<>(support);
        this.dueOn = dueOn;
    }

    /** Which task it became. */
    public void followedBy(UUID task) {
        this.taskId = task;
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

    public UUID topicId() {
        return topicId;
    }

    public String text() {
        return text;
    }

    public UUID leadId() {
        return leadId;
    }

    public LocalDate dueOn() {
        return dueOn;
    }

    public UUID taskId() {
        return taskId;
    }
}
