package org.dangjian.market.platform.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** One link of the chain: the event with this sequence number and the hash that covers it and all before it. */
@Entity
@Immutable
@Table(name = "audit_seal")
public class AuditSeal {

    /** What stands before the first link. */
    static final String GENESIS = "0".repeat(64);

    @Id
    private Long seq;

    @Column(name = "event_id")
    private UUID eventId;

    private String previous;
    private String hash;
    private String mac;

    protected AuditSeal() {}

    AuditSeal(long seq, AuditEvent event, String previous, AuditCode code) {
        this.seq = seq;
        this.eventId = event.id();
        this.previous = previous;
        this.hash = event.sealedAfter(previous);
        this.mac = code.ofSeal(this);
    }

    long seq() {
        return seq;
    }

    UUID eventId() {
        return eventId;
    }

    String previous() {
        return previous;
    }

    String mac() {
        return mac;
    }

    String hash() {
        return hash;
    }
}
