package org.dangjian.market.people.access.account;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.dangjian.market.platform.job.WorklistKind;
import org.dangjian.market.platform.keys.ProtectedText;
import org.dangjian.market.platform.shared.Role;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One person's word that something decided should be undone; it waits for another's. */
@Entity
@Table(name = "undo")
@IdClass(Undo.Key.class)
public class Undo {

    /** What was decided by two and takes two to undo. */
    @Schema(name = "UndoKind")
    public enum Kind {
        CLAIM(WorklistKind.CLAIM_REVERSAL, Role.STAFF),
        ADJUSTMENT(WorklistKind.ADJUSTMENT_REVERSAL, Role.STAFF),
        HOLDER_EVENT(WorklistKind.EVENT_REVOCATION, Role.STAFF),
        INDIVIDUAL_PLAN(WorklistKind.PLAN_REVOCATION, Role.UNIT_OFFICER, Role.STREET_STAFF, Role.DISTRICT_ADMIN),
        PICKUP(WorklistKind.PICKUP_UNDO, Role.STAFF),
        ASSESSMENT(WorklistKind.REOPENING, Role.DISTRICT_ADMIN);

        private final WorklistKind worklist;
        private final Role[] roles;

        Kind(WorklistKind worklist, Role... roles) {
            this.worklist = worklist;
            this.roles = roles;
        }

        WorklistKind worklist() {
            return worklist;
        }

        Role[] roles() {
            return roles.clone();
        }
    }

    /** What is to be undone. */
    record Key(Kind kind, UUID subject) implements Serializable {}

    static final Duration LIFE = Duration.ofDays(30);

    @Id
    @Enumerated(EnumType.STRING)
    private Kind kind;

    @Id
    private UUID subject;

    private String path;

    /** Free text about a person. */
    @Convert(converter = ProtectedText.class)
    private String reason;

    @Column(name = "asked_by")
    private UUID askedBy;

    @Column(name = "asked_at")
    private Instant askedAt;

    protected Undo() {}

    Undo(Kind kind, UUID subject, String path) {
        this.kind = kind;
        this.subject = subject;
        this.path = path;
    }

    void ask(UUID by, String why, Instant now) {
        this.askedBy = by;
        this.reason = why;
        this.askedAt = now;
    }

    boolean isLapsed(Instant now) {
        return now.isAfter(askedAt.plus(LIFE));
    }

    UUID askedBy() {
        return askedBy;
    }
}
