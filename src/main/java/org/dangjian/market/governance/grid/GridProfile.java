package org.dangjian.market.governance.grid;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/** How a grid is cut: its homes, its buildings, where it ends, and what of the Party there is. */
@Entity
@Table(name = "grid_profile")
public class GridProfile {

    @Id
    @Column(name = "organization_id")
    private UUID organizationId;

    @Enumerated(EnumType.STRING)
    private GridLayout layout;

    private int households;
    private int buildings;
    private String boundary;

    @Enumerated(EnumType.STRING)
    private GridCoverage coverage;

    @Column(name = "recorded_by")
    private UUID recordedBy;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    @Version
    private int version;

    protected GridProfile() {}

    GridProfile(UUID organizationId) {
        this.organizationId = organizationId;
    }

    void describe(DescribeGrid request, UUID by, Instant now) {
        this.layout = request.layout();
        this.households = request.households();
        this.buildings = request.buildings();
        this.boundary = request.boundary().strip();
        this.coverage = request.coverage();
        this.recordedBy = by;
        this.recordedAt = now;
    }

    UUID organizationId() {
        return organizationId;
    }

    GridLayout layout() {
        return layout;
    }

    int households() {
        return households;
    }

    int buildings() {
        return buildings;
    }

    String boundary() {
        return boundary;
    }

    GridCoverage coverage() {
        return coverage;
    }

    int version() {
        return version;
    }
}
