package org.dangjian.market.trade.ledger.adjustment;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.dangjian.market.platform.shared.Holder;
import org.dangjian.market.platform.shared.Problem;
import org.dangjian.market.platform.shared.ProblemCode;

/**
 * An entry of a district's catalogue of rewards and deductions (加扣分目录, 根据本年度受奖励和处分情况相应加扣分,
 * 《城市区域化党建调研报告》二(三)): the same thing brings the same points everywhere. It never changes; another figure is
 * another entry.
 */
@Entity
@Table(name = "adjustment_rule")
public class AdjustmentRule {

    @Id
    private UUID id;

    @Column(name = "organization_id")
    private UUID organizationId;

    @Enumerated(EnumType.STRING)
    private Holder.Type audience;

    @Enumerated(EnumType.STRING)
    private Adjustment.Kind kind;

    private String title;
    private int points;

    @Column(name = "yearly_cap")
    private int yearlyCap;

    @Column(name = "created_by")
    private UUID createdBy;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "closed_by")
    private UUID closedBy;

    @Column(name = "closed_at")
    private Instant closedAt;

    @Column(name = "live_key")
    private String liveKey;

    protected AdjustmentRule() {}

    /** @throws Problem {@code validation-failed} for residents, and for a cap below the points */
    AdjustmentRule(AddAdjustmentRule request, UUID by, Instant now) {
        if (request.audience() == Holder.Type.RESIDENT) {
            throw Problem.invalid("audience", "加扣分只适用于党员和党组织");
        }
        int cap = request.yearlyCap() == null ? request.points() : request.yearlyCap();
        if (cap < request.points()) {
            throw Problem.invalid("yearlyCap", "每年上限不能少于一次的分值");
        }
        this.id = UuidCreator.getTimeOrderedEpochPlus1();
        this.organizationId = request.organizationId();
        this.audience = request.audience();
        this.kind = request.kind();
        this.title = request.title().strip();
        this.points = request.points();
        this.yearlyCap = cap;
        this.createdBy = by;
        this.createdAt = now;
        this.liveKey = String.join("|", organizationId.toString(), audience.name(), kind.name(), title);
    }

    /** Takes it out of the catalogue; what was decided by it stays. */
    void close(UUID by, Instant now) {
        if (closedAt != null) {
            throw Problem.of(ProblemCode.STATE_CONFLICT, "已停用");
        }
        this.closedBy = by;
        this.closedAt = now;
        this.liveKey = null;
    }

    UUID id() {
        return id;
    }

    UUID organizationId() {
        return organizationId;
    }

    Holder.Type audience() {
        return audience;
    }

    Adjustment.Kind kind() {
        return kind;
    }

    String title() {
        return title;
    }

    /** Whole points, always positive. */
    int points() {
        return points;
    }

    /** The most one holder can get or lose by it in a year, in points. */
    int yearlyCap() {
        return yearlyCap;
    }

    boolean isClosed() {
        return closedAt != null;
    }
}
