package org.dangjian.market.trade.claim;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What stands beside claims: marks of absence, and offers to named others. Read for many at once. */
@ApplicationScoped
public class ClaimMarks {

    /**
     * The marks of some claims.
     *
     * @param absences those that stand, by claim
     * @param handOvers those nobody answered yet, by claim
     */
    public record Marks(Map<UUID, Absence> absences, Map<UUID, HandOver> handOvers) {}

    private final EntityManager database;

    ClaimMarks(EntityManager database) {
        this.database = database;
    }

    public Marks of(Collection<UUID> claims) {
        Map<UUID, Absence> absences = new HashMap<>();
        Map<UUID, HandOver> handOvers = new HashMap<>();
        if (!claims.isEmpty()) {
            database.createQuery("from Absence a where a.claimId in :claims and a.liveKey is not null", Absence.class)
                    .setParameter("claims", claims)
                    .getResultList()
                    .forEach(absence -> absences.put(absence.claimId(), absence));
            database.createQuery("from HandOver h where h.claimId in :claims and h.openKey is not null", HandOver.class)
                    .setParameter("claims", claims)
                    .getResultList()
                    .forEach(handOver -> handOvers.put(handOver.claimId(), handOver));
        }
        return new Marks(absences, handOvers);
    }

    public Optional<Absence> absence(UUID claimId) {
        return database.createQuery("from Absence a where a.liveKey = :key", Absence.class)
                .setParameter("key", claimId.toString())
                .getResultStream()
                .findFirst();
    }

    /** The offer to another that nobody answered yet. */
    public Optional<HandOver> handOver(UUID claimId) {
        return database.createQuery("from HandOver h where h.openKey = :key", HandOver.class)
                .setParameter("key", claimId.toString())
                .getResultStream()
                .findFirst();
    }

    public void add(Object mark) {
        database.persist(mark);
        database.flush();
    }
}
