package org.dangjian.market.trade.dispatch;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.dangjian.market.platform.keys.ProtectedText;
import org.dangjian.market.platform.shared.Holder;
import org.dangjian.market.platform.shared.Problem;
import org.dangjian.market.platform.shared.ProblemCode;

/**
 * Staff offer an item of the shelf to a named organization or member (派单): so that needs and
 * hands meet (精准对接, 《城市区域化党建调研报告》三) where nobody came by themself.
 *
 * <p>It reserves no place: an item that three were asked for is still everybody's, and whoever claims first has it. So
 * accepting may be answered with {@code item-full}; the dispatch then stays open, since a place may become free again.
 */
@Entity
@Table(name = "dispatch")
public class Dispatch {

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
    private DispatchStatus status;

    @Column(name = "open_key")
    private String openKey;

    @Column(name = "answer_by")
    private LocalDate answerBy;

    @Column(name = "claim_id")
    private UUID claimId;

    @Convert(converter = ProtectedText.class)
    private String reason;

    @Column(name = "dispatched_by")
    private UUID dispatchedBy;

    @Column(name = "dispatched_at")
    private Instant dispatchedAt;

    @Column(name = "answered_by")
    private UUID answeredBy;

    @Column(name = "answered_at")
    private Instant answeredAt;

    @Version
    private int version;

    protected Dispatch() {}

    Dispatch(UUID itemId, Holder holder, LocalDate answerBy, UUID by, Instant now) {
        this.id = UuidCreator.getTimeOrderedEpochPlus1();
        this.itemId = itemId;
        this.holderType = holder.type();
        this.holderId = holder.id();
        this.status = DispatchStatus.OPEN;
        this.openKey = openKey(itemId, holder);
        this.answerBy = answerBy;
        this.dispatchedBy = by;
        this.dispatchedAt = now;
    }

    /** What is the same for two dispatches of which only one may be open. */
    static String openKey(UUID itemId, Holder holder) {
        return itemId + "|" + holder.type() + "|" + holder.id();
    }

    boolean isOpen() {
        return status == DispatchStatus.OPEN;
    }

    /** @throws Problem {@code state-conflict} once it was answered, or when the last day for an answer is over */
    void requireOpen(LocalDate today) {
        if (!isOpen()) {
            throw Problem.of(ProblemCode.STATE_CONFLICT, status.title());
        }
        if (today.isAfter(answerBy)) {
            throw Problem.of(ProblemCode.STATE_CONFLICT, DispatchStatus.EXPIRED.title());
        }
    }

    /** The holder claimed the item. */
    void accept(UUID claim, UUID by, Instant now) {
        this.claimId = claim;
        end(DispatchStatus.ACCEPTED, null, by, now);
    }

    void decline(String why, UUID by, Instant now) {
        end(DispatchStatus.DECLINED, why, by, now);
    }

    /** Nobody answered in time: the item is everybody's again, as it was all the while. */
    void expire(Instant now) {
        end(DispatchStatus.EXPIRED, null, null, now);
    }

    /** The item was taken down before anyone answered. */
    void cancel(String why, Instant now) {
        end(DispatchStatus.CANCELLED, why, null, now);
    }

    private void end(DispatchStatus how, String why, UUID by, Instant now) {
        if (!isOpen()) {
            throw Problem.of(ProblemCode.STATE_CONFLICT, status.title());
        }
        this.status = how;
        this.openKey = null;
        this.reason = why;
        this.answeredBy = by;
        this.answeredAt = now;
    }

    public UUID id() {
        return id;
    }

    UUID itemId() {
        return itemId;
    }

    Holder holder() {
        return new Holder(holderType, holderId);
    }

    DispatchStatus status() {
        return status;
    }

    LocalDate answerBy() {
        return answerBy;
    }

    UUID claimId() {
        return claimId;
    }

    String reason() {
        return reason;
    }

    UUID dispatchedBy() {
        return dispatchedBy;
    }

    Instant dispatchedAt() {
        return dispatchedAt;
    }

    Instant answeredAt() {
        return answeredAt;
    }

    int version() {
        return version;
    }
}
