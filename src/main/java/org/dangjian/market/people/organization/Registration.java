package org.dangjian.market.people.organization;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.dangjian.market.platform.shared.Labelled;
import org.dangjian.market.platform.shared.Titled;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A unit's dated link to a street or community: 双报到 or 共驻共建 (《城市区域化党建调研报告》一). */
@Entity
@Table(name = "organization_registration")
public class Registration {

    /** What the link is. HOSTED belongs to members only. */
    @Schema(name = "RegistrationKind")
    @Labelled("RegistrationKind")
    public enum Kind implements Titled {
        REPORT_IN,
        CO_BUILDING,
        HOSTED
    }

    @Id
    private UUID id;

    @Column(name = "unit_id")
    private UUID unitId;

    @Column(name = "community_id")
    private UUID communityId;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    @Column(name = "valid_from")
    private LocalDate validFrom;

    @Column(name = "valid_to")
    private LocalDate validTo;

    @Column(name = "recorded_by")
    private UUID recordedBy;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    @Column(name = "import_id", updatable = false)
    private UUID importId;

    protected Registration() {}

    public Registration(
            UUID unitId, UUID communityId, Kind kind, LocalDate from, LocalDate to, UUID recordedBy, Instant now) {
        this.id = UuidCreator.getTimeOrderedEpochPlus1();
        this.unitId = unitId;
        this.communityId = communityId;
        this.kind = kind;
        this.validFrom = from;
        this.validTo = to;
        this.recordedBy = recordedBy;
        this.recordedAt = now;
    }

    /** Notes which import made it. */
    public void madeBy(UUID importAct) {
        this.importId = importAct;
    }

    public boolean isActive(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }

    public UUID id() {
        return id;
    }

    public UUID unitId() {
        return unitId;
    }

    public UUID communityId() {
        return communityId;
    }

    public Kind kind() {
        return kind;
    }

    public LocalDate validFrom() {
        return validFrom;
    }

    public LocalDate validTo() {
        return validTo;
    }
}
