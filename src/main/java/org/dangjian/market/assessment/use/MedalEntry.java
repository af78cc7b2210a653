package org.dangjian.market.assessment.use;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.dangjian.market.platform.shared.Because;
import org.dangjian.market.platform.shared.BusinessDay;
import org.dangjian.market.platform.shared.Problem;
import org.dangjian.market.platform.shared.ProblemCode;
import org.hibernate.annotations.Immutable;

/**
 * That the medal of a qualified member (“合格共产党员”纪念章，《城市区域化党建调研报告》二(三)) was handed over, or that saying
 * so was a mistake. Rows are only ever added; the last one of a member and year counts.
 */
@Entity
@Immutable
@Table(name = "medal_entry")
public class MedalEntry {

    enum Kind {
        HANDED_OVER,
        UNDONE
    }

    @Id
    private UUID id;

    @Column(name = "result_id")
    private UUID resultId;

    @Column(name = "member_id")
    private UUID memberId;

    @Column(name = "medal_year")
    private int year;

    private int number;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    @Column(name = "handed_on")
    private LocalDate handedOn;

    private String place;
    private String note;

    @Column(name = "recorded_by")
    private UUID recordedBy;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    protected MedalEntry() {}

    private MedalEntry(UUID resultId, UUID memberId, int year, int number, Kind kind, UUID by, Instant now) {
        this.id = UuidCreator.getTimeOrderedEpochPlus1();
        this.resultId = resultId;
        this.memberId = memberId;
        this.year = year;
        this.number = number;
        this.kind = kind;
        this.recordedBy = by;
        this.recordedAt = now;
    }

    /**
     * The medal for a decision.
     *
     * @param last what was recorded of this member and year before, or {@code null}
     * @throws Problem {@code medal-recorded} when it was handed over already; {@code validation-failed} for a day before
     *     the approval or still to come
     */
    static MedalEntry handedOver(DecidedResult decision, MedalEntry last, HandOverMedal request, UUID by, Instant now) {
        if (last != null && last.isHandedOver()) {
            throw Problem.of(ProblemCode.MEDAL_RECORDED);
        }
        LocalDate approvedOn = BusinessDay.dayOf(decision.approvedAt());
        if (request.handedOn().isBefore(approvedOn) || request.handedOn().isAfter(BusinessDay.dayOf(now))) {
            throw Problem.invalid("handedOn", "发放日期应在审定之日（" + approvedOn + "）之后，不晚于今天");
        }
        MedalEntry entry = new MedalEntry(
                decision.resultId(),
                decision.holder().id(),
                decision.year(),
                last == null ? 1 : last.number + 1,
                Kind.HANDED_OVER,
                by,
                now);
        entry.handedOn = request.handedOn();
        entry.place = request.place();
        entry.note = request.note();
        return entry;
    }

    /** @throws Problem {@code state-conflict} unless handed over */
    MedalEntry undone(Because request, UUID by, Instant now) {
        if (!isHandedOver()) {
            throw Problem.of(ProblemCode.STATE_CONFLICT, "未登记发放");
        }
        MedalEntry entry = new MedalEntry(resultId, memberId, year, number + 1, Kind.UNDONE, by, now);
        entry.note = request.reason().strip();
        return entry;
    }

    boolean isHandedOver() {
        return kind == Kind.HANDED_OVER;
    }

    UUID id() {
        return id;
    }

    UUID memberId() {
        return memberId;
    }

    int year() {
        return year;
    }

    LocalDate handedOn() {
        return handedOn;
    }

    String place() {
        return place;
    }

    String note() {
        return note;
    }

    Instant recordedAt() {
        return recordedAt;
    }
}
