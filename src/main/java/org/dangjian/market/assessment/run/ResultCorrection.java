package org.dangjian.market.assessment.run;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.dangjian.market.platform.audit.CanonicalRow;
import org.hibernate.annotations.Immutable;

/**
 * What a result says after it was computed anew (更正), because an objection was right. What it said before stays to be
 * read; the points were put right in the ledger.
 */
@Entity
@Immutable
@Table(name = "result_correction")
public class ResultCorrection {

    /** Joins the correction that counts, if there is any, as {@code c} to the result {@code r}. */
    public static final String JOINED = " left join ResultCorrection c on c.resultId = r.id and not exists (select 1"
            + " from ResultCorrection later where later.resultId = r.id and later.number > c.number)";

    @Id
    private UUID id;

    @Column(name = "result_id")
    private UUID resultId;

    private int number;

    @Column(name = "objection_id")
    private UUID objectionId;

    @Embedded
    private Outcome outcome;

    @Column(name = "ledger_rows")
    private long ledgerRows;

    @Column(name = "corrected_by")
    private UUID correctedBy;

    @Column(name = "corrected_at")
    private Instant correctedAt;

    protected ResultCorrection() {}

    /**
     * @param objectionId the objection that was right
     * @param number 1 for the first correction of a result
     */
    public ResultCorrection(
            UUID resultId, UUID objectionId, int number, Recomputation.Recomputed recomputed, UUID by, Instant now) {
        this.id = UuidCreator.getTimeOrderedEpochPlus1();
        this.resultId = resultId;
        this.number = number;
        this.objectionId = objectionId;
        this.outcome = recomputed.outcome();
        this.ledgerRows = recomputed.ledgerRows();
        this.correctedBy = by;
        this.correctedAt = now;
    }

    public UUID resultId() {
        return resultId;
    }

    int number() {
        return number;
    }

    UUID objectionId() {
        return objectionId;
    }

    public Outcome outcome() {
        return outcome;
    }

    UUID correctedBy() {
        return correctedBy;
    }

    Instant correctedAt() {
        return correctedAt;
    }

    /** The row the seal covers: every column. */
    public CanonicalRow canonical() {
        return outcome.canonical(new CanonicalRow()
                        .with("id", id)
                        .with("resultId", resultId)
                        .with("number", number)
                        .with("objectionId", objectionId))
                .with("ledgerRows", ledgerRows)
                .with("correctedBy", correctedBy)
                .with("correctedAt", correctedAt);
    }
}
