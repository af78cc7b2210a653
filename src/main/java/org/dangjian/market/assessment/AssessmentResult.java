package org.dangjian.market.assessment;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;
import java.util.UUID;
import org.dangjian.market.assessment.rules.Evaluation;
import org.dangjian.market.assessment.rules.Finding;
import org.dangjian.market.shared.Holder;
import org.hibernate.annotations.Immutable;

/**
 * What a run says about one holder (评定建议), with every finding behind it. Never changed: what people decide is written
 * down beside it.
 */
@Entity
@Immutable
@Table(name = "assessment_result")
public class AssessmentResult {

    /** Stands before and behind each path, so that a search by how a path begins finds no middle of one. */
    static final String BAR = "|";

    @Id
    private UUID id;

    @Column(name = "assessment_id")
    private UUID assessmentId;

    @Enumerated(EnumType.STRING)
    @Column(name = "holder_type")
    private Holder.Type holderType;

    @Column(name = "holder_id")
    private UUID holderId;

    @Column(name = "holder_name")
    private String holderName;

    @Column(name = "organization_id")
    private UUID organizationId;

    @Column(name = "report_ins")
    private String reportIns;

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

    @Convert(converter = FindingsColumn.class)
    private List<Finding> findings;

    protected AssessmentResult() {}

    AssessmentResult(UUID assessmentId, Subject subject, Evaluation evaluation) {
        this.id = UuidCreator.getTimeOrderedEpochPlus1();
        this.assessmentId = assessmentId;
        this.holderType = subject.holder().type();
        this.holderId = subject.id();
        this.holderName = subject.place().name();
        this.organizationId = subject.organizationId();
        this.reportIns = subject.place().reportIns().isEmpty()
                ? ""
                : BAR + String.join(BAR, subject.place().reportIns()) + BAR;
        this.total = evaluation.total();
        this.band = evaluation.band();
        this.bandTitle = evaluation.bandTitle();
        this.suggestion = evaluation.suggestion();
        this.notGradedReason = evaluation.notGradedReason();
        this.vetoed = evaluation.vetoed();
        this.needsReview = evaluation.needsReview();
        this.blocks = evaluation.blocksOfficialRun();
        this.distance = evaluation.distance();
        this.findings = evaluation.findings();
    }

    public UUID id() {
        return id;
    }

    public UUID assessmentId() {
        return assessmentId;
    }

    public Holder holder() {
        return new Holder(holderType, holderId);
    }

    /** The holder's name when the result was made. */
    public String holderName() {
        return holderName;
    }

    /** The branch or unit the holder was evaluated in. */
    public UUID organizationId() {
        return organizationId;
    }

    /** Total in points. */
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

    /** Why the holder is not graded; {@code null} when graded. */
    public String notGradedReason() {
        return notGradedReason;
    }

    public boolean isVetoed() {
        return vetoed;
    }

    /** Whether people must look at it before it goes on. */
    public boolean needsReview() {
        return needsReview;
    }

    /** Points missing to the line of the standard. */
    public int distance() {
        return distance;
    }

    public List<Finding> findings() {
        return findings;
    }
}
