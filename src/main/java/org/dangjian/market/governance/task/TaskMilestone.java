package org.dangjian.market.governance.task;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;

/** A step of a task with its own day. */
@Entity
@Table(name = "task_milestone")
public class TaskMilestone {

    @Id
    private UUID id;

    @Column(name = "task_id")
    private UUID taskId;

    private String title;

    private LocalDate due;

    @Column(name = "reached_on")
    private LocalDate reachedOn;

    protected TaskMilestone() {}

    TaskMilestone(UUID taskId, String title, LocalDate due) {
        this.id = UuidCreator.getTimeOrderedEpochPlus1();
        this.taskId = taskId;
        this.title = title;
        this.due = due;
    }

    /** Notes the day once; a milestone that was reached stays so. */
    void reach(LocalDate day) {
        if (reachedOn == null) {
            this.reachedOn = day;
        }
    }

    boolean isMissed(LocalDate today) {
        return reachedOn == null && due.isBefore(today);
    }

    UUID id() {
        return id;
    }

    UUID taskId() {
        return taskId;
    }

    String title() {
        return title;
    }

    LocalDate due() {
        return due;
    }

    LocalDate reachedOn() {
        return reachedOn;
    }
}
