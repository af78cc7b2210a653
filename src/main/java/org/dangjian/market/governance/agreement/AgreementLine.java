package org.dangjian.market.governance.agreement;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.dangjian.market.platform.keys.ProtectedText;
import org.dangjian.market.platform.shared.Problem;
import org.dangjian.market.platform.shared.ProblemCode;

/** A line of an agreement: something needed, given or done together. */
@Entity
@Table(name = "agreement_line")
public class AgreementLine {

    @Id
    private UUID id;

    @Column(name = "agreement_id")
    private UUID agreementId;

    private int position;

    @Enumerated(EnumType.STRING)
    private LineKind kind;

    private String title;

    @Column(name = "item_id")
    private UUID itemId;

    private LocalDate due;

    @Column(name = "done_on")
    private LocalDate doneOn;

    @Convert(converter = ProtectedText.class)
    @Column(name = "done_text")
    private String doneText;

    @Column(name = "done_by")
    private UUID doneBy;

    @Version
    private int version;

    protected AgreementLine() {}

    AgreementLine(UUID agreementId, int position, AgreementTerms.Line line) {
        this.id = UuidCreator.getTimeOrderedEpochPlus1();
        this.agreementId = agreementId;
        this.position = position;
        this.kind = line.kind();
        this.title = line.title();
        this.itemId = line.itemId();
        this.due = line.due();
    }

    /** A line that stands in an amended agreement as it stood before keeps what was done. */
    void carryOn(AgreementLine before) {
        this.doneOn = before.doneOn;
        this.doneText = before.doneText;
        this.doneBy = before.doneBy;
    }

    /** @throws Problem {@code state-conflict} when it was done already */
    void done(LineDone request, UUID by) {
        if (doneOn != null) {
            throw Problem.of(ProblemCode.STATE_CONFLICT, LineCheck.Outcome.DONE.title());
        }
        this.doneOn = request.doneOn();
        this.doneText = request.text().strip();
        this.doneBy = by;
    }

    /** Whether it is behind: its day is over, or the newest check said so. */
    boolean isBehind(LocalDate today, LineCheck.Outcome newest) {
        return doneOn == null && (due != null && due.isBefore(today) || newest == LineCheck.Outcome.BEHIND);
    }

    boolean says(AgreementTerms.Line line) {
        return kind == line.kind() && title.equals(line.title());
    }

    UUID id() {
        return id;
    }

    UUID agreementId() {
        return agreementId;
    }

    LineKind kind() {
        return kind;
    }

    String title() {
        return title;
    }

    UUID itemId() {
        return itemId;
    }

    LocalDate due() {
        return due;
    }

    LocalDate doneOn() {
        return doneOn;
    }

    String doneText() {
        return doneText;
    }
}
