package org.dangjian.market.governance.task;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;

/** Tasks an office issued together, under the title of their document: 重点任务清单、责任清单、问题清单、整改清单. */
@Entity
@Table(name = "task_list")
public class TaskList {

    @Id
    private UUID id;

    @Column(name = "organization_id")
    private UUID organizationId;

    private String title;

    @Column(name = "title_key")
    private String titleKey;

    @Column(name = "issued_on")
    private LocalDate issuedOn;

    @Column(name = "made_by")
    private UUID madeBy;

    @Version
    private int version;

    protected TaskList() {}

    TaskList(MakeTaskList request, String titleKey, UUID by) {
        this.id = UuidCreator.getTimeOrderedEpochPlus1();
        this.organizationId = request.organizationId();
        this.title = request.title();
        this.titleKey = titleKey;
        this.issuedOn = request.issuedOn();
        this.madeBy = by;
    }

    public UUID id() {
        return id;
    }

    public UUID organizationId() {
        return organizationId;
    }

    public String title() {
        return title;
    }

    LocalDate issuedOn() {
        return issuedOn;
    }
}
