package org.dangjian.market.claim;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** What the person served says. One or two stars flag the claim for the staff. */
@Entity
@Table(name = "claim_rating")
public class Rating {

    private static final int POOR = 2;

    @Id
    @Column(name = "claim_id")
    private UUID claimId;

    private int stars;
    private String remark;
    private boolean flagged;

    @Column(name = "rated_by")
    private UUID ratedBy;

    @Column(name = "rated_at")
    private Instant ratedAt;

    protected Rating() {}

    Rating(UUID claimId, int stars, String remark, UUID ratedBy, Instant now) {
        this.claimId = claimId;
        this.stars = stars;
        this.remark = remark;
        this.flagged = stars <= POOR;
        this.ratedBy = ratedBy;
        this.ratedAt = now;
    }

    int stars() {
        return stars;
    }

    String remark() {
        return remark;
    }

    boolean isFlagged() {
        return flagged;
    }
}
