package org.dangjian.market.assessment.progress.month;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.dangjian.market.platform.shared.Holder;

/** Stored months. */
@ApplicationScoped
public class ProgressRepository implements PanacheRepositoryBase<ProgressSnapshot, UUID> {

    /** A member belongs where the branch is; a unit also where it reports in. */
    private static final String PLACED = "s.year = :year and s.month = :month and s.holderType = :type"
            + " and (s.homePath like :path or :type = ORGANIZATION and s.reportIns like :inside)";

    boolean isTaken(YearMonth month) {
        return !getEntityManager()
                .createNativeQuery("select 1 from progress_month where snapshot_year = ?1 and snapshot_month = ?2")
                .setParameter(1, month.getYear())
                .setParameter(2, month.getMonthValue())
                .getResultList()
                .isEmpty();
    }

    /** The month is complete: from now on it is read, not taken. */
    void markTaken(YearMonth month, Instant now) {
        getEntityManager()
                .createNativeQuery(
                        "insert into progress_month (snapshot_year, snapshot_month, taken_at) values (?1, ?2, ?3)")
                .setParameter(1, month.getYear())
                .setParameter(2, month.getMonthValue())
                .setParameter(3, now)
                .executeUpdate();
    }

    /** Those of these holders whom the month has already. */
    Set<UUID> taken(YearMonth month, Holder.Type type, Collection<UUID> holders) {
        return Set.copyOf(getEntityManager()
                .createQuery(
                        "select s.holderId from ProgressSnapshot s where s.year = :year and s.month = :month"
                                + " and s.holderType = :type and s.holderId in :holders",
                        UUID.class)
                .setParameter("year", month.getYear())
                .setParameter("month", month.getMonthValue())
                .setParameter("type", type)
                .setParameter("holders", holders)
                .getResultList());
    }

    /** In the order of holders. */
    List<ProgressSnapshot> page(YearMonth month, Holder.Type type, String path, Boolean remind, UUID after, int limit) {
        Map<String, Object> parameters = new HashMap<>(placed(month, type, path));
        String where = PLACED;
        if (remind != null) {
            where += " and s.needsReminder = :remind";
            parameters.put("remind", remind);
        }
        if (after != null) {
            where += " and s.holderId > :after";
            parameters.put("after", after);
        }
        var query = getEntityManager()
                .createQuery("from ProgressSnapshot s where " + where + " order by s.holderId", ProgressSnapshot.class);
        parameters.forEach(query::setParameter);
        return query.setMaxResults(limit).getResultList();
    }

    /** As {@link ProgressSums#of(Object[])} reads it: holders, mandatory met, on pace, claimed, done, overdue, points, to remind, taken at. */
    Object[] summary(YearMonth month, Holder.Type type, String path) {
        var query = getEntityManager()
                .createQuery(
                        "select count(s), sum(case when s.mandatoryDone = s.mandatoryOwed then 1 else 0 end),"
                                + " sum(case when s.mandatoryOnPace = s.mandatoryOwed then 1"
                                + " when s.mandatoryOnPace is null then null else 0 end), sum(s.claimed), sum(s.done), sum(s.overdue), sum(s.points),"
                                + " sum(case when s.needsReminder = true then 1 else 0 end), cast(null as LocalDate), max(s.takenAt)"
                                + " from ProgressSnapshot s where " + PLACED,
                        Object[].class);
        placed(month, type, path).forEach(query::setParameter);
        return query.getSingleResult();
    }

    private static Map<String, Object> placed(YearMonth month, Holder.Type type, String path) {
        return Map.of(
                "year",
                month.getYear(),
                "month",
                month.getMonthValue(),
                "type",
                type,
                "path",
                path + "%",
                "inside",
                "%" + ProgressSnapshot.BETWEEN + path + "%");
    }

    /** Needs below a path that nobody has decided on since {@code before}. */
    long unansweredNeeds(String path, Instant before) {
        return getEntityManager()
                .createQuery(
                        "select count(n) from Need n join Organization o on o.id = n.organizationId"
                                + " where o.path like :path and n.status in (SUBMITTED, SCREENED) and n.createdAt < :before",
                        Long.class)
                .setParameter("path", path + "%")
                .setParameter("before", before)
                .getSingleResult();
    }

    /** Whether this is the first reminder of the month to the holder. */
    boolean markReminded(YearMonth month, Holder holder, UUID id, UUID by, Instant now) {
        return getEntityManager()
                        .createNativeQuery(
                                "insert into progress_reminder (id, snapshot_year, snapshot_month, holder_type,"
                                        + " holder_id, sent_by, sent_at) values (?1, ?2, ?3, ?4, ?5, ?6, ?7)"
                                        + " on conflict do nothing")
                        .setParameter(1, id)
                        .setParameter(2, month.getYear())
                        .setParameter(3, month.getMonthValue())
                        .setParameter(4, holder.type().name())
                        .setParameter(5, holder.id())
                        .setParameter(6, by)
                        .setParameter(7, now)
                        .executeUpdate()
                == 1;
    }
}
