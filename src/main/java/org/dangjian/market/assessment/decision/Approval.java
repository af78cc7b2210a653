package org.dangjian.market.assessment.decision;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.dangjian.market.assessment.run.AssessmentResult;
import org.dangjian.market.platform.audit.CanonicalRow;
import org.dangjian.market.platform.keys.ProtectedText;
import org.dangjian.market.platform.shared.Problem;
import org.dangjian.market.platform.shared.ProblemCode;
import org.hibernate.annotations.Immutable;

/** What the superior committee decided on a result (审定): the official grade. */
@Entity
@Immutable
@Table(name = "result_approval")
public class Approval {

    @Id
    private UUID id;

    @Column(name = "result_id")
    private UUID resultId;

    @Column(name = "assessment_id")
    private UUID assessmentId;

    @Column(name = "opinion_by")
    private UUID opinionBy;

    @Enumerated(EnumType.STRING)
    private Grade grade;

    @Convert(converter = ProtectedText.class)
    private String basis;

    @Column(name = "against_suggestion")
    private boolean againstSuggestion;

    @Convert(converter = ProtectedText.class)
    private String reason;

    @Column(name = "approved_by")
    private UUID approvedBy;

    @Column(name = "approved_at")
    private Instant approvedAt;

    protected Approval() {}

    /**
     * @param suggested the grades that follow the suggestion
     * @throws Problem {@code second-person-required} for whoever recorded the opinion; {@code reason-required} for another
     *     grade than suggested without one
     */
    Approval(
            AssessmentResult result,
            Set<Grade> suggested,
            Opinion opinion,
            ApproveResult request,
            UUID by,
            Instant now) {
        if (opinion.recordedBy().equals(by)) {
            throw Problem.of(ProblemCode.SECOND_PERSON_REQUIRED);
        }
        this.id = UuidCreator.getTimeOrderedEpochPlus1();
        this.resultId = result.id();
        this.assessmentId = result.assessmentId();
        this.opinionBy = opinion.recordedBy();
        this.grade = request.grade();
        this.basis = request.basis().strip();
        this.againstSuggestion = !suggested.contains(request.grade());
        if (againstSuggestion) {
            Problem.requireReason(request.reason());
            this.reason = request.reason().strip();
        }
        this.approvedBy = by;
        this.approvedAt = now;
    }

    /**
     * The row the seal covers: every column. Those of a decision against the suggestion stand there only where it is one:
     * years that were sealed before have none.
     */
    public CanonicalRow canonical() {
        CanonicalRow row = new CanonicalRow()
                .with("id", id)
                .with("resultId", resultId)
                .with("assessmentId", assessmentId)
                .with("opinionBy", opinionBy)
                .with("grade", grade)
                .with("basis", basis)
                .with("approvedBy", approvedBy)
                .with("approvedAt", approvedAt);
        return againstSuggestion ? row.with("againstSuggestion", true).with("reason", reason) : row;
    }

    public UUID resultId() {
        return resultId;
    }

    public Grade grade() {
        return grade;
    }

    public boolean isAgainstSuggestion() {
        return againstSuggestion;
    }

    /** Why it is another grade than suggested; {@code null} where it is not. */
    String reason() {
        return reason;
    }

    public String basis() {
        return basis;
    }

    public UUID approvedBy() {
        return approvedBy;
    }

    public Instant approvedAt() {
        return approvedAt;
    }
}
