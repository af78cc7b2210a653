package org.dangjian.market.assessment.help;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.dangjian.market.platform.keys.ProtectedText;
import org.hibernate.annotations.Immutable;

/** What was done for a member who is helped, on one day (帮扶记录). */
@Entity
@Immutable
@Table(name = "help_note")
public class HelpNote {

    @Id
    private UUID id;

    @Column(name = "plan_id")
    private UUID planId;

    @Column(name = "made_on")
    private LocalDate madeOn;

    @Convert(converter = ProtectedText.class)
    private String text;

    @Column(name = "recorded_by")
    private UUID recordedBy;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    protected HelpNote() {}

    HelpNote(UUID planId, AddHelpNote request, UUID by, Instant now) {
        this.id = UuidCreator.getTimeOrderedEpochPlus1();
        this.planId = planId;
        this.madeOn = request.madeOn();
        this.text = request.text().strip();
        this.recordedBy = by;
        this.recordedAt = now;
    }

    UUID planId() {
        return planId;
    }

    LocalDate madeOn() {
        return madeOn;
    }

    String text() {
        return text;
    }

    UUID recordedBy() {
        return recordedBy;
    }
}
