package org.dangjian.market.people.access.account;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.dangjian.market.people.member.Counterparts;
import org.dangjian.market.platform.audit.AuditEntry;
import org.dangjian.market.platform.audit.AuditTrail;
import org.dangjian.market.platform.shared.BusinessDay;
import org.dangjian.market.platform.shared.Caller;
import org.dangjian.market.platform.shared.Problem;

/** What two people decided takes two to undo: the first to ask waits, the second to ask for the same does it. */
@ApplicationScoped
public class Undos implements PanacheRepositoryBase<Undo, Undo.Key> {

    private final Counterparts counterparts;
    private final AuditTrail audit;
    private final BusinessDay clock;

    Undos(Counterparts counterparts, AuditTrail audit, BusinessDay clock) {
        this.counterparts = counterparts;
        this.audit = audit;
        this.clock = clock;
    }

    /** A word that found no second one counts no more after {@link Undo#LIFE}, and is forgotten then. */
    public void forgetLapsed(Instant now) {
        delete("askedAt < ?1", now.minus(Undo.LIFE));
    }

    /**
     * Whether the caller is the second who asks. The caller of this made sure that they may, and that there is something to
     * undo. Who asks again only renews the own word; after thirty days it counts no more.
     *
     * @param path where it belongs: those who may undo there see it among what waits
     * @throws Problem {@code second-person-required} for a second who is no counterpart of the first
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean agreed(Caller caller, Undo.Kind kind, UUID subject, String path, String reason) {
        Optional<Undo> waiting = findByIdOptional(new Undo.Key(kind, subject), LockModeType.PESSIMISTIC_WRITE);
        boolean second = waiting.filter(undo -> !undo.isLapsed(clock.now()))
                .filter(undo -> !undo.askedBy().equals(caller.accountId()))
                .isPresent();
        if (second) {
            counterparts.require(caller, waiting.get().askedBy());
            delete(waiting.get());
            flush();
            return true;
        }
        Undo undo = waiting.orElseGet(() -> new Undo(kind, subject, path));
        undo.ask(caller.accountId(), reason.strip(), clock.now());
        persistAndFlush(undo);
        audit.record(
                caller,
                AuditEntry.of("undo.asked", kind.name().toLowerCase(Locale.ROOT), subject)
                        .in(path));
        return false;
    }
}
