package org.dangjian.market.governance.team;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dangjian.market.platform.shared.Holder;

/** A claim of the host that a team serves, and who of the team. */
@Entity
@Table(name = "team_claim")
public class TeamClaim {

    /** Somebody who serves. */
    @Embeddable
    public record Turnout(
            @Enumerated(EnumType.STRING) @Column(name = "holder_type")
            Holder.Type holderType,

            @Column(name = "holder_id") UUID holderId) {}

    @Id
    @Column(name = "claim_id")
    private UUID claimId;

    @Column(name = "team_id")
    private UUID teamId;

    @Column(name = "claimed_by")
    private UUID claimedBy;

    @Column(name = "claimed_at")
    private Instant claimedAt;

    @ElementCollection
    @CollectionTable(name = "team_turnout", joinColumns = @JoinColumn(name = "claim_id"))
    private Set<Turnout> turnout;

    protected TeamClaim() {}

    TeamClaim(UUID claimId, UUID teamId, Collection<Holder> serving, UUID by, Instant now) {
        this.claimId = claimId;
        this.teamId = teamId;
        this.turnout =
                serving.stream().map(one -> new Turnout(one.type(), one.id())).collect(Collectors.toSet());
        this.claimedBy = by;
        this.claimedAt = now;
    }
}
