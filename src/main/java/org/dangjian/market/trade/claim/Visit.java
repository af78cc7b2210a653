package org.dangjian.market.trade.claim;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
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

    /** Whether the time that was told reaches beyond check-in and check-out. */
    @Column(name = "outside_check_in")
    private boolean outsideCheckIn;

    @Embedded
    @AttributeOverride(name = "by", column = @Column(name = "recorded_by"))
    @AttributeOverride(name = "onBehalf", column = @Column(name = "on_behalf"))
    @AttributeOverride(name = "at", column = @Column(name = "recorded_at"))
    private Deed recorded;

    protected Visit() {}

    public Visit(UUID claimId, LocalDate servedOn, ServiceTime time, Integer minutes, String summary, Deed recorded) {
        this.id = UuidCreator.getTimeOrderedEpochPlus1();
        this.claimId = claimId;
        this.servedOn = servedOn;
        this.startsAt = time == null ? null : time.startsAt();
        this.endsAt = time == null ? null : time.endsAt();
        this.minutes = minutes;
        this.summary = summary;
        this.recorded = recorded;
    }

    /** Marks it for whoever verifies. */
    public Visit flagged(boolean outside) {
        this.outsideCheckIn = outside;
        return this;
    }

    public boolean isOutsideCheckIn() {
        return outsideCheckIn;
    }

    UUID claimId() {
        return claimId;
    }

    public void supersede() {
        this.superseded = true;
    }

    public UUID id() {
        return id;
    }

    public LocalDate servedOn() {
        return servedOn;
    }

    public Instant startsAt() {
        return startsAt;
    }

    public Integer minutes() {
        return minutes;
    }

    public Deed recorded() {
        return recorded;
    }

    public String summary() {
        return summary;
    }
}
