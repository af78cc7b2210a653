package org.dangjian.market.governance.callup;

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
import java.util.UUID;
import org.dangjian.market.platform.keys.ProtectedText;
import org.dangjian.market.platform.shared.Problem;
import org.dangjian.market.platform.shared.ProblemCode;

/** Somebody who was asked: the answer, the shift, when they came and went. */
@Entity
@Table(name = "call_up_member")
public class CalledMember {

    /** Who answers within an hour answered at once (闻讯而动). */
    private static final Duration PROMPT = Duration.ofHours(1);

    @Id
    private UUID id;

    @Column(name = "call_up_id")
    private UUID callUpId;

    @Column(name = "member_id")
    private UUID memberId;

    @Column(name = "asked_at")
    private Instant askedAt;

    @Enumerated(EnumType.STRING)
    private CallUpAnswer answer;

    @Column(name = "shift_id")
    private UUID shiftId;

    @Convert(converter = ProtectedText.class)
    private String reason;

    @Column(name = "answered_by")
    private UUID answeredBy;

    @Column(name = "answered_at")
    private Instant answeredAt;

    private boolean prompt;

    @Column(name = "came_at")
    private Instant cameAt;

    @Column(name = "by_code")
    private boolean byCode;

    @Column(name = "went_at")
    private Instant wentAt;

    private int minutes;

    @Version
    private int version;

    protected CalledMember() {}

    CalledMember(UUID callUpId, UUID memberId, Instant now) {
        this.id = UuidCreator.getTimeOrderedEpochPlus1();
        this.callUpId = callUpId;
        this.memberId = memberId;
        this.askedAt = now;
    }

    /** @throws Problem {@code state-conflict} once they came */
    void answer(CallUpAnswer said, UUID shift, String why, UUID by, Instant now) {
        if (cameAt != null) {
            throw Problem.of(ProblemCode.STATE_CONFLICT, "已到岗");
        }
        this.answer = said;
        this.shiftId = shift;
        this.reason = why;
        this.answeredBy = by;
        if (answeredAt == null) {
            this.prompt = !now.isAfter(askedAt.plus(PROMPT));
        }
        this.answeredAt = now;
    }

    /** They are there; whoever is there twice came once. */
    void come(boolean withCode, Instant now) {
        if (shiftId == null) {
            throw Problem.of(ProblemCode.STATE_CONFLICT, answer == null ? "尚未答复" : answer.title());
        }
        if (cameAt == null) {
            this.cameAt = now;
            this.byCode = withCode;
        }
    }

    /** They have gone; the first time counts. */
    void go(Instant now) {
        if (cameAt == null) {
            throw Problem.of(ProblemCode.STATE_CONFLICT, "尚未到岗");
        }
        if (wentAt == null) {
            this.wentAt = now;
            this.minutes = (int) Duration.between(cameAt, now).toMinutes();
        }
    }

    /** Whole minutes from coming to going; nought while they are there. */
    int minutes() {
        return minutes;
    }

    UUID id() {
        return id;
    }

    UUID callUpId() {
        return callUpId;
    }

    UUID memberId() {
        return memberId;
    }

    CallUpAnswer answer() {
        return answer;
    }

    UUID shiftId() {
        return shiftId;
    }

    String reason() {
        return reason;
    }

    Instant answeredAt() {
        return answeredAt;
    }

    Instant cameAt() {
        return cameAt;
    }

    boolean isByCode() {
        return byCode;
    }

    Instant wentAt() {
        return wentAt;
    }
}
