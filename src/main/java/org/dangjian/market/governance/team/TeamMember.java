package org.dangjian.market.governance.team;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.dangjian.market.platform.shared.Holder;

/** Somebody in a team, from a day to a day: a member, or a resident who lends a hand. */
@Entity
@Table(name = "team_member")
public class TeamMember {

    @Id
    private UUID id;

    @Column(name = "team_id")
    private UUID teamId;

    @Enumerated(EnumType.STRING)
    @Column(name = "holder_type")
    private Holder.Type holderType;

    @Column(name = "holder_id")
    private UUID holderId;

    @Column(name = "joined_on")
    private LocalDate joinedOn;

    @Column(name = "left_on")
    private LocalDate leftOn;

    @Column(name = "live_key")
    private String liveKey;

    @Column(name = "recorded_by")
    private UUID recordedBy;

    protected TeamMember() {}

    TeamMember(UUID teamId, Holder holder, LocalDate joinedOn, UUID by) {
        this.id = UuidCreator.getTimeOrderedEpochPlus1();
        this.teamId = teamId;
        this.holderType = holder.type();
        this.holderId = holder.id();
        this.joinedOn = joinedOn;
        this.liveKey = teamId + "|" + holder.id();
        this.recordedBy = by;
    }

    void leave(LocalDate day) {
        this.leftOn = day;
        this.liveKey = null;
    }

    UUID id() {
        return id;
    }

    UUID teamId() {
        return teamId;
    }

    Holder holder() {
        return new Holder(holderType, holderId);
    }

    LocalDate joinedOn() {
        return joinedOn;
    }
}
