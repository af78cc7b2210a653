package org.dangjian.market.governance.whistle;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.dangjian.market.platform.keys.ProtectedText;
import org.hibernate.annotations.Immutable;

/** Something that happened to a case, for those who take part; only ever added. */
@Entity
@Immutable
@Table(name = "case_step")
public class CaseStep {

    @Id
    private UUID id;

    @Column(name = "case_id")
    private UUID caseId;

    @Column(name = "order_id")
    private UUID orderId;

    @Enumerated(EnumType.STRING)
    private StepKind kind;

    @Column(name = "organization_id")
    private UUID organizationId;

    @Convert(converter = ProtectedText.class)
    private String note;

    @Column(name = "taken_by")
    private UUID takenBy;

    @Column(name = "on_behalf")
    private boolean onBehalf;

    @Column(name = "taken_at")
    private Instant takenAt;

    protected CaseStep() {}

    /** @param order the order concerned, or {@code null} */
    public CaseStep(
            WhistleCase of, WhistleOrder order, StepKind kind, String note, UUID by, boolean onBehalf, Instant now) {
        this.id = UuidCreator.getTimeOrderedEpochPlus1();
        this.caseId = of.id();
        this.orderId = order == null ? null : order.id();
        this.organizationId = order == null ? null : order.departmentId();
        this.kind = kind;
        this.note = note;
        this.takenBy = by;
        this.onBehalf = onBehalf;
        this.takenAt = now;
    }

    public UUID id() {
        return id;
    }

    public UUID caseId() {
        return caseId;
    }

    UUID orderId() {
        return orderId;
    }

    public StepKind kind() {
        return kind;
    }

    UUID organizationId() {
        return organizationId;
    }

    String note() {
        return note;
    }

    UUID takenBy() {
        return takenBy;
    }

    boolean isOnBehalf() {
        return onBehalf;
    }

    Instant takenAt() {
        return takenAt;
    }
}
