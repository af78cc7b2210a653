package org.dangjian.market.trade.place;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.dangjian.market.platform.keys.ProtectedText;
import org.dangjian.market.platform.shared.Problem;
import org.dangjian.market.platform.shared.ProblemCode;

/**
 * A guide (选派“党建超市”指导员, 《城市区域化党建调研报告》二(二)) works at a service point or with a unit from a day to a
 * day. What a guide sees and does for others follows from it alone.
 */
@Entity
@Table(name = "guide_assignment")
public class GuideAssignment {

    @Id
    private UUID id;

    @Column(name = "account_id")
    private UUID accountId;

    @Column(name = "point_id")
    private UUID pointId;

    @Column(name = "organization_id")
    private UUID organizationId;

    @Column(name = "valid_from")
    private LocalDate validFrom;

    @Column(name = "valid_to")
    private LocalDate validTo;

    @Convert(converter = ProtectedText.class)
    @Column(name = "end_reason")
    private String endReason;

    @Column(name = "live_key")
    private String liveKey;

    @Column(name = "assigned_by")
    private UUID assignedBy;

    @Column(name = "assigned_at")
    private Instant assignedAt;

    @Column(name = "ended_by")
    private UUID endedBy;

    @Column(name = "ended_at")
    private Instant endedAt;

    @Version
    private int version;

    protected GuideAssignment() {}

    GuideAssignment(UUID accountId, AssignGuide request, LocalDate from, UUID assignedBy, Instant now) {
        this.id = UuidCreator.getTimeOrderedEpochPlus1();
        this.accountId = accountId;
        this.pointId = request.pointId();
        this.organizationId = request.organizationId();
        this.validFrom = from;
        this.validTo = request.to();
        this.liveKey = liveKey(accountId, request);
        this.assignedBy = assignedBy;
        this.assignedAt = now;
    }

    /** What is the same for two assignments that may not both hold. */
    static String liveKey(UUID accountId, AssignGuide request) {
        return accountId + "|" + (request.pointId() != null ? request.pointId() : request.organizationId());
    }

    /** One whose last day lies before {@code day} makes room for the next. */
    void lapse(LocalDate day, Instant now) {
        if (validTo != null && validTo.isBefore(day)) {
            end(validTo, "期满", null, now);
        }
    }

    /**
     * Ends it; nothing is deleted.
     *
     * @param last the last day of it
     * @throws Problem {@code state-conflict} when it was ended already
     */
    void end(LocalDate last, String reason, UUID by, Instant now) {
        if (endedAt != null) {
            throw Problem.of(ProblemCode.STATE_CONFLICT, "已于 " + validTo + " 结束");
        }
        if (last.isBefore(validFrom)) {
            throw Problem.invalid("on", "结束日期不能早于开始日期 " + validFrom);
        }
        this.validTo = last;
        this.endReason = reason;
        this.liveKey = null;
        this.endedBy = by;
        this.endedAt = now;
    }

    /** Whether it holds that day; once it was ended it does not, whatever its last day. */
    boolean isActive(LocalDate day) {
        return liveKey != null && !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }

    UUID id() {
        return id;
    }

    UUID accountId() {
        return accountId;
    }

    UUID pointId() {
        return pointId;
    }

    UUID organizationId() {
        return organizationId;
    }

    LocalDate validFrom() {
        return validFrom;
    }

    LocalDate validTo() {
        return validTo;
    }

    String endReason() {
        return endReason;
    }

    int version() {
        return version;
    }
}
