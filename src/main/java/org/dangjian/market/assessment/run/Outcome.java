package org.dangjian.market.assessment.run;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.List;
import org.dangjian.market.assessment.rules.Evaluation;
import org.dangjian.market.assessment.rules.Finding;
import org.dangjian.market.platform.audit.CanonicalRow;

/** What the scheme says about one holder, as it is stored: at the run, or computed anew after an objection. */
@Embeddable
public class Outcome {

    private int total;
    private String band;

    @Column(name = "band_title")
    private String bandTitle;

    private String suggestion;

    @Column(name = "not_graded_reason")
    private String notGradedReason;

    private boolean vetoed;

    @Column(name = "needs_review")
    private boolean needsReview;

    private boolean blocks;
    private int distance;

    /** As it was written: the seal covers the text, whatever a later release reads from it. */
    private String findings;

    protected Outcome() {}

    Outcome(Evaluation evaluation) {
        this.total = evaluation.total();
        this.band = evaluation.band();
        this.bandTitle = evaluation.bandTitle();
        this.suggestion = evaluation.suggestion();
        this.notGradedReason = evaluation.notGradedReason();
        this.vetoed = evaluation.vetoed();
        this.needsReview = evaluation.needsReview();
        this.blocks = evaluation.blocksOfficialRun();
        this.distance = evaluation.distance();
        this.findings = FindingsText.write(evaluation.findings());
    }

    /** Whether it says the same in every respect. */
    public boolean isSame(Outcome other) {
        return canonical(new CanonicalRow())
                .toString()
                .equals(other.canonical(new CanonicalRow()).toString());
    }

    /** Adds every column in a fixed order. */
    CanonicalRow canonical(CanonicalRow row) {
        return row.with("total", total)
                .with("band", band)
                .with("bandTitle", bandTitle)
                .with("suggestion", suggestion)
                .with("notGradedReason", notGradedReason)
                .with("vetoed", vetoed)
                .with("needsReview", needsReview)
                .with("blocks", blocks)
                .with("distance", distance)
                .with("findings", findings);
    }

    public int total() {
        return total;
    }

    public String band() {
        return band;
    }

    public String bandTitle() {
        return bandTitle;
    }

    public String suggestion() {
        return suggestion;
    }

    public String notGradedReason() {
        return notGradedReason;
    }

    public boolean isVetoed() {
        return vetoed;
    }

    public boolean needsReview() {
        return needsReview;
    }

    public int distance() {
        return distance;
    }

    /** Whether the holder takes part in the grading. */
    public boolean isGraded() {
        return !Evaluation.NOT_GRADED.equals(band);
    }

    public List<Finding> findings() {
        return FindingsText.read(findings);
    }
}
