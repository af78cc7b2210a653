package org.dangjian.market.people.post;

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
import org.dangjian.market.platform.shared.Problem;
import org.dangjian.market.platform.shared.ProblemCode;

/**
 * A member holds a post in an organization from a day to a day (任职: 兼职委员、第一书记、网格长……,
 * 《全市域加强城市基层党建》; 党建超市指导员, 《城市区域化党建调研报告》二(二)).
 */
@Entity
@Table(name = "post")
public class Post {

    @Id
    private UUID id;

    @Column(name = "member_id")
    private UUID memberId;

    @Column(name = "organization_id")
    private UUID organizationId;

    @Enumerated(EnumType.STRING)
    private PostKind kind;

    @Column(name = "valid_from")
    private LocalDate validFrom;

    @Column(name = "valid_to")
    private LocalDate validTo;

    private String basis;

    @Convert(converter = ProtectedText.class)
    @Column(name = "end_reason")
    private String endReason;

    @Column(name = "live_key")
    private String liveKey;

    @Column(name = "recorded_by")
    private UUID recordedBy;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    @Column(name = "ended_by")
    private UUID endedBy;

    @Column(name = "ended_at")
    private Instant endedAt;

    @Version
    private int version;

    protected Post() {}

    Post(UUID memberId, AppointMember request, UUID recordedBy, Instant now) {
        this.id = UuidCreator.getTimeOrderedEpochPlus1();
        this.memberId = memberId;
        this.organizationId = request.organizationId();
        this.kind = request.kind();
        this.validFrom = request.from();
        this.validTo = request.to();
        this.basis = request.basis() == null ? null : request.basis().strip();
        this.liveKey = liveKey(memberId, organizationId, kind);
        this.recordedBy = recordedBy;
        this.recordedAt = now;
    }

    /** What is the same for two posts that may not both be held: of some posts an organization has one holder. */
    static String liveKey(UUID memberId, UUID organizationId, PostKind kind) {
        return organizationId + "|" + kind + (kind.isSingle() ? "" : "|" + memberId);
    }

    /**
     * Ends it; nothing is deleted.
     *
     * @param last the last day of it
     * @throws Problem {@code state-conflict} when it was ended already; {@code validation-failed}
     */
    void end(LocalDate last, String reason, UUID by, Instant now) {
        if (endedAt != null) {
            throw Problem.of(ProblemCode.STATE_CONFLICT, "已于 " + validTo + " 离任");
        }
        if (last.isBefore(validFrom)) {
            throw Problem.invalid("on", "离任日期不能早于任职日期 " + validFrom);
        }
        this.validTo = last;
        this.endReason = reason;
        this.liveKey = null;
        this.endedBy = by;
        this.endedAt = now;
    }

    /** Its term ran out before {@code day}: it makes room for the next. */
    boolean lapse(LocalDate day, Instant now) {
        boolean over = validTo != null && validTo.isBefore(day);
        if (over) {
            end(validTo, "任期届满", null, now);
        }
        return over;
    }

    boolean isHeld(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }

    UUID id() {
        return id;
    }

    UUID memberId() {
        return memberId;
    }

    UUID organizationId() {
        return organizationId;
    }

    PostKind kind() {
        return kind;
    }

    LocalDate validFrom() {
        return validFrom;
    }

    LocalDate validTo() {
        return validTo;
    }

    String basis() {
        return basis;
    }

    String endReason() {
        return endReason;
    }

    int version() {
        return version;
    }
}
