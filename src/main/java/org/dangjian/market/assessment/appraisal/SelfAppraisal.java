package org.dangjian.market.assessment.appraisal;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.dangjian.market.assessment.decision.Grade;
import org.dangjian.market.platform.keys.ProtectedText;
import org.hibernate.annotations.Immutable;

/** What a member says of the own year (个人自评). */
@Entity
@Immutable
@Table(name = "self_appraisal")
public class SelfAppraisal {

    @Id
    private UUID id;

    @Column(name = "result_id")
    private UUID resultId;

    @Enumerated(EnumType.STRING)
    private Grade grade;

    @Convert(converter = ProtectedText.class)
    private String summary;

    @Column(name = "recorded_by")
    private UUID recordedBy;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    protected SelfAppraisal() {}

    SelfAppraisal(UUID resultId, AppraiseSelf request, UUID by, Instant now) {
        this.id = UuidCreator.getTimeOrderedEpochPlus1();
        this.resultId = resultId;
        this.grade = request.grade();
        this.summary = request.summary().strip();
        this.recordedBy = by;
        this.recordedAt = now;
    }

    UUID resultId() {
        return resultId;
    }

    Grade grade() {
        return grade;
    }

    String summary() {
        return summary;
    }

    UUID recordedBy() {
        return recordedBy;
    }

    Instant recordedAt() {
        return recordedAt;
    }
}
