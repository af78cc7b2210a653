package org.dangjian.market.governance.agreement;

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
import org.dangjian.market.platform.keys.ProtectedText;
import org.dangjian.market.platform.shared.Labelled;
import org.dangjian.market.platform.shared.Titled;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.Immutable;

/** How a line of an agreement stood at a half-yearly check; of each half year one. */
@Entity
@Immutable
@Table(name = "agreement_check")
public class LineCheck {

    /** What the check found. */
    @Schema(name = "AgreementCheckOutcome")
    @Labelled("AgreementCheckOutcome")
    public enum Outcome implements Titled {
        ON_TRACK,
        BEHIND,
        DONE
    }

    @Id
    private UUID id;

    @Column(name = "line_id")
    private UUID lineId;

    @Column(name = "check_year")
    private int year;

    private int half;

    @Enumerated(EnumType.STRING)
    private Outcome outcome;

    @Convert(converter = ProtectedText.class)
    private String remark;

    @Column(name = "checked_by")
    private UUID checkedBy;

    @Column(name = "checked_at")
    private Instant checkedAt;

    protected LineCheck() {}

    LineCheck(UUID lineId, CheckLine request, UUID by, Instant now) {
        this.id = UuidCreator.getTimeOrderedEpochPlus1();
        this.lineId = lineId;
        this.year = request.year();
        this.half = request.half();
        this.outcome = request.outcome();
        this.remark = request.remark() == null || request.remark().isBlank()
                ? null
                : request.remark().strip();
        this.checkedBy = by;
        this.checkedAt = now;
    }

    UUID lineId() {
        return lineId;
    }

    int year() {
        return year;
    }

    int half() {
        return half;
    }

    Outcome outcome() {
        return outcome;
    }

    String remark() {
        return remark;
    }
}
