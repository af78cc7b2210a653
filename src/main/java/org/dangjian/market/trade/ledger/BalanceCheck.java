package org.dangjian.market.trade.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import org.dangjian.market.platform.audit.IntegrityCheck;

/**
 * Rebuilds every balance from its entries and compares. A CREDIT balance that does not match is blocked for spending
 * until it does again.
 */
@ApplicationScoped
class BalanceCheck implements IntegrityCheck {

    private static final String MISMATCHES =
            "select holder_type, cast(holder_id as varchar(36)), unit, balance_year, sum(posted), sum(kept)"
                    + " from (select holder_type, holder_id, unit, case when unit = 'CREDIT' then 0 else score_year end"
                    + " as balance_year, points as posted, 0 as kept from point_entry"
                    + " union all select holder_type, holder_id, unit, score_year, 0, total - owed from point_balance) both_sides"
                    + " group by holder_type, holder_id, unit, balance_year having sum(posted) <> sum(kept)";

    private final EntityManager database;

    BalanceCheck(EntityManager database) {
        this.database = database;
    }

    @Override
    public String name() {
        return "ledger-balances";
    }

    /** @return one sentence for each balance that does not match; its holder is named by id */
    @Override
    @Transactional
    public List<String> run(Runnable alive) {
        List<Object[]> wrong =
                database.createNativeQuery(MISMATCHES, Object[].class).getResultList();
        database.createNativeQuery("update point_balance set blocked = false where blocked = true")
                .executeUpdate();
        List<String> problems = new ArrayList<>();
        for (Object[] row : wrong) {
            database.createNativeQuery("update point_balance set blocked = true where holder_type = ?1"
                            + " and holder_id = cast(?2 as uuid) and unit = ?3 and score_year = ?4")
                    .setParameter(1, row[0])
                    .setParameter(2, row[1])
                    .setParameter(3, row[2])
                    .setParameter(4, row[3])
                    .executeUpdate();
            problems.add("账户 " + row[0] + " " + row[1] + " 的 " + row[2] + "（" + row[3] + "）余额为 " + row[5] + "，流水合计为 "
                    + row[4] + "。");
        }
        return problems;
    }
}
