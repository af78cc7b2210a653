package org.dangjian.market.trade.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.dangjian.market.people.holder.HolderPlace;
import org.dangjian.market.platform.shared.BusinessDay;
import org.dangjian.market.platform.shared.Holder;
import org.dangjian.market.platform.shared.Problem;
import org.dangjian.market.platform.shared.ProblemCode;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Keeps postings out of closed years. A posting holds its gate (shared on PostgreSQL, alone on H2, which knows no shared
 * row locks) until it commits; closing takes every gate concerned, so it waits for what is under way and what comes
 * after sees the closure.
 */
@ApplicationScoped
class YearGates {

    /** A gate stands at the third level of a path: a street, or a unit beside it. */
    private static final int GATE_DEPTH = 3;

    private final EntityManager database;
    private final JudgedYears judged;
    private final BusinessDay clock;
    private final String lockClause;

    YearGates(
            EntityManager database,
            JudgedYears judged,
            BusinessDay clock,
            @ConfigProperty(name = "quarkus.datasource.db-kind") String databaseKind) {
        this.database = database;
        this.judged = judged;
        this.clock = clock;
        this.lockClause = databaseKind.equals("postgresql") ? " for share" : " for update";
    }

    /**
     * Passes the gate of a holder at {@code path} for a year.
     *
     * @throws Problem {@code period-closed}
     */
    void pass(int year, Holder.Type audience, String path) {
        String gate = gateOf(path);
        if (lock(year, audience, gate, lockClause).isEmpty()) {
            create(year, audience, gate);
            lock(year, audience, gate, lockClause);
        }
        if (isClosed(year, audience, path)) {
            throw Problem.of(ProblemCode.PERIOD_CLOSED, year);
        }
    }

    /**
     * Refuses what would change a year that one of these was judged in for good. No assessment closes the year that is
     * running, so that nobody need ask.
     *
     * @throws Problem {@code period-closed}
     */
    void requireUnjudged(Collection<Holder> holders, int year) {
        if (year < clock.year() && !holders.isEmpty() && judged.areClosedForAny(holders, year)) {
            throw Problem.of(ProblemCode.PERIOD_CLOSED, year);
        }
    }

    /** Takes all gates at these paths alone, in order. */
    void takeAll(int year, Holder.Type audience, Collection<String> paths) {
        TreeSet<String> gates = new TreeSet<>();
        paths.forEach(path -> gates.add(gateOf(path)));
        for (String gate : gates) {
            create(year, audience, gate);
            lock(year, audience, gate, " for update");
        }
    }

    /** Whether the year is over and closed for a holder. */
    boolean isClosed(HolderPlace place, int year) {
        return year < clock.year()
                && (judged.areClosedForAny(List.of(place.holder()), year)
                        || place.closingPaths().stream()
                                .anyMatch(path -> isClosed(year, place.holder().type(), path)));
    }

    boolean isClosed(int year, Holder.Type audience, String path) {
        return !database.createNativeQuery("select c.score_year from year_closure c"
                        + " join organization o on o.id = c.organization_id where c.score_year = ?1"
                        + " and c.audience = ?2 and c.live_key is not null and ?3 like o.path || '%'")
                .setParameter(1, year)
                .setParameter(2, audience.name())
                .setParameter(3, path)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    private void create(int year, Holder.Type audience, String gate) {
        database.createNativeQuery("insert into year_gate (score_year, audience, gate_path) values (?1, ?2, ?3)"
                        + " on conflict do nothing")
                .setParameter(1, year)
                .setParameter(2, audience.name())
                .setParameter(3, gate)
                .executeUpdate();
    }

    private List<?> lock(int year, Holder.Type audience, String gate, String clause) {
        return database.createNativeQuery("select gate_path from year_gate where score_year = ?1 and audience = ?2"
                        + " and gate_path = ?3" + clause)
                .setParameter(1, year)
                .setParameter(2, audience.name())
                .setParameter(3, gate)
                .getResultList();
    }

    static String gateOf(String path) {
        int end = 0;
        for (int depth = 0; depth < GATE_DEPTH; depth++) {
            int slash = path.indexOf('/', end);
            if (slash < 0) {
                return path;
            }
            end = slash + 1;
        }
        return path.substring(0, end);
    }
}
