package org.dangjian.market.governance.meeting.rhythm;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;
import org.dangjian.market.people.organization.Level;

/**
 * How often meetings of a kind are due at a level (市级每半年、县级每季度召开一次, 《全市域加强城市基层党建》), shipped or decided by a
 * city or district.
 */
@Entity
@Table(name = "meeting_rhythm")
public class MeetingRhythm {

    @Id
    private UUID id;

    @Column(name = "organization_id", updatable = false)
    private UUID organizationId;

    @Column(updatable = false)
    private String kind;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private Level level;

    @Enumerated(EnumType.STRING)
    private Rhythm every;

    @Column(name = "rhythm_key", updatable = false)
    private String rhythmKey;

    @Version
    private int version;

    protected MeetingRhythm() {}

    MeetingRhythm(DecideRhythm request) {
        this.id = UuidCreator.getTimeOrderedEpochPlus1();
        this.organizationId = request.organizationId();
        this.kind = request.kind();
        this.level = request.level();
        this.every = request.every();
        this.rhythmKey = key(request);
    }

    static String key(DecideRhythm request) {
        return request.kind() + "|" + request.level() + "|" + request.organizationId();
    }

    void change(Rhythm other) {
        this.every = other;
    }

    /** Who decided it; {@code null} for what holds everywhere. */
    UUID organizationId() {
        return organizationId;
    }

    String kind() {
        return kind;
    }

    Level level() {
        return level;
    }

    Rhythm every() {
        return every;
    }
}
