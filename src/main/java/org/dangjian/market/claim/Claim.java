package org.dangjian.market.claim;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import org.dangjian.market.shared.Holder;
import org.dangjian.market.shared.Problem;
import org.dangjian.market.shared.ProblemCode;
import org.dangjian.market.shelf.Item;
import org.dangjian.market.shelf.Period;

/** A holder takes an item, does it, and others confirm it (认领, 《城市区域化党建调研报告》二(二)). */
@Entity
@Table(name = "claim")
public class Claim {

    @Id
    private UUID id;

    @Column(name = "item_id")
    private UUID itemId;

    @Enumerated(EnumType.STRING)
    @Column(name = "holder_type")
    private Holder.Type holderType;

    @Column(name = "holder_id")
    private UUID holderId;

    @Enumerated(EnumType.STRING)
    private ClaimStatus status;

    /** The month or quarter of an item whose places come anew. */
    private String period;

    /** The item's points; after verification what was awarded. */
    private int points;

    @Column(name = "live_key")
    private String liveKey;

    @Column(name = "served_on")
    private LocalDate servedOn;

    private int visits;

    @Column(name = "checked_in_at")
    private Instant checkedInAt;

    @Column(name = "checked_out_at")
    private Instant checkedOutAt;

    @Column(name = "submitted_by")
    private UUID submittedBy;

    @Column(name = "submitted_at")
    private Instant submittedAt;

    @Column(name = "decided_by")
    private UUID decidedBy;

    @Column(name = "decided_at")
    private Instant decidedAt;

    private String reason;

    /** What the asking side says to who served. */
    private String thanks;

    @Column(name = "claimed_by")
    private UUID claimedBy;

    @Column(name = "claimed_at")
    private Instant claimedAt;

    @Version
    private int version;

    @ElementCollection
    @CollectionTable(name = "claim_participant", joinColumns = @JoinColumn(name = "claim_id"))
    @Column(name = "member_id")
    private Set<UUID> participants = new LinkedHashSet<>();

    protected Claim() {}

    Claim(Item item, Holder holder, Period period, Set<UUID> participants, UUID claimedBy, Instant now) {
        this.id = UuidCreator.getTimeOrderedEpochPlus1();
        this.itemId = item.id();
        this.holderType = holder.type();
        this.holderId = holder.id();
        this.points = item.points();
        this.status = ClaimStatus.CLAIMED;
        this.period = period == null ? null : period.code();
        this.liveKey = liveKey(item.id(), holder, period);
        this.participants.addAll(participants);
        this.claimedBy = claimedBy;
        this.claimedAt = now;
    }

    /** What is the same for two claims that may not both hold: of an offer "once a month" one each month may. */
    static String liveKey(UUID itemId, Holder holder, Period period) {
        return itemId + "|" + holder.type() + "|" + holder.id() + (period == null ? "" : "|" + period.code());
    }

    void checkIn(Instant now) {
        become(ClaimStatus.CHECKED_IN);
        this.checkedInAt = now;
        this.checkedOutAt = null;
    }

    void checkOut(Instant now) {
        become(ClaimStatus.CHECKED_OUT);
        this.checkedOutAt = now;
    }

    /** A visit was recorded; with the last one the claim is handed in. */
    void serve(LocalDate day, boolean handIn, UUID by, Instant now) {
        become(handIn ? ClaimStatus.SUBMITTED : ClaimStatus.CLAIMED);
        this.visits++;
        this.servedOn = servedOn == null || day.isAfter(servedOn) ? day : servedOn;
        if (handIn) {
            this.submittedBy = by;
            this.submittedAt = now;
            this.reason = null;
        }
    }

    void verify(int awarded, String why, UUID by, Instant now) {
        become(ClaimStatus.VERIFIED);
        this.points = awarded;
        decide(by, why, now);
    }

    void thank(String words) {
        this.thanks = words;
    }

    /** Sent back: the last visit has to be recorded anew. */
    void giveBack(String why, LocalDate lastStandingVisit, UUID by, Instant now) {
        become(ClaimStatus.RETURNED);
        this.visits--;
        this.servedOn = lastStandingVisit;
        decide(by, why, now);
    }

    /** Ends it without points; the caller frees the place. */
    void end(ClaimStatus how, String why, UUID by, Instant now) {
        become(how);
        this.liveKey = null;
        decide(by, why, now);
    }

    private void decide(UUID by, String why, Instant now) {
        this.decidedBy = by;
        this.decidedAt = now;
        this.reason = why;
    }

    private void become(ClaimStatus next) {
        requireStepTo(next);
        this.status = next;
    }

    /** @throws Problem {@code state-conflict} when the claim cannot become that now */
    void requireStepTo(ClaimStatus next) {
        if (!status.canBecome(next)) {
            throw Problem.of(ProblemCode.STATE_CONFLICT, status.title());
        }
    }

    public UUID id() {
        return id;
    }

    public UUID itemId() {
        return itemId;
    }

    public Holder holder() {
        return new Holder(holderType, holderId);
    }

    public ClaimStatus status() {
        return status;
    }

    public int points() {
        return points;
    }

    String period() {
        return period;
    }

    LocalDate servedOn() {
        return servedOn;
    }

    int visits() {
        return visits;
    }

    Instant checkedInAt() {
        return checkedInAt;
    }

    Instant checkedOutAt() {
        return checkedOutAt;
    }

    UUID submittedBy() {
        return submittedBy;
    }

    String reason() {
        return reason;
    }

    String thanks() {
        return thanks;
    }

    UUID claimedBy() {
        return claimedBy;
    }

    Instant claimedAt() {
        return claimedAt;
    }

    int version() {
        return version;
    }

    Set<UUID> participants() {
        return Set.copyOf(participants);
    }
}
