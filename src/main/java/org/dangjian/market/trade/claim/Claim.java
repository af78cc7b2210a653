package org.dangjian.market.trade.claim;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
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
import org.dangjian.market.platform.keys.ProtectedText;
import org.dangjian.market.platform.shared.Holder;
import org.dangjian.market.platform.shared.Problem;
import org.dangjian.market.platform.shared.ProblemCode;
import org.dangjian.market.trade.shelf.Item;
import org.dangjian.market.trade.shelf.Period;
import org.hibernate.annotations.BatchSize;

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

    @Column(name = "claimer_confirmed_by")
    private UUID claimerConfirmedBy;

    @Column(name = "claimer_confirmed_at")
    private Instant claimerConfirmedAt;

    @Column(name = "checked_out_at")
    private Instant checkedOutAt;

    @Embedded
    @AttributeOverride(name = "by", column = @Column(name = "submitted_by"))
    @AttributeOverride(name = "onBehalf", column = @Column(name = "submitted_on_behalf"))
    @AttributeOverride(name = "at", column = @Column(name = "submitted_at"))
    private Deed submitted;

    @Embedded
    @AttributeOverride(name = "by", column = @Column(name = "decided_by"))
    @AttributeOverride(name = "onBehalf", column = @Column(name = "decided_on_behalf"))
    @AttributeOverride(name = "at", column = @Column(name = "decided_at"))
    private Deed decided;

    @Convert(converter = ProtectedText.class)
    private String reason;

    @Embedded
    private Appointment appointment;

    /** What the asking side says to who served. */
    private String thanks;

    @Embedded
    @AttributeOverride(name = "by", column = @Column(name = "claimed_by"))
    @AttributeOverride(name = "onBehalf", column = @Column(name = "claimed_on_behalf"))
    @AttributeOverride(name = "at", column = @Column(name = "claimed_at"))
    private Deed claimed;

    @Version
    private int version;

    @ElementCollection
    @BatchSize(size = 100)
    @CollectionTable(name = "claim_participant", joinColumns = @JoinColumn(name = "claim_id"))
    @Column(name = "member_id")
    private Set<UUID> participants = new LinkedHashSet<>();

    protected Claim() {}

    public Claim(Item item, Holder holder, Period period, Set<UUID> participants, Deed claimed) {
        this.id = UuidCreator.getTimeOrderedEpochPlus1();
        this.itemId = item.id();
        this.holderType = holder.type();
        this.holderId = holder.id();
        this.points = item.points();
        this.status = ClaimStatus.CLAIMED;
        this.period = period == null ? null : period.code();
        this.liveKey = liveKey(item.id(), holder, period);
        this.participants.addAll(participants);
        this.claimed = claimed;
    }

    /** What is the same for two claims that may not both hold: of an offer "once a month" one each month may. */
    static String liveKey(UUID itemId, Holder holder, Period period) {
        return liveKey(itemId, holder, period == null ? null : period.code());
    }

    static String liveKey(UUID itemId, Holder holder, String period) {
        return itemId + "|" + holder.type() + "|" + holder.id() + (period == null ? "" : "|" + period);
    }

    /** @throws Problem {@code state-conflict} once everything was handed in or ended */
    public void requireOpen() {
        if (!ClaimStatus.OPEN.contains(status)) {
            throw Problem.of(ProblemCode.STATE_CONFLICT, status.title());
        }
    }

    public void appoint(Appointment proposed) {
        requireOpen();
        this.appointment = proposed;
    }

    /** Whether nothing was done for it yet. */
    public boolean isUntouched() {
        return status == ClaimStatus.CLAIMED && visits == 0;
    }

    /** @throws Problem {@code state-conflict} once anything was done for it */
    public void requireUntouched() {
        if (!isUntouched()) {
            throw Problem.of(ProblemCode.STATE_CONFLICT, visits > 0 ? "已有服务记录" : status.title());
        }
    }

    /** Another holder takes it with its place and its appointment. */
    public void handOver(Holder to, Deed taken) {
        requireUntouched();
        this.holderType = to.type();
        this.holderId = to.id();
        this.liveKey = liveKey(itemId, to, period);
        this.claimerConfirmedBy = null;
        this.claimerConfirmedAt = null;
        this.participants.clear();
        this.claimed = taken;
    }

    /** The requester or the staff agree that it is this holder who comes. */
    public void confirmClaimer(Deed deed) {
        requireOpen();
        if (claimerConfirmedBy == null) {
            this.claimerConfirmedBy = deed.by();
            this.claimerConfirmedAt = deed.at();
        }
    }

    public boolean isClaimerConfirmed() {
        return claimerConfirmedBy != null;
    }

    public void checkIn(Instant now) {
        become(ClaimStatus.CHECKED_IN);
        this.checkedInAt = now;
        this.checkedOutAt = null;
    }

    public void checkOut(Instant now) {
        become(ClaimStatus.CHECKED_OUT);
        this.checkedOutAt = now;
    }

    /** A visit was recorded; with the last one the claim is handed in. */
    public void serve(LocalDate day, boolean handIn, Deed deed) {
        become(handIn ? ClaimStatus.SUBMITTED : ClaimStatus.CLAIMED);
        this.visits++;
        this.servedOn = servedOn == null || day.isAfter(servedOn) ? day : servedOn;
        if (handIn) {
            this.submitted = deed;
            this.reason = null;
        }
    }

    public void verify(int awarded, String why, Deed deed) {
        become(ClaimStatus.VERIFIED, why, deed);
        this.points = awarded;
    }

    public void thank(String words) {
        this.thanks = words;
    }

    /** Sent back: the last visit has to be recorded anew. */
    public void giveBack(String why, LocalDate lastStandingVisit, Deed deed) {
        become(ClaimStatus.RETURNED, why, deed);
        this.visits--;
        this.servedOn = lastStandingVisit;
    }

    /** Ends it without points; the caller frees the place. */
    public void end(ClaimStatus how, String why, Deed deed) {
        become(how, why, deed);
        this.liveKey = null;
    }

    private void become(ClaimStatus next, String why, Deed deed) {
        become(next);
        this.decided = deed;
        this.reason = why;
    }

    private void become(ClaimStatus next) {
        requireStepTo(next);
        this.status = next;
    }

    /** @throws Problem {@code state-conflict} when the claim cannot become that now */
    public void requireStepTo(ClaimStatus next) {
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

    public String period() {
        return period;
    }

    /** The latest proposal; {@code null} where there is none. */
    public Appointment appointment() {
        return appointment;
    }

    /** Whether it keeps its place. */
    public boolean isLive() {
        return liveKey != null;
    }

    public LocalDate servedOn() {
        return servedOn;
    }

    public int visits() {
        return visits;
    }

    public Instant checkedInAt() {
        return checkedInAt;
    }

    public Instant checkedOutAt() {
        return checkedOutAt;
    }

    /** Who handed it in; {@code null} before. */
    public Deed submitted() {
        return submitted;
    }

    /** Who verified it, sent it back or ended it; {@code null} before. */
    public Deed decided() {
        return decided;
    }

    public String reason() {
        return reason;
    }

    public String thanks() {
        return thanks;
    }

    public Deed claimed() {
        return claimed;
    }

    public int version() {
        return version;
    }

    /** Who takes part for a unit; nobody else has any. */
    public Set<UUID> participants() {
        return holderType == Holder.Type.ORGANIZATION ? Set.copyOf(participants) : Set.of();
    }
}
