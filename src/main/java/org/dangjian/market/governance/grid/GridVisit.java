package org.dangjian.market.governance.grid;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.dangjian.market.platform.keys.ProtectedText;

/** A visit or a round of who works in a grid: counted, with what was found; nothing of persons. Only ever added. */
@Entity
@Table(name = "grid_visit")
public class GridVisit {

    @Id
    private UUID id;

    @Column(name = "grid_id")
    private UUID gridId;

    @Enumerated(EnumType.STRING)
    private GridVisitKind kind;

    @Column(name = "visited_on")
    private LocalDate visitedOn;

    private int households;

    @Convert(converter = ProtectedText.class)
    private String finding;

    @Column(name = "case_id")
    private UUID caseId;

    @Column(name = "recorded_by")
    private UUID recordedBy;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    protected GridVisit() {}

    GridVisit(UUID gridId, RecordVisit request, UUID caseId, UUID by, Instant now) {
        this.id = UuidCreator.getTimeOrderedEpochPlus1();
        this.gridId = gridId;
        this.kind = request.kind();
        this.visitedOn = request.visitedOn();
        this.households = request.households();
        this.finding = request.finding();
        this.caseId = caseId;
        this.recordedBy = by;
        this.recordedAt = now;
    }

    UUID id() {
        return id;
    }

    GridVisitKind kind() {
        return kind;
    }

    LocalDate visitedOn() {
        return visitedOn;
    }

    int households() {
        return households;
    }

    String finding() {
        return finding;
    }

    UUID caseId() {
        return caseId;
    }
}
