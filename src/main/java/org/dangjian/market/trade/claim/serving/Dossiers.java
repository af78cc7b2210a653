package org.dangjian.market.trade.claim.serving;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dangjian.market.trade.claim.Absence;
import org.dangjian.market.trade.claim.Claim;
import org.dangjian.market.trade.claim.HandOver;
import org.dangjian.market.trade.claim.Rating;
import org.dangjian.market.trade.claim.Visit;

/** Reads all that a deed about a claim asks for at once: the claim, its item, the place of that, and its {@link Dossier}. */
@ApplicationScoped
class Dossiers {

    private static final String READ = "select c, i, o, v, e.id, r, a, h from Claim c join Item i on i.id = c.itemId"
            + " join Organization o on o.id = i.organizationId"
            + " left join Visit v on v.claimId = c.id and v.superseded = false"
            + " left join Evidence e on e.visitId = v.id left join Rating r on r.claimId = c.id"
            + " left join Absence a on a.claimId = c.id and a.liveKey is not null"
            + " left join HandOver h on h.claimId = c.id and h.openKey is not null"
            + " where c.id = :claim order by v.id, e.id";

    private final EntityManager database;
    private final OpenDossiers open;

    Dossiers(EntityManager database, OpenDossiers open) {
        this.database = database;
        this.open = open;
    }

    /** The claim; its item and the organization of that need not be asked for again in this transaction. */
    Optional<Claim> find(UUID claimId) {
        List<Object[]> rows = database.createQuery(READ, Object[].class)
                .setParameter("claim", claimId)
                .getResultList();
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        Dossier dossier = new Dossier();
        rows.forEach(row ->
                dossier.add((Visit) row[3], (UUID) row[4], (Rating) row[5], (Absence) row[6], (HandOver) row[7]));
        open.put(claimId, dossier);
        return Optional.of((Claim) rows.getFirst()[0]);
    }

    /** What stands beside a claim now. */
    Dossier of(Claim claim) {
        find(claim.id());
        return open.get(claim.id());
    }

    /** What stood beside a claim when this transaction first asked for it, and what was added since by {@link Dossier#add}. */
    Dossier opened(Claim claim) {
        Dossier known = open.get(claim.id());
        return known == null ? of(claim) : known;
    }

    /** Nothing stands yet beside a claim that was made just now. */
    void begin(Claim claim) {
        open.put(claim.id(), new Dossier());
    }
}
