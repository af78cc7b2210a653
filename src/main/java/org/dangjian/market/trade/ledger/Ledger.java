package org.dangjian.market.trade.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dangjian.market.people.holder.HolderDirectory;
import org.dangjian.market.people.holder.HolderPlace;
import org.dangjian.market.platform.shared.BusinessDay;
import org.dangjian.market.platform.shared.Caller;
import org.dangjian.market.platform.shared.Holder;
import org.dangjian.market.platform.shared.Problem;
import org.dangjian.market.platform.shared.ProblemCode;
import org.dangjian.market.platform.writes.Sql;
import org.dangjian.market.platform.writes.Statements;

/**
 * The only writer of points. Every method joins the transaction of the business act it belongs to, so that act, entries
 * and balances happen together or not at all. It never knows who posts: a posting carries its kind and source.
 */
@ApplicationScoped
public class Ledger {

    /** What is missing when it is first asked for, gates and then balances, is there at the third time. */
    private static final int ATTEMPTS = 3;

    private final EntryRepository entries;
    private final BalanceRepository balances;
    private final Bookkeeping books;
    private final YearGates gates;
    private final HolderDirectory holders;
    private final Statements statements;
    private final BusinessDay clock;

    Ledger(
            EntryRepository entries,
            BalanceRepository balances,
            Bookkeeping books,
            YearGates gates,
            HolderDirectory holders,
            Statements statements,
            BusinessDay clock) {
        this.entries = entries;
        this.balances = balances;
        this.books = books;
        this.gates = gates;
        this.holders = holders;
        this.statements = statements;
        this.clock = clock;
    }

    /**
     * Locks the balances of these holders. To be called before anything else is locked: the order is balances, then
     * claim or order, then item or stock.
     *
     * @throws Problem {@code period-closed} when the year is closed for one of them
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void lock(Collection<Holder> affected, int year) {
        lock(affected, year, List.of());
    }

    /**
     * The same, and what is locked next in one message with it.
     *
     * @param next queries that lock, in the order of locks
     * @return what each of them found
     * @throws Problem {@code period-closed}
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<List<Object[]>> lock(Collection<Holder> affected, int year, List<Sql> next) {
        List<Holder> fresh = balances.unlocked(affected, year);
        SortedSet<YearGates.Home> homes = new TreeSet<>();
        holders.closingPaths(fresh).forEach((holder, paths) -> homes.addAll(YearGates.homes(holder.type(), paths)));
        gates.requireUnjudged(fresh, year);
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            List<Sql> queries = new ArrayList<>(gates.passing(year, homes));
            int ofGates = queries.size();
            queries.addAll(balances.locking(fresh, year));
            int ofBalances = queries.size();
            queries.addAll(next);
            List<List<Object[]>> answers = statements.ask(queries);
            if (gates.passed(year, homes, answers.subList(0, ofGates))
                    && balances.locked(fresh, year, answers.subList(ofGates, ofBalances))) {
                return answers.subList(ofBalances, answers.size());
            }
        }
        throw Problem.of(ProblemCode.OVERLOADED);
    }

    /**
     * Posts points. What was earned by work counts in SCORE and in CREDIT, rewards and deductions in SCORE only. A
     * posting of nought leaves no row.
     *
     * @return the hash of the new rows, for the audit
     * @throws Problem {@code period-closed}, {@code posting-duplicate}
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public String post(Caller caller, List<Posting> postings) {
        return books.book(postings(caller, postings));
    }

    private List<PointEntry> postings(Caller caller, List<Posting> postings) {
        List<PointEntry> rows = new ArrayList<>();
        for (Posting posting : postings) {
            lock(List.of(posting.holder()), posting.year());
            if (posting.points() != 0) {
                rows.add(PointEntry.of(posting, Unit.SCORE, clock.now(), caller.accountId()));
                if (posting.kind().isEarned()) {
                    rows.add(PointEntry.of(posting, Unit.CREDIT, clock.now(), caller.accountId()));
                }
            }
        }
        return rows;
    }

    /**
     * Undoes what sources posted. CREDIT that was spent meanwhile is recorded as owed and paid by what comes next.
     *
     * @param originals whose rows are undone
     * @param by the act that undoes them; why, stands there
     * @return the hash of the new rows, for the audit; {@code null} when there was nothing to undo
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public String reverse(Caller caller, List<Source> originals, Source by) {
        return books.book(reversals(caller, originals, by, EntryKind.REVERSAL.title()));
    }

    private List<PointEntry> reversals(Caller caller, List<Source> originals, Source by, String reason) {
        List<PointEntry> rows = new ArrayList<>();
        for (Source original : originals) {
            for (PointEntry entry : entries.liveOf(original)) {
                lock(List.of(entry.holder()), entry.year());
                rows.add(entry.reversal(by, reason, clock.now(), caller.accountId()));
            }
        }
        return rows;
    }

    /**
     * What was posted for something, and what counts instead.
     *
     * @param originals the sources whose rows are undone, at most one of a kind
     * @param instead what is posted; its source is the act that undoes them
     */
    public record Replacement(List<Source> originals, Posting instead) {}

    /**
     * Undoes and posts anew as one act.
     *
     * @return the hash of the new rows, for the audit
     * @throws Problem {@code period-closed}, {@code posting-duplicate}
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public String replace(Caller caller, List<Replacement> replacements, String reason) {
        List<PointEntry> rows = new ArrayList<>();
        for (Replacement replacement : replacements) {
            rows.addAll(reversals(
                    caller, replacement.originals(), replacement.instead().source(), reason));
            rows.addAll(postings(caller, List.of(replacement.instead())));
        }
        return books.book(rows);
    }

    /** What this item brought the holder in the year, in points of SCORE, as far as it still counts. */
    @Transactional(Transactional.TxType.MANDATORY)
    public int livePoints(Holder holder, UUID itemId, int year) {
        return entries.liveOfItem(holder, itemId, year).stream()
                .filter(entry -> entry.unit() == Unit.SCORE)
                .mapToInt(PointEntry::points)
                .sum();
    }

    /** {@link #liveSources} of many holders at once; those without any are absent. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Map<Holder, List<Source>> liveSources(Collection<Holder> several, UUID itemId, int year) {
        return entries.liveOfItem(several, itemId, year).stream()
                .collect(Collectors.groupingBy(
                        PointEntry::holder, Collectors.mapping(PointEntry::source, Collectors.toList())));
    }

    /** The sources whose postings for this item still count for the holder. */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<Source> liveSources(Holder holder, UUID itemId, int year) {
        return entries.liveOfItem(holder, itemId, year).stream()
                .map(PointEntry::source)
                .distinct()
                .toList();
    }

    /** Whether nothing can be posted for a holder in a year that is over. To be told before anybody tries. */
    public boolean isClosed(HolderPlace place, int year) {
        return gates.isClosed(place, year);
    }
}
