package org.dangjian.market.governance.task;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.dangjian.market.platform.keys.ProtectedText;
import org.hibernate.annotations.Immutable;

/** What was done for a task, as it was on one day (进展情况). */
@Entity
@Immutable
@Table(name = "task_report")
public class TaskReport {

    @Id
    private UUID id;

    @Column(name = "task_id")
    private UUID taskId;

    @Column(name = "made_on")
    private LocalDate madeOn;

    @Convert(converter = ProtectedText.class)
    private String text;

    @Column(name = "reported_by")
    private UUID reportedBy;

    @Column(name = "reported_at")
    private Instant reportedAt;

    protected TaskReport() {}

    TaskReport(UUID taskId, ReportTask request, UUID by, Instant now) {
        this.id = UuidCreator.getTimeOrderedEpochPlus1();
        this.taskId = taskId;
        this.madeOn = request.madeOn();
        this.text = request.text().strip();
        this.reportedBy = by;
        this.reportedAt = now;
    }

    UUID id() {
        return id;
    }

    UUID taskId() {
        return taskId;
    }

    LocalDate madeOn() {
        return madeOn;
    }

    String text() {
        return text;
    }

    UUID reportedBy() {
        return reportedBy;
    }
}
