package org.dangjian.market.trade.shelf;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.UUID;

/** Through whose hands an item went on its way to the shelf (逐级审核赋分). */
@Embeddable
public class ReviewTrail {

    @Column(name = "created_by")
    private UUID createdBy;

    /** How high the creator's office stands, 0 for a community; the reviewer's must not be lower. */
    @Column(name = "created_rank")
    private int createdRank;

    /** Who answers for the draft as it was handed in; a colleague may have changed what the creator wrote. */
    @Column(name = "submitted_by")
    private UUID submittedBy;

    @Column(name = "screened_by")
    private UUID screenedBy;

    @Enumerated(EnumType.STRING)
    private Difficulty difficulty;

    @Column(name = "reviewed_by")
    private UUID reviewedBy;

    protected ReviewTrail() {}

    ReviewTrail(UUID createdBy, int createdRank) {
        this.createdBy = createdBy;
        this.createdRank = createdRank;
    }

    /** Handed in, or again: whoever screened it before looked at something else. */
    void submitted(UUID by) {
        this.submittedBy = by;
        this.screenedBy = null;
    }

    void screened(UUID by) {
        this.screenedBy = by;
    }

    void reviewed(UUID by) {
        this.reviewedBy = by;
    }

    /** @param grade {@code null} where points were given without one */
    void graded(Difficulty grade) {
        this.difficulty = grade;
    }

    public UUID submittedBy() {
        return submittedBy;
    }

    public UUID screenedBy() {
        return screenedBy;
    }

    public UUID createdBy() {
        return createdBy;
    }

    public int createdRank() {
        return createdRank;
    }

    public boolean isScreened() {
        return screenedBy != null;
    }

    public Difficulty difficulty() {
        return difficulty;
    }
}
