package org.dangjian.market.trade.claim;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
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
import org.dangjian.market.platform.shared.Labelled;
import org.dangjian.market.platform.shared.Problem;
import org.dangjian.market.platform.shared.ProblemCode;
import org.dangjian.market.platform.shared.Titled;
import org.dangjian.market.trade.shelf.Every;
import org.dangjian.market.trade.shelf.Period;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One attendance of a mandatory item (必选), owed without a claim (《城市区域化党建调研报告》二(二)). */
@Entity
@Table(name = "completion")
public class Completion {

    /** SUBMITTED by the holder, then VERIFIED or RETURNED; recorded by staff it is VERIFIED at once. */
    @Schema(name = "CompletionStatus")
    @Labelled("CompletionStatus")
    public enum Status implements Titled {
        SUBMITTED,
        VERIFIED,
        RETURNED,
        REVERSED
    }

    @Id
    private UUID id;

    @Column(name = "item_id")
    private UUID itemId;

    @Enumerated(EnumType.STRING)
    @Column(name = "holder_type")
    private Holder.Type holderType;

    @Column(name = "holder_id")
    private UUID holderId;

    @Column(name = "served_on")
    private LocalDate servedOn;

    /** The day that stands for it in the count: the day itself, or the first of the item's month or quarter. */
    @Column(name = "counts_as")
    private LocalDate countsAs;

    private String summary;

    @Enumerated(EnumType.STRING)
    private Status status;

    @Convert(converter = ProtectedText.class)
    private String reason;

    @Column(name = "live_key")
    private String liveKey;

    @Embedded
    @AttributeOverride(name = "by", column = @Column(name = "recorded_by"))
    @AttributeOverride(name = "onBehalf", column = @Column(name = "on_behalf"))
    @AttributeOverride(name = "at", column = @Column(name = "recorded_at"))
    private Deed recorded;

    @Column(name = "decided_by")
    private UUID decidedBy;

    @Column(name = "decided_at")
    private Instant decidedAt;

    @Column(name = "import_id")
    private UUID importId;

    @Version
    private int version;

    protected Completion() {}

    /** @param every the rhythm of the item, {@code null} of one without */
    public Completion(UUID itemId, Holder holder, LocalDate servedOn, Every every, String summary, Deed recorded) {
        this.id = UuidCreator.getTimeOrderedEpochPlus1();
        this.itemId = itemId;
        this.holderType = holder.type();
        this.holderId = holder.id();
        this.servedOn = servedOn;
        this.countsAs = every == null ? servedOn : Period.of(every, servedOn).firstDay();
        this.summary = summary;
        this.status = Status.SUBMITTED;
        this.liveKey = itemId + "|" + holder.type() + ':' + holder.id() + '|' + servedOn;
        this.recorded = recorded;
    }

    public void verify(UUID by, Instant now) {
        require(Status.SUBMITTED);
        this.status = Status.VERIFIED;
        decide(by, null, now);
    }

    public void giveBack(String why, UUID by, Instant now) {
        require(Status.SUBMITTED);
        this.status = Status.RETURNED;
        this.liveKey = null;
        decide(by, why, now);
    }

    public void reverse(String why, UUID by, Instant now) {
        require(Status.VERIFIED);
        this.status = Status.REVERSED;
        this.liveKey = null;
        decide(by, why, now);
    }

    /** Which import records it. */
    public void madeBy(UUID act) {
        this.importId = act;
    }

    /** Whether nobody decided on it but whoever recorded it. */
    public boolean isAsRecorded() {
        return status == Status.SUBMITTED || status == Status.VERIFIED && decidedBy.equals(recorded.by());
    }

    private void decide(UUID by, String why, Instant now) {
        this.decidedBy = by;
        this.decidedAt = now;
        this.reason = why;
    }

    private void require(Status expected) {
        if (status != expected) {
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

    public LocalDate servedOn() {
        return servedOn;
    }

    public String summary() {
        return summary;
    }

    public Status status() {
        return status;
    }

    public String reason() {
        return reason;
    }

    public Deed recorded() {
        return recorded;
    }

    public int version() {
        return version;
    }
}
