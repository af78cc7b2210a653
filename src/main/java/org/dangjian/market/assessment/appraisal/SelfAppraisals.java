package org.dangjian.market.assessment.appraisal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What members said of their own years. */
@ApplicationScoped
public class SelfAppraisals {

    private final EntityManager database;

    SelfAppraisals(EntityManager database) {
        this.database = database;
    }

    /** Writes it at once, so that a second one for the same result shows. */
    void add(SelfAppraisal appraisal) {
        database.persist(appraisal);
        database.flush();
    }

    /** By result; absent where nothing was said. */
    public Map<UUID, SelfAppraisal> of(Collection<UUID> resultIds) {
        return database.createQuery("from SelfAppraisal s where s.resultId in :results", SelfAppraisal.class)
                .setParameter("results", resultIds)
                .getResultStream()
                .collect(Collectors.toMap(SelfAppraisal::resultId, Function.identity()));
    }
}
