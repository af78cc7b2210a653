package org.dangjian.market.assessment.run;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.dangjian.market.assessment.rules.Evaluation;
import org.dangjian.market.assessment.subject.Subject;
import org.dangjian.market.platform.audit.CanonicalRow;
import org.dangjian.market.platform.shared.Holder;
import org.hibernate.annotations.Formula;
import org.hibernate.annotations.Immutable;

/**
 * What a run says about one holder (评定建议), with every finding behind it. Never changed: what is computed anew after an
 * objection, and what people decide, is written down beside it.
 */
@Entity
@Immutable
@Table(name = "assessment_result")
public class AssessmentResult {

    /** Stands before and behind each path, so that a search by how a path begins finds no middle of one. */
    public static final String BAR = "|";

    @Id
    private UUID id;

    @Column(name = "assessment_id")
    private UUID assessmentId;

    @Enumerated(EnumType.STRING)
    @Column(name = "holder_type")
    private Holder.Type holderType;

    @Column(name = "holder_id")
    private UUID holderId;

    /** A unit's name when the result was made; of a member none, whose name is kept once, on the member's record. */
    @Column(name = "holder_name")
    private String storedName;

    @Formula("(select m.name from member m where m.id = holder_id)")
    private String memberName;

    @Column(name = "organization_id")
    private UUID organizationId;

    @Column(name = "report_ins")
    private String reportIns;

    @Embedded
    private Outcome outcome;

    @Column(name = "ledger_rows")
    private Long ledgerRows;

    /** Not in the seal: a year is sealed when it is over, and then nobody is on the way any more. */
    @Column(name = "band_on_pace")
    private String bandOnPace;

    protected AssessmentResult() {}

    /**
     * @param bandOnPace its band if mandatory items on pace counted as met; {@code null} for a year that was over
     * @param ledgerRows how many ledger rows of the year the holder had when it was computed, or fewer
     */
    AssessmentResult(UUID assessmentId, Subject subject, Evaluation evaluation, String bandOnPace, long ledgerRows) {
        this.id = UuidCreator.getTimeOrderedEpochPlus1();
        this.assessmentId = assessmentId;
        this.holderType = subject.holder().type();
        this.holderId = subject.id();
        boolean unit = holderType == Holder.Type.ORGANIZATION;
        this.storedName = unit ? subject.place().name() : "";
        this.memberName = unit ? null : subject.place().name();
        this.organizationId = subject.organizationId();
        this.reportIns = subject.place().reportIns().isEmpty()
                ? ""
                : BAR + String.join(BAR, subject.place().reportIns()) + BAR;
        this.outcome = new Outcome(evaluation);
        this.bandOnPace = bandOnPace;
        this.ledgerRows = ledgerRows;
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

    /** A unit's name when the result was made, a member's as it is now. */
    public String holderName() {
        return memberName == null ? storedName : memberName;
    }

    /** The branch or unit the holder was evaluated in. */
    public UUID organizationId() {
        return organizationId;
    }

    /** Whether the holder reported in to a place at or below this path when the result was made. */
    boolean isReportedInTo(String path) {
        return reportIns.contains(BAR + path);
    }

    /** What the run said; a later correction may say something else. */
    public Outcome outcome() {
        return outcome;
    }

    /** The row the seal covers: every column of a year that is over. */
    public CanonicalRow canonical() {
        return outcome.canonical(new CanonicalRow()
                        .with("id", id)
                        .with("assessmentId", assessmentId)
                        .with("holderType", holderType)
                        .with("holderId", holderId)
                        .with("holderName", storedName)
                        .with("organizationId", organizationId)
                        .with("reportIns", reportIns))
                .with("ledgerRows", ledgerRows);
    }
}
