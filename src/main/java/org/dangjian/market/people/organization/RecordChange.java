package org.dangjian.market.people.organization;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.dangjian.market.platform.shared.FieldCipher;

/** One field of a record before and after a change; the values are encrypted. */
@Entity
@Table(name = "record_change")
class RecordChange {

    static final String TABLE = "record_change";
    static final String FROM = "from_cipher";
    static final String TO = "to_cipher";

    @Id
    private UUID id;

    @Column(name = "subject_type")
    private String subjectType;

    @Column(name = "subject_id")
    private UUID subjectId;

    private String field;

    @Column(name = FROM)
    private String fromCipher;

    @Column(name = TO)
    private String toCipher;

    @Column(name = "changed_by")
    private UUID changedBy;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Column(name = "import_id")
    private UUID importId;

    protected RecordChange() {}

    RecordChange(Subject subject, Field changed, UUID changedBy, Instant now, UUID importId, FieldCipher cipher) {
        this.id = UuidCreator.getTimeOrderedEpochPlus1();
        this.subjectType = subject.type();
        this.subjectId = subject.id();
        this.field = changed.name();
        this.fromCipher = cipher.encrypt(changed.from(), TABLE, FROM, id);
        this.toCipher = cipher.encrypt(changed.to(), TABLE, TO, id);
        this.changedBy = changedBy;
        this.changedAt = now;
        this.importId = importId;
    }

    /** The record that changed. */
    record Subject(String type, UUID id) {}

    /** What a field said and says; {@code null} for nothing. */
    record Field(String name, String from, String to) {}

    UUID id() {
        return id;
    }

    UUID subjectId() {
        return subjectId;
    }

    Instant changedAt() {
        return changedAt;
    }

    UUID changedBy() {
        return changedBy;
    }

    Field open(FieldCipher cipher) {
        return new Field(field, cipher.decrypt(fromCipher, TABLE, FROM, id), cipher.decrypt(toCipher, TABLE, TO, id));
    }
}
