package org.dangjian.market.assessment.objection;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.dangjian.market.assessment.run.AssessmentResult;
import org.dangjian.market.platform.keys.ProtectedText;
import org.dangjian.market.platform.shared.Labelled;
import org.dangjian.market.platform.shared.Problem;
import org.dangjian.market.platform.shared.ProblemCode;
import org.dangjian.market.platform.shared.Titled;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What somebody says against a result while it is shown (异议), and what the review found. */
@Entity
@Table(name = "objection")
public class Objection {

    /** OPEN → UPHELD | DISMISSED. */
    @Schema(name = "ObjectionStatus")
    @Labelled("ObjectionStatus")
    public enum Status implements Titled {
        OPEN,
        UPHELD,
        DISMISSED
    }

    @Id
    private UUID id;

    @Column(name = "result_id")
    private UUID resultId;

    @Column(name = "assessment_id")
    private UUID assessmentId;

    @Column(name = "member_id")
    private UUID memberId;

    @Column(name = "filed_by")
    private UUID filedBy;

    @Column(name = "received_on")
    private LocalDate receivedOn;

    @Convert(converter = ProtectedText.class)
    private String reason;

    @Enumerated(EnumType.STRING)
    private Status status;

    @Column(name = "open_key")
    private String openKey;

    @Column(name = "filed_at")
    private Instant filedAt;

    @Column(name = "reviewed_by")
    private UUID reviewedBy;

    @Column(name = "reviewed_at")
    private Instant reviewedAt;

    @Convert(converter = ProtectedText.class)
    @Column(name = "review_reason")
    private String reviewReason;

    @Version
    private int version;

    protected Objection() {}

    /**
     * @param memberId the member who objects, or {@code null} where an office or a unit does
     * @param filedBy the account that writes it down
     */
    Objection(AssessmentResult result, UUID memberId, UUID filedBy, LocalDate receivedOn, String reason, Instant now) {
        this.id = UuidCreator.getTimeOrderedEpochPlus1();
        this.resultId = result.id();
        this.assessmentId = result.assessmentId();
        this.memberId = memberId;
        this.filedBy = filedBy;
        this.receivedOn = receivedOn;
        this.reason = reason;
        this.status = Status.OPEN;
        this.openKey = resultId + "|" + (memberId == null ? filedBy : memberId);
        this.filedAt = now;
    }

    /**
     * Ends it.
     *
     * @throws Problem {@code second-person-required} for whoever objected or wrote it down; {@code state-conflict} when it
     *     was reviewed already
     */
    void review(boolean upheld, String found, UUID by, UUID byMember, Instant now) {
        if (by.equals(filedBy) || byMember != null && byMember.equals(memberId)) {
            throw Problem.of(ProblemCode.SECOND_PERSON_REQUIRED);
        }
        if (status != Status.OPEN) {
            throw Problem.of(ProblemCode.STATE_CONFLICT, status.title());
        }
        this.status = upheld ? Status.UPHELD : Status.DISMISSED;
        this.openKey = null;
        this.reviewReason = found;
        this.reviewedBy = by;
        this.reviewedAt = now;
    }

    UUID id() {
        return id;
    }

    UUID resultId() {
        return resultId;
    }

    UUID assessmentId() {
        return assessmentId;
    }

    UUID memberId() {
        return memberId;
    }

    UUID filedBy() {
        return filedBy;
    }

    LocalDate receivedOn() {
        return receivedOn;
    }

    String reason() {
        return reason;
    }

    Status status() {
        return status;
    }

    Instant filedAt() {
        return filedAt;
    }

    UUID reviewedBy() {
        return reviewedBy;
    }

    Instant reviewedAt() {
        return reviewedAt;
    }

    String reviewReason() {
        return reviewReason;
    }

    int version() {
        return version;
    }
}
