package org.dangjian.market.people.organization;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** What an organization was called until a day; written whenever it is renamed, so that old lists keep its old name. */
@Entity
@Immutable
@Table(name = "organization_past")
class OrganizationPast {

    @Id
    private UUID id;

    @Column(name = "organization_id")
    private UUID organizationId;

    @Column(name = "valid_to")
    private LocalDate validTo;

    private String name;

    @Column(name = "party_name")
    private String partyName;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    protected OrganizationPast() {}

    /** @param validTo the last day on which it was called so */
    OrganizationPast(Organization before, LocalDate validTo, Instant now) {
        this.id = UuidCreator.getTimeOrderedEpochPlus1();
        this.organizationId = before.id();
        this.validTo = validTo;
        this.name = before.name();
        this.partyName = before.givenPartyName();
        this.recordedAt = now;
    }
}
