package org.dangjian.market.trade.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dangjian.market.trade.ledger.BalanceRepository.Balance;
import org.dangjian.market.trade.ledger.BalanceRepository.Key;

/** Writes rows of the ledger and what they make of the balances, which the caller has locked. */
@ApplicationScoped
public class Bookkeeping {

    private final EntryRepository entries;
    private final BalanceRepository balances;

    Bookkeeping(EntryRepository entries, BalanceRepository balances) {
        this.entries = entries;
        this.balances = balances;
    }

    /**
     * Writes rows of one act; the balances are read at once and written once each.
     *
     * @return the hash of the rows, for the audit; {@code null} without any
     */
    public String book(List<PointEntry> rows) {
        String hash = write(rows);
        Map<Key, Balance> known =
                balances.find(rows.stream().map(Bookkeeping::key).toList());
        Map<Key, Balance> changed = new LinkedHashMap<>();
        for (PointEntry row : rows) {
            Key key = key(row);
            Balance before = changed.getOrDefault(key, known.get(key));
            changed.put(key, row.unit() == Unit.SCORE ? scored(before, row.points()) : credited(before, row.points()));
        }
        balances.write(changed);
        return hash;
    }

    /** Writes rows as one batch and leaves the balances to the caller. */
    String write(List<PointEntry> rows) {
        if (rows.isEmpty()) {
            return null;
        }
        UUID first = rows.getFirst().id();
        rows.forEach(row -> row.joinBatch(first));
        rows.forEach(entries::add);
        return EntryTrail.hash(rows);
    }

    /** The balance that a row counts in. */
    private static Key key(PointEntry row) {
        return new Key(row.holder(), row.unit(), row.unit() == Unit.SCORE ? row.year() : BalanceRepository.NO_YEAR);
    }

    private static Balance scored(Balance score, int points) {
        return new Balance(score.total() + points, score.held(), score.owed(), score.blocked());
    }

    /** CREDIT never falls below nought: what cannot be taken is owed, and what comes pays the debt first. */
    private static Balance credited(Balance credit, int points) {
        int net = credit.total() - credit.owed() + points;
        return new Balance(Math.max(net, 0), credit.held(), Math.max(-net, 0), credit.blocked());
    }
}
