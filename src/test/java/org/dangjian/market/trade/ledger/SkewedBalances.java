package org.dangjian.market.trade.ledger;

import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.LinkedHashMap;
import java.util.Map;
import org.dangjian.market.platform.writes.Statements;
import org.dangjian.market.platform.writes.Writes;

/** The balances with a bug that a test can switch on: every SCORE is written one too high. */
@Alternative
@Priority(1)
@Singleton
class SkewedBalances extends BalanceRepository {

    static volatile boolean skewed;

    private final EntityManager database;

    SkewedBalances(
            EntityManager database,
            Statements statements,
            Writes writes,
            HeldBalances held,
            TransactionSynchronizationRegistry transactions) {
        super(statements, writes, held, transactions);
        this.database = database;
    }

    @Override
    void write(Map<Key, Balance> changed) {
        Map<Key, Balance> written = new LinkedHashMap<>(changed);
        written.replaceAll((key, balance) -> skewed && key.unit() == Unit.SCORE
                ? new Balance(balance.total() + 1, balance.held(), balance.owed(), balance.blocked())
                : balance);
        super.write(written);
    }

    /** Makes every SCORE what its entries add up to. */
    void mend() {
        database.createNativeQuery("update point_balance set total = coalesce((select sum(e.points) from point_entry e"
                        + " where e.holder_id = point_balance.holder_id and e.holder_type = point_balance.holder_type"
                        + " and e.unit = 'SCORE' and e.score_year = point_balance.score_year), 0) where unit = 'SCORE'")
                .executeUpdate();
    }
}
