package org.dangjian.market.governance.team;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.dangjian.market.platform.keys.ProtectedText;
import org.dangjian.market.platform.shared.NormalForm;
import org.dangjian.market.platform.shared.Problem;
import org.dangjian.market.platform.shared.ProblemCode;

/**
 * A team of a unit, branch, community or street (党员志愿服务队、专业服务团队, 《榕城“1234工作法”》; 党员突击队、先锋岗,
 * 《城市基层党建“四个提升”行动方案》二4).
 */
@Entity
@Table(name = "team")
public class Team {

    @Id
    private UUID id;

    @Column(name = "host_id", updatable = false)
    private UUID hostId;

    @Column(updatable = false)
    private String kind;

    private String title;

    @Column(name = "live_key")
    private String liveKey;

    @Column(name = "leader_id")
    private UUID leaderId;

    @Column(name = "founded_on", updatable = false)
    private LocalDate foundedOn;

    @Column(name = "disbanded_on")
    private LocalDate disbandedOn;

    @Convert(converter = ProtectedText.class)
    private String reason;

    @Column(name = "created_by", updatable = false)
    private UUID createdBy;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "ended_by")
    private UUID endedBy;

    @ElementCollection
    @CollectionTable(name = "team_skill", joinColumns = @JoinColumn(name = "team_id"))
    @Column(name = "category")
    private Set<String> skills;

    @Version
    private int version;

    protected Team() {}

    Team(FoundTeam request, UUID by, Instant now) {
        this.id = UuidCreator.getTimeOrderedEpochPlus1();
        this.hostId = request.organizationId();
        this.kind = request.kind();
        this.leaderId = request.leaderId();
        this.foundedOn = request.foundedOn();
        this.skills = new HashSet<>(request.skills() == null ? Set.of() : request.skills());
        this.createdBy = by;
        this.createdAt = now;
        rename(request.title());
    }

    private void rename(String other) {
        this.title = other;
        this.liveKey = hostId + "|" + NormalForm.nameKey(other);
    }

    /** @throws Problem {@code state-conflict} once it is disbanded */
    void change(ChangeTeam request) {
        requireLive();
        if (request.title() != null) {
            rename(request.title());
        }
        this.leaderId = request.leaderId() == null ? leaderId : request.leaderId();
        if (request.skills() != null) {
            skills.clear();
            skills.addAll(request.skills());
        }
    }

    /** @throws Problem {@code state-conflict} once it is disbanded */
    void disband(String why, UUID by, LocalDate day) {
        requireLive();
        this.disbandedOn = day;
        this.liveKey = null;
        this.reason = why;
        this.endedBy = by;
    }

    void requireLive() {
        if (disbandedOn != null) {
            throw Problem.of(ProblemCode.STATE_CONFLICT, "已于 " + disbandedOn + " 撤销");
        }
    }

    UUID id() {
        return id;
    }

    UUID hostId() {
        return hostId;
    }

    String kind() {
        return kind;
    }

    String title() {
        return title;
    }

    UUID leaderId() {
        return leaderId;
    }

    LocalDate foundedOn() {
        return foundedOn;
    }

    LocalDate disbandedOn() {
        return disbandedOn;
    }

    String reason() {
        return reason;
    }

    int version() {
        return version;
    }
}
