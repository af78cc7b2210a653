package org.dangjian.market.governance.whistle.month;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.dangjian.market.platform.shared.BusinessDay;

/** Counts months from the records, and keeps those that are over. */
@ApplicationScoped
class MonthRepository {

    /** So many rows of places and departments are read at once; a district has fewer. */
    private static final int MOST = 20_000;

    private static final String IN = " >= :begins and %s < :ends";

    private final EntityManager database;

    MonthRepository(EntityManager database) {
        this.database = database;
    }

    static Instant begins(YearMonth month) {
        return month.atDay(1).atStartOfDay(BusinessDay.ZONE).toInstant();
    }

    static Instant ends(YearMonth month) {
        return begins(month.plusMonths(1));
    }

    private static String within(String moment) {
        return moment + IN.formatted(moment);
    }

    private static String counted(String condition) {
        return "sum(case when " + condition + " then 1 else 0 end)";
    }

    private static final String CASES = "select c.placeId, o.path, " + counted(within("c.reportedAt")) + ", "
            + rated("SATISFIED") + ", " + rated("FAIRLY") + ", " + rated("DISSATISFIED")
            + " from WhistleCase c join Organization o on o.id = c.placeId where o.path like :path and ("
            + within("c.reportedAt") + " or " + within("c.ratedAt") + ") group by c.placeId, o.path";

    private static String rated(String word) {
        return counted("c.satisfaction = " + word + " and " + within("c.ratedAt"));
    }

    private static final String HERE =
            "select c.placeId, o.path, count(s) from CaseStep s join WhistleCase c on c.id = s.caseId"
                    + " join Organization o on o.id = c.placeId where o.path like :path and s.kind = SETTLED_HERE and "
                    + within("s.takenAt") + " group by c.placeId, o.path";

    private static final String ANSWER_DUE = "w.status <> CANCELLED and " + within("w.acknowledgeBy");
    private static final String SETTLE_DUE =
            "w.status <> CANCELLED and w.status <> RELEASED and " + within("w.settleBy");

    /** As far as the month has come: what is not over yet is not owed yet. */
    private static final String OWED = SETTLE_DUE + " and (w.settledAt < :ends or w.settleBy < :now)";

    private static final String OPEN = "(w.settledAt is null or w.settledAt >= :ends)";
    static final String WITHOUT_REASON =
            OPEN + " and w.status <> NOT_OURS and (w.extensionStatus is null or" + " w.extensionStatus = REFUSED)";

    private static final String ORDERS =
            "select c.placeId, o.path, w.departmentId, " + counted(within("w.orderedAt")) + ", "
                    + counted(ANSWER_DUE + " and (w.answeredAt is not null or w.acknowledgeBy < :now)") + ", "
                    + counted(ANSWER_DUE + " and w.answeredAt <= w.acknowledgeBy") + ", " + counted(OWED) + ", "
                    + counted(SETTLE_DUE + " and w.settledAt < :ends") + ", "
                    + counted(SETTLE_DUE + " and w.settledAt < :ends and w.settledAt <= w.settleBy") + ", "
                    + counted(OWED + " and " + WITHOUT_REASON) + ", " + led("SATISFIED") + ", " + led("FAIRLY") + ", "
                    + led("DISSATISFIED")
                    + " from WhistleOrder w join WhistleCase c on c.id = w.caseId join Organization o on o.id = c.placeId"
                    + " where o.path like :path%s and ("
                    + within("w.orderedAt") + " or " + within("w.acknowledgeBy") + " or " + within("w.settleBy")
                    + " or w.lead = true and " + within("c.ratedAt") + ") group by c.placeId, o.path, w.departmentId";

    private static String led(String word) {
        return counted(
                "w.lead = true and w.leadKey is not null and c.satisfaction = " + word + " and " + within("c.ratedAt"));
    }

    /**
     * A month as the records have it.
     *
     * @param path of the places that count
     * @param department the one that counts, or {@code null} for all and what is counted by case
     */
    List<MonthRow> count(YearMonth month, String path, UUID department, Instant now) {
        List<MonthRow> rows = new ArrayList<>();
        if (department == null) {
            of(CASES, month, path)
                    .getResultStream()
                    .forEach(row -> rows.add(new MonthRow(
                            (UUID) row[0],
                            (String) row[1],
                            null,
                            CaseFigures.of(n(row[2]), 0, 0, 0, 0, 0, 0, 0, n(row[3]), n(row[4]), n(row[5])))));
            of(HERE, month, path)
                    .getResultStream()
                    .forEach(row -> rows.add(new MonthRow(
                            (UUID) row[0],
                            (String) row[1],
                            null,
                            CaseFigures.of(0, n(row[2]), 0, 0, 0, 0, 0, 0, 0, 0, 0))));
        }
        ofDepartment(of(ORDERS.formatted(of(department)), month, path), department)
                .setParameter("now", now)
                .getResultStream()
                .forEach(row -> rows.add(new MonthRow(
                        (UUID) row[0],
                        (String) row[1],
                        (UUID) row[2],
                        CaseFigures.of(
                                n(row[3]),
                                0,
                                n(row[4]),
                                n(row[5]),
                                n(row[6]),
                                n(row[7]),
                                n(row[8]),
                                n(row[9]),
                                n(row[10]),
                                n(row[11]),
                                n(row[12])))));
        return rows;
    }

    private static String of(UUID department) {
        return department == null ? "" : " and w.departmentId = :department";
    }

    private static <T> TypedQuery<T> ofDepartment(TypedQuery<T> query, UUID department) {
        return department == null ? query : query.setParameter("department", department);
    }

    private TypedQuery<Object[]> of(String query, YearMonth month, String path) {
        return database.createQuery(query, Object[].class)
                .setParameter("path", path + "%")
                .setParameter("begins", begins(month))
                .setParameter("ends", ends(month))
                .setMaxResults(MOST);
    }

    private static int n(Object count) {
        return count == null ? 0 : ((Number) count).intValue();
    }

    boolean isTaken(YearMonth month) {
        return !database.createNativeQuery("select 1 from case_month where month_year = ?1 and month_number = ?2")
                .setParameter(1, month.getYear())
                .setParameter(2, month.getMonthValue())
                .getResultList()
                .isEmpty();
    }

    /** The month is complete: from now on it is read, not counted. */
    void take(YearMonth month, List<MonthRow> rows, Instant now) {
        database.createNativeQuery("insert into case_month (month_year, month_number, taken_at) values (?1, ?2, ?3)")
                .setParameter(1, month.getYear())
                .setParameter(2, month.getMonthValue())
                .setParameter(3, now)
                .executeUpdate();
        rows.forEach(row -> database.persist(new CaseMonthFigure(month, row)));
    }

    /** A month as it was taken. */
    List<MonthRow> taken(YearMonth month, String path, UUID department) {
        return ofDepartment(
                        database.createQuery(
                                "from CaseMonthFigure w where w.year = :year and w.month = :month and w.path like :path"
                                        + of(department),
                                CaseMonthFigure.class),
                        department)
                .setParameter("year", month.getYear())
                .setParameter("month", month.getMonthValue())
                .setParameter("path", path + "%")
                .setMaxResults(MOST)
                .getResultStream()
                .map(CaseMonthFigure::row)
                .toList();
    }

    /** What people have to look at: orders not done without a reason, and what was badly settled. */
    List<Object[]> toLookAt(YearMonth month, String path, UUID department, Instant now, UUID after, int limit) {
        TypedQuery<Object[]> query = database.createQuery(
                        "select w, c, o.name from WhistleOrder w join WhistleCase c on c.id = w.caseId"
                                + " join Organization o on o.id = c.placeId where o.path like :path"
                                + of(department) + " and (" + SETTLE_DUE
                                + " and w.settleBy < :now and " + WITHOUT_REASON
                                + " or w.lead = true and w.leadKey is not null and c.satisfaction = DISSATISFIED and "
                                + within("c.ratedAt") + ")" + (after == null ? "" : " and w.id > :after")
                                + " order by w.id",
                        Object[].class)
                .setParameter("path", path + "%")
                .setParameter("now", now)
                .setParameter("begins", begins(month))
                .setParameter("ends", ends(month));
        ofDepartment(query, department);
        if (after != null) {
            query.setParameter("after", after);
        }
        return query.setMaxResults(limit).getResultList();
    }
}
