package org.dangjian.market.claim;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** What was done for a claim, when and how long. */
@Entity
@Table(name = "claim_visit")
public class Visit {

    @Id
    private UUID id;

    @Column(name = "claim_id")
    private UUID claimId;

    @Column(name = "served_on")
    private LocalDate servedOn;

    @Column(name = "starts_at")
    private Instant startsAt;

    @Column(name = "ends_at")
    private Instant endsAt;

    private Integer minutes;
    private String summary;
    private boolean superseded;

    @Column(name = "recorded_by")
    private UUID recordedBy;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    protected Visit() {}

    Visit(UUID claimId, LocalDate servedOn, ServiceTime time, Integer minutes, String summary, UUID by, Instant now) {
        this.id = UuidCreator.getTimeOrderedEpochPlus1();
        this.claimId = claimId;
        this.servedOn = servedOn;
        this.startsAt = time == null ? null : time.startsAt();
        this.endsAt = time == null ? null : time.endsAt();
        this.minutes = minutes;
        this.summary = summary;
        this.recordedBy = by;
        this.recordedAt = now;
    }

    void supersede() {
        this.superseded = true;
    }

    UUID id() {
        return id;
    }

    LocalDate servedOn() {
        return servedOn;
    }

    Instant startsAt() {
        return startsAt;
    }

    Integer minutes() {
        return minutes;
    }

    String summary() {
        return summary;
    }
}
