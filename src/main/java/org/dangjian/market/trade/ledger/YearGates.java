package org.dangjian.market.trade.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.dangjian.market.people.holder.HolderPlace;
import org.dangjian.market.platform.shared.BusinessDay;
import org.dangjian.market.platform.shared.Holder;
import org.dangjian.market.platform.shared.Problem;
import org.dangjian.market.platform.shared.ProblemCode;
import org.dangjian.market.platform.writes.Sql;
import org.dangjian.market.platform.writes.Statements;
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

    private final Statements statements;
    private final JudgedYears judged;
    private final BusinessDay clock;
    private final String lockClause;

    YearGates(
            Statements statements,
            JudgedYears judged,
            BusinessDay clock,
            @ConfigProperty(name = "quarkus.datasource.db-kind") String databaseKind) {
        this.statements = statements;
        this.judged = judged;
        this.clock = clock;
        this.lockClause = databaseKind.equals("postgresql") ? " for share" : " for update";
    }

    /** Holders of one home pass the same gate, once; in the order in which a closing takes them. */
    record Home(Holder.Type audience, String path) implements Comparable<Home> {
        @Override
        public int compareTo(Home other) {
            int byPath = path.compareTo(other.path);
            return byPath == 0 ? audience.compareTo(other.audience) : byPath;
        }
    }

    /** The homes of a holder at these paths. */
    static SortedSet<Home> homes(Holder.Type audience, Collection<String> paths) {
        SortedSet<Home> homes = new TreeSet<>();
        paths.forEach(path -> homes.add(new Home(audience, path)));
        return homes;
    }

    /** What holds the gates of these homes, and then asks whether the year is closed for one: for {@link #passed}. */
    List<Sql> passing(int year, SortedSet<Home> homes) {
        List<Sql> queries = new ArrayList<>();
        homes.forEach(home -> queries.add(holding(year, home.audience(), gateOf(home.path()), lockClause)));
        homes.forEach(home -> queries.add(closures(year, home.audience(), home.path())));
        return queries;
    }

    /**
     * Whether all gates were there and are held. Those that were not are there now, and one has to ask again.
     *
     * @throws Problem {@code period-closed}
     */
    boolean passed(int year, SortedSet<Home> homes, List<List<Object[]>> answers) {
        boolean held = true;
        Iterator<List<Object[]>> answer = answers.iterator();
        for (Home home : homes) {
            if (answer.next().isEmpty()) {
                create(year, home.audience(), gateOf(home.path()));
                held = false;
            }
        }
        if (held && homes.stream().anyMatch(home -> !answer.next().isEmpty())) {
            throw Problem.of(ProblemCode.PERIOD_CLOSED, year);
        }
        return held;
    }

    /**
     * Passes the gates of holders at home there for a year.
     *
     * @throws Problem {@code period-closed}
     */
    void pass(int year, SortedSet<Home> homes) {
        while (!passed(year, homes, statements.ask(passing(year, homes)))) {
            // The gates that were missing are there: at the second time all are held.
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
            statements.ask(List.of(holding(year, audience, gate, " for update")));
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
        return !statements
                .ask(List.of(closures(year, audience, path)))
                .getFirst()
                .isEmpty();
    }

    private static Sql closures(int year, Holder.Type audience, String path) {
        return Sql.of(
                "select c.score_year from year_closure c join organization o on o.id = c.organization_id"
                        + " where c.score_year = ? and c.audience = ? and c.live_key is not null"
                        + " and ? like o.path || '%' limit 1",
                year, audience, path);
    }

    private static Sql holding(int year, Holder.Type audience, String gate, String clause) {
        return Sql.of(
                "select gate_path from year_gate where score_year = ? and audience = ? and gate_path = ?" + clause,
                year,
                audience,
                gate);
    }

    private void create(int year, Holder.Type audience, String gate) {
        statements.execute(Sql.of(
                "insert into year_gate (score_year, audience, gate_path) values (?, ?, ?) on conflict do nothing",
                year,
                audience,
                gate));
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
