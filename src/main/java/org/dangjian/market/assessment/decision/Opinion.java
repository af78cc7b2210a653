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
import java.time.LocalDate;
import java.util.UUID;
import org.dangjian.market.platform.audit.CanonicalRow;
import org.dangjian.market.platform.keys.ProtectedText;
import org.dangjian.market.platform.shared.Problem;
import org.dangjian.market.platform.shared.ProblemCode;
import org.hibernate.annotations.Immutable;

/** What the branch committee or general meeting said about a result (评定意见). */
@Entity
@Immutable
@Table(name = "result_opinion")
public class Opinion {

    @Id
    private UUID id;

    @Column(name = "result_id")
    private UUID resultId;

    private String meeting;

    @Column(name = "held_on")
    private LocalDate heldOn;

    @Column(name = "votes_due")
    private int due;

    private int present;
    private int agreed;

    @Enumerated(EnumType.STRING)
    private Grade grade;

    @Convert(converter = ProtectedText.class)
    private String minutes;

    @Column(name = "recorded_by")
    private UUID recordedBy;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    protected Opinion() {}

    /** @throws Problem {@code votes-invalid} unless due >= present >= agreed */
    Opinion(UUID resultId, RecordOpinion request, UUID by, Instant now) {
        if (request.due() < request.present() || request.present() < request.agreed()) {
            throw Problem.of(ProblemCode.VOTES_INVALID);
        }
        this.id = UuidCreator.getTimeOrderedEpochPlus1();
        this.resultId = resultId;
        this.meeting = request.meeting().strip();
        this.heldOn = request.heldOn();
        this.due = request.due();
        this.present = request.present();
        this.agreed = request.agreed();
        this.grade = request.grade();
        this.minutes = request.minutes();
        this.recordedBy = by;
        this.recordedAt = now;
    }

    /** The row the seal covers: every column. */
    public CanonicalRow canonical() {
        return new CanonicalRow()
                .with("id", id)
                .with("resultId", resultId)
                .with("meeting", meeting)
                .with("heldOn", heldOn)
                .with("due", due)
                .with("present", present)
                .with("agreed", agreed)
                .with("grade", grade)
                .with("minutes", minutes)
                .with("recordedBy", recordedBy)
                .with("recordedAt", recordedAt);
    }

    public UUID resultId() {
        return resultId;
    }

    String meeting() {
        return meeting;
    }

    LocalDate heldOn() {
        return heldOn;
    }

    int due() {
        return due;
    }

    int present() {
        return present;
    }

    int agreed() {
        return agreed;
    }

    public Grade grade() {
        return grade;
    }

    String minutes() {
        return minutes;
    }

    UUID recordedBy() {
        return recordedBy;
    }

    Instant recordedAt() {
        return recordedAt;
    }
}
