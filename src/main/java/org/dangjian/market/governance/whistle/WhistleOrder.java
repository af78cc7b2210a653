package org.dangjian.market.governance.whistle;

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
import java.util.UUID;
import org.dangjian.market.platform.calendar.WorkHours;
import org.dangjian.market.platform.keys.ProtectedText;
import org.dangjian.market.platform.shared.Problem;
import org.dangjian.market.platform.shared.ProblemCode;

/**
 * A case as one department has it (派单): taken up, or once said to be another's; more time asked for once; settled. The street
 * decides on both.
 */
@Entity
@Table(name = "case_order")
public class WhistleOrder {

    @Id
    private UUID id;

    @Column(name = "case_id")
    private UUID caseId;

    @Column(name = "department_id")
    private UUID departmentId;

    private boolean lead;

    @Enumerated(EnumType.STRING)
    private OrderStatus status;

    @Column(name = "live_key")
    private String liveKey;

    @Column(name = "lead_key")
    private String leadKey;

    private boolean urgent;

    @Column(name = "acknowledge_hours")
    private int acknowledgeHours;

    @Column(name = "settle_hours")
    private int settleHours;

    @Column(name = "ordered_by")
    private UUID orderedBy;

    @Column(name = "ordered_at")
    private Instant orderedAt;

    @Column(name = "counted_from")
    private Instant countedFrom;

    @Column(name = "acknowledge_by")
    private Instant acknowledgeBy;

    @Column(name = "settle_by")
    private Instant settleBy;

    @Enumerated(EnumType.STRING)
    @Column(name = "next_alarm")
    private Alarm nextAlarm;

    @Column(name = "next_alarm_at")
    private Instant nextAlarmAt;

    @Column(name = "answered_at")
    private Instant answeredAt;

    @Column(name = "answered_by")
    private UUID answeredBy;

    @Column(name = "refused_at")
    private Instant refusedAt;

    @Convert(converter = ProtectedText.class)
    private String refusal;

    @Column(name = "extension_hours")
    private Integer extensionHours;

    @Convert(converter = ProtectedText.class)
    @Column(name = "extension_reason")
    private String extensionReason;

    @Enumerated(EnumType.STRING)
    @Column(name = "extension_status")
    private ExtensionStatus extensionStatus;

    @Column(name = "extension_asked_at")
    private Instant extensionAskedAt;

    @Column(name = "decided_by")
    private UUID decidedBy;

    @Column(name = "decided_at")
    private Instant decidedAt;

    @Convert(converter = ProtectedText.class)
    @Column(name = "decision_reason")
    private String decisionReason;

    @Convert(converter = ProtectedText.class)
    private String settlement;

    @Column(name = "settled_at")
    private Instant settledAt;

    @Column(name = "settled_by")
    private UUID settledBy;

    @Column(name = "ended_at")
    private Instant endedAt;

    @Version
    private int version;

    protected WhistleOrder() {}

    /** How long a department has, in working hours or, where it is urgent, plain ones. */
    public record Terms(int acknowledgeHours, int settleHours, boolean urgent) {}

    public WhistleOrder(
            UUID caseId, UUID departmentId, boolean lead, Terms terms, UUID by, WorkHours work, Instant now) {
        this.id = UuidCreator.getTimeOrderedEpochPlus1();
        this.caseId = caseId;
        this.departmentId = departmentId;
        this.lead = lead;
        this.status = OrderStatus.SENT;
        this.liveKey = caseId + "|" + departmentId;
        this.leadKey = lead ? caseId.toString() : null;
        this.urgent = terms.urgent();
        this.acknowledgeHours = terms.acknowledgeHours();
        this.settleHours = terms.settleHours();
        this.orderedBy = by;
        this.orderedAt = now;
        count(work, now);
        remind(work, Alarm.ANSWER_NEAR);
    }

    private void count(WorkHours work, Instant from) {
        this.countedFrom = from;
        Limits limits = limits(work);
        this.acknowledgeBy = limits.answerBy();
        this.settleBy = limits.settleBy();
    }

    private Limits limits(WorkHours work) {
        int more = extensionStatus == ExtensionStatus.GRANTED ? extensionHours : 0;
        return Limits.of(work, countedFrom, acknowledgeHours, settleHours + more, urgent);
    }

    /** Tells next of this; {@code null} for nothing more. */
    private void remind(WorkHours work, Alarm next) {
        this.nextAlarm = next;
        this.nextAlarmAt = next == null ? null : limits(work).at(next);
    }

    private void require(OrderStatus expected) {
        if (status != expected) {
            throw Problem.of(ProblemCode.STATE_CONFLICT, status.title());
        }
    }

    /** @throws Problem {@code state-conflict} once it was answered */
    public void acknowledge(UUID by, WorkHours work, Instant now) {
        require(OrderStatus.SENT);
        this.status = OrderStatus.ACKNOWLEDGED;
        answered(by, now);
        remind(work, Alarm.SETTLE_NEAR);
    }

    /**
     * The department says that it is another's; the street decides, and its word holds. The clock rests meanwhile.
     *
     * @throws Problem {@code state-conflict} once it was answered, or said before
     */
    public void refuse(String why, UUID by, Instant now) {
        require(OrderStatus.SENT);
        if (refusedAt != null) {
            throw Problem.of(ProblemCode.STATE_CONFLICT, "已申请过退单，街道已维持派单");
        }
        this.status = OrderStatus.NOT_OURS;
        this.refusal = why;
        this.refusedAt = now;
        answered(by, now);
        this.nextAlarm = null;
        this.nextAlarmAt = null;
    }

    /** The first answer counts, whatever it was. */
    private void answered(UUID by, Instant now) {
        this.answeredBy = by;
        this.answeredAt = answeredAt == null ? now : answeredAt;
    }

    /**
     * The street lets the department go, or holds to it; then its time begins anew.
     *
     * @throws Problem {@code state-conflict} unless it was said to be another's
     */
    public void decideRefusal(boolean release, String why, UUID by, WorkHours work, Instant now) {
        require(OrderStatus.NOT_OURS);
        decided(why, by, now);
        if (release) {
            end(OrderStatus.RELEASED, now);
        } else {
            this.status = OrderStatus.SENT;
            count(work, now);
            remind(work, Alarm.ANSWER_NEAR);
        }
    }

    /**
     * Asks for more time, once, before the time is over.
     *
     * @throws Problem {@code state-conflict} otherwise
     */
    public void askExtension(int hours, String why, Instant now) {
        require(OrderStatus.ACKNOWLEDGED);
        if (extensionStatus != null) {
            throw Problem.of(ProblemCode.STATE_CONFLICT, "已申请过延期");
        }
        if (now.isAfter(settleBy)) {
            throw Problem.of(ProblemCode.STATE_CONFLICT, "已超过办结时限");
        }
        this.extensionHours = hours;
        this.extensionReason = why;
        this.extensionStatus = ExtensionStatus.ASKED;
        this.extensionAskedAt = now;
    }

    public boolean isExtensionAsked() {
        return status == OrderStatus.ACKNOWLEDGED && extensionStatus == ExtensionStatus.ASKED;
    }

    /** @throws Problem {@code state-conflict} unless more time was asked for */
    public void decideExtension(boolean grant, String why, UUID by, WorkHours work, Instant now) {
        if (!isExtensionAsked()) {
            throw Problem.of(ProblemCode.STATE_CONFLICT, status.title());
        }
        decided(why, by, now);
        this.extensionStatus = grant ? ExtensionStatus.GRANTED : ExtensionStatus.REFUSED;
        if (grant) {
            this.settleBy = limits(work).settleBy();
            remind(work, Alarm.SETTLE_NEAR);
        }
    }

    private void decided(String why, UUID by, Instant now) {
        this.decisionReason = why;
        this.decidedBy = by;
        this.decidedAt = now;
    }

    /** @throws Problem {@code state-conflict} unless it was taken up */
    public void settle(String how, UUID by, Instant now) {
        require(OrderStatus.ACKNOWLEDGED);
        this.status = OrderStatus.SETTLED;
        this.settlement = how;
        this.settledBy = by;
        this.settledAt = now;
        this.nextAlarm = null;
        this.nextAlarmAt = null;
    }

    /** It was not settled after all: once more from now on, with the whole time. */
    public void reopen(WorkHours work, Instant now) {
        require(OrderStatus.SETTLED);
        this.status = OrderStatus.ACKNOWLEDGED;
        this.settledAt = null;
        this.countedFrom = now;
        this.settleBy = limits(work).settleBy();
        remind(work, Alarm.SETTLE_NEAR);
    }

    /** What the department is to be told now; goes on to what comes next. */
    public Alarm ring(WorkHours work) {
        Alarm now = nextAlarm;
        remind(work, now == Alarm.SETTLE_OVER ? null : Alarm.values()[now.ordinal() + 1]);
        return now;
    }

    /** Nothing is asked of the department any more. */
    public void cancel(Instant now) {
        if (status.isLive()) {
            end(OrderStatus.CANCELLED, now);
        }
    }

    private void end(OrderStatus how, Instant now) {
        this.status = how;
        this.liveKey = null;
        this.leadKey = null;
        this.endedAt = now;
        this.nextAlarm = null;
        this.nextAlarmAt = null;
    }

    /** Whether its time for the next step is over and it is not done. */
    public boolean isOverdue(Instant now) {
        return switch (status) {
            case SENT -> now.isAfter(acknowledgeBy);
            case ACKNOWLEDGED -> now.isAfter(settleBy);
            case SETTLED -> settledAt.isAfter(settleBy);
            case NOT_OURS, RELEASED, CANCELLED -> false;
        };
    }

    public UUID id() {
        return id;
    }

    public UUID caseId() {
        return caseId;
    }

    public UUID departmentId() {
        return departmentId;
    }

    public boolean isLead() {
        return lead;
    }

    public OrderStatus status() {
        return status;
    }

    public boolean isUrgent() {
        return urgent;
    }

    public UUID orderedBy() {
        return orderedBy;
    }

    public Instant orderedAt() {
        return orderedAt;
    }

    public Instant acknowledgeBy() {
        return acknowledgeBy;
    }

    public Instant settleBy() {
        return settleBy;
    }

    public Alarm nextAlarm() {
        return nextAlarm;
    }

    public Instant nextAlarmAt() {
        return nextAlarmAt;
    }

    public Instant answeredAt() {
        return answeredAt;
    }

    public UUID answeredBy() {
        return answeredBy;
    }

    public String refusal() {
        return refusal;
    }

    public boolean wasRefused() {
        return refusedAt != null;
    }

    public Integer extensionHours() {
        return extensionHours;
    }

    public String extensionReason() {
        return extensionReason;
    }

    public ExtensionStatus extensionStatus() {
        return extensionStatus;
    }

    public String decisionReason() {
        return decisionReason;
    }

    public String settlement() {
        return settlement;
    }

    public Instant settledAt() {
        return settledAt;
    }

    public UUID settledBy() {
        return settledBy;
    }

    public int version() {
        return version;
    }
}
