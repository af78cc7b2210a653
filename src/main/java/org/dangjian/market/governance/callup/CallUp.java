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
import java.time.Instant;
import java.util.UUID;
import org.dangjian.market.platform.keys.ProtectedText;
import org.dangjian.market.platform.shared.Problem;
import org.dangjian.market.platform.shared.ProblemCode;

/**
 * A community or street calls up those who reported in there (社区吹哨召集、机关单位应急响应，《全市域加强城市基层党建》“平时+战
 * 时”): they take places in shifts and are under its command until they are stood down.
 */
@Entity
@Table(name = "call_up")
public class CallUp {

    @Id
    private UUID id;

    @Column(name = "organization_id")
    private UUID organizationId;

    private String title;

    @Convert(converter = ProtectedText.class)
    private String reason;

    @Column(name = "commander_id")
    private UUID commanderId;

    @Column(name = "item_id")
    private UUID itemId;

    private String skills;

    @Enumerated(EnumType.STRING)
    private CallUpStatus status;

    @Column(name = "called_by")
    private UUID calledBy;

    @Column(name = "called_at")
    private Instant calledAt;

    @Column(name = "stood_down_by")
    private UUID stoodDownBy;

    @Column(name = "stood_down_at")
    private Instant stoodDownAt;

    @Version
    private int version;

    protected CallUp() {}

    CallUp(MakeCallUp request, UUID by, Instant now) {
        this.id = UuidCreator.getTimeOrderedEpochPlus1();
        this.organizationId = request.organizationId();
        this.title = request.title();
        this.reason = request.reason().strip();
        this.commanderId = request.commanderId();
        this.itemId = request.itemId();
        this.skills = String.join(",", request.skills());
        this.status = CallUpStatus.CALLED;
        this.calledBy = by;
        this.calledAt = now;
    }

    /** @throws Problem {@code state-conflict} once everybody was stood down */
    void standDown(UUID by, Instant now) {
        requireCalled();
        this.status = CallUpStatus.STOOD_DOWN;
        this.stoodDownBy = by;
        this.stoodDownAt = now;
    }

    void requireCalled() {
        if (status != CallUpStatus.CALLED) {
            throw Problem.of(ProblemCode.STATE_CONFLICT, status.title());
        }
    }

    UUID id() {
        return id;
    }

    UUID organizationId() {
        return organizationId;
    }

    String title() {
        return title;
    }

    String reason() {
        return reason;
    }

    UUID commanderId() {
        return commanderId;
    }

    UUID itemId() {
        return itemId;
    }

    String skills() {
        return skills;
    }

    CallUpStatus status() {
        return status;
    }

    Instant calledAt() {
        return calledAt;
    }

    Instant stoodDownAt() {
        return stoodDownAt;
    }
}
