package org.dangjian.market.assessment.paper;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.dangjian.market.platform.shared.Rows;

/** Exports that are made or wait to be fetched. */
@ApplicationScoped
class ExportRepository implements Rows<ReportExport> {

    /** Those of an account with their jobs, newest first: export, job. */
    List<Object[]> page(UUID account, Instant now, UUID before, int limit) {
        var query = getEntityManager()
                .createQuery(
                        "select e, j from ReportExport e left join Job j on j.id = e.jobId where e.accountId = :account"
                                + " and e.expiresAt > :now" + (before == null ? "" : " and e.id < :before")
                                + " order by e.id desc",
                        Object[].class)
                .setParameter("account", account)
                .setParameter("now", now);
        if (before != null) {
            query.setParameter("before", before);
        }
        return query.setMaxResults(limit).getResultList();
    }

    /** Those whose time is over. */
    List<UUID> over(Instant now, int limit) {
        return getEntityManager()
                .createQuery("select e.id from ReportExport e where e.expiresAt <= :now order by e.id", UUID.class)
                .setParameter("now", now)
                .setMaxResults(limit)
                .getResultList();
    }
}
