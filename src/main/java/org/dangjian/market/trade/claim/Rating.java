package org.dangjian.market.trade.claim;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
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

    @Embedded
    @AttributeOverride(name = "by", column = @Column(name = "rated_by"))
    @AttributeOverride(name = "onBehalf", column = @Column(name = "on_behalf"))
    @AttributeOverride(name = "at", column = @Column(name = "rated_at"))
    private Deed rated;

    protected Rating() {}

    public Rating(UUID claimId, int stars, String remark, Deed rated) {
        this.claimId = claimId;
        this.stars = stars;
        this.remark = remark;
        this.flagged = stars <= POOR;
        this.rated = rated;
    }

    UUID claimId() {
        return claimId;
    }

    public int stars() {
        return stars;
    }

    public String remark() {
        return remark;
    }

    /** Whether staff entered what was said on paper. */
    public boolean isOnBehalf() {
        return rated.isOnBehalf();
    }

    public boolean isFlagged() {
        return flagged;
    }
}
