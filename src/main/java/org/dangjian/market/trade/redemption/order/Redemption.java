package org.dangjian.market.trade.redemption.order;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.dangjian.market.platform.keys.ProtectedText;
import org.dangjian.market.platform.shared.Caller;
import org.dangjian.market.platform.shared.Holder;
import org.dangjian.market.platform.shared.Problem;
import org.dangjian.market.platform.shared.ProblemCode;
import org.dangjian.market.trade.ledger.EntryKind;
import org.dangjian.market.trade.ledger.Posting;
import org.dangjian.market.trade.ledger.Source;
import org.dangjian.market.trade.redemption.gift.Gift;

/** An order (兑换订单): credit and stock are taken when it is made and given back when it ends without a pickup. */
@Entity
@Table(name = "redemption")
public class Redemption {

    @Id
    private UUID id;

    @Column(name = "gift_id")
    private UUID giftId;

    @Column(name = "member_id")
    private UUID memberId;

    private int quantity;
    private int cost;

    @Enumerated(EnumType.STRING)
    private RedemptionStatus status;

    /** Only while the order waits, so that an old code can never be used again. */
    @Column(name = "pickup_code")
    private String pickupCode;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Column(name = "reserved_by")
    private UUID reservedBy;

    /** Whether staff ordered for the member (代办). */
    @Column(name = "reserved_on_behalf")
    private boolean reservedOnBehalf;

    @Column(name = "reserved_at")
    private Instant reservedAt;

    @Column(name = "ended_by")
    private UUID endedBy;

    @Column(name = "ended_at")
    private Instant endedAt;

    @Convert(converter = ProtectedText.class)
    private String reason;

    @Version
    private int version;

    protected Redemption() {}

    /** @param kept how long the order waits for its pickup */
    Redemption(Gift gift, UUID memberId, int quantity, String code, Duration kept, Caller by, Instant now) {
        this.id = UuidCreator.getTimeOrderedEpochPlus1();
        this.giftId = gift.id();
        this.memberId = memberId;
        this.quantity = quantity;
        this.cost = Math.multiplyExact(gift.price(), quantity);
        this.status = RedemptionStatus.RESERVED;
        this.pickupCode = code;
        this.expiresAt = now.plus(kept);
        this.reservedBy = by.accountId();
        this.reservedOnBehalf = !by.is(holder());
        this.reservedAt = now;
    }

    /** @throws Problem {@code state-conflict} when the time for it is over */
    void pickUp(UUID by, Instant now) {
        if (isOverdue(now)) {
            throw Problem.of(ProblemCode.STATE_CONFLICT, RedemptionStatus.EXPIRED.title());
        }
        become(RedemptionStatus.PICKED_UP, by, now);
    }

    /** The pickup was entered by mistake: the order waits again, under another code and as long as a new one. */
    void undoPickUp(String code, Duration kept, Instant now) {
        become(RedemptionStatus.RESERVED, null, null);
        this.pickupCode = code;
        this.expiresAt = now.plus(kept);
    }

    /** Who handed the gift out or ended the order; {@code null} while it waits, and for the service itself. */
    UUID endedBy() {
        return endedBy;
    }

    /** Ends it without a pickup; the caller gives credit and stock back. */
    void end(RedemptionStatus how, String why, UUID by, Instant now) {
        become(how, by, now);
        this.reason = why;
    }

    private void become(RedemptionStatus next, UUID by, Instant now) {
        if (!status.canBecome(next)) {
            throw Problem.of(ProblemCode.STATE_CONFLICT, status.title());
        }
        this.status = next;
        this.pickupCode = null;
        this.endedBy = by;
        this.endedAt = now;
    }

    boolean isWaiting() {
        return status == RedemptionStatus.RESERVED;
    }

    boolean isOverdue(Instant now) {
        return isWaiting() && !expiresAt.isAfter(now);
    }

    /** What the order takes from CREDIT. */
    Posting spending(String title, LocalDate day) {
        return posting(EntryKind.REDEMPTION, -cost, "兑换" + title + " " + quantity + " 件", day);
    }

    /** What an ended order gives back. */
    Posting refund(String title, LocalDate day) {
        return posting(EntryKind.REFUND, cost, "兑换" + title + status.title() + "，退回积分", day);
    }

    private Posting posting(EntryKind kind, int points, String why, LocalDate day) {
        return new Posting(holder(), kind, points, day, new Source(Source.Type.ORDER, id), null, why);
    }

    UUID id() {
        return id;
    }

    UUID giftId() {
        return giftId;
    }

    Holder holder() {
        return Holder.member(memberId);
    }

    int quantity() {
        return quantity;
    }

    int cost() {
        return cost;
    }

    RedemptionStatus status() {
        return status;
    }

    String pickupCode() {
        return pickupCode;
    }

    Instant expiresAt() {
        return expiresAt;
    }

    UUID reservedBy() {
        return reservedBy;
    }

    boolean isReservedOnBehalf() {
        return reservedOnBehalf;
    }

    Instant reservedAt() {
        return reservedAt;
    }

    Instant endedAt() {
        return endedAt;
    }

    String reason() {
        return reason;
    }

    int version() {
        return version;
    }
}
