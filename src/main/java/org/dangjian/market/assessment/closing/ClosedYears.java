package org.dangjian.market.assessment.closing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.UUID;
import org.dangjian.market.platform.shared.Holder;
import org.dangjian.market.trade.ledger.JudgedYears;

/** A year stays closed for whoever was judged in it, also in another branch or place. */
@ApplicationScoped
class ClosedYears implements JudgedYears {

    private final EntityManager database;

    ClosedYears(EntityManager database) {
        this.database = database;
    }

    @Override
    public boolean areClosedForAny(Collection<Holder> holders, int year) {
        return !database.createQuery(
                        "select r.id from AssessmentResult r join Assessment a on a.id = r.assessmentId"
                                + " where r.holderId in :holders and a.year = :year and a.status = CLOSED",
                        UUID.class)
                .setParameter("holders", holders.stream().map(Holder::id).toList())
                .setParameter("year", year)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }
}
