package org.dangjian.market.trade.ledger;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.dangjian.market.people.organization.Organization;
import org.dangjian.market.platform.shared.Holder;

/** A year that is closed for an organization and all below it. Reopening leaves the row and adds who, when and why. */
@Entity
@Table(name = "year_closure")
public class YearClosure {

    @Id
    private UUID id;

    @Column(name = "score_year")
    private int year;

    @Enumerated(EnumType.STRING)
    private Holder.Type audience;

    @Column(name = "organization_id")
    private UUID organizationId;

    @Column(name = "closed_at")
    private Instant closedAt;

    @Column(name = "closed_by")
    private UUID closedBy;

    @Column(name = "reopened_at")
    private Instant reopenedAt;

    @Column(name = "reopened_by")
    private UUID reopenedBy;

    private String reason;

    @Column(name = "live_key")
    private String liveKey;

    protected YearClosure() {}

    YearClosure(int year, Holder.Type audience, Organization organization, UUID by, Instant now) {
        this.id = UuidCreator.getTimeOrderedEpochPlus1();
        this.year = year;
        this.audience = audience;
        this.organizationId = organization.id();
        this.closedAt = now;
        this.closedBy = by;
        this.liveKey = year + "|" + audience + "|" + organization.id();
    }

    void reopen(UUID by, String why, Instant now) {
        this.reopenedAt = now;
        this.reopenedBy = by;
        this.reason = why;
        this.liveKey = null;
    }
}
