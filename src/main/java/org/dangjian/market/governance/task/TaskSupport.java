package org.dangjian.market.governance.task;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** An organization that helps with a task; the one named first leads and stands on the task itself. */
@Entity
@Immutable
@Table(name = "task_support")
public class TaskSupport {

    @Id
    private UUID id;

    @Column(name = "task_id")
    private UUID taskId;

    @Column(name = "organization_id")
    private UUID organizationId;

    protected TaskSupport() {}

    TaskSupport(UUID taskId, UUID organizationId) {
        this.id = UuidCreator.getTimeOrderedEpochPlus1();
        this.taskId = taskId;
        this.organizationId = organizationId;
    }

    UUID taskId() {
        return taskId;
    }

    UUID organizationId() {
        return organizationId;
    }
}
