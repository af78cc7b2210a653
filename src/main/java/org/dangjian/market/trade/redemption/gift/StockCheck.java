package org.dangjian.market.trade.redemption.gift;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import org.dangjian.market.platform.audit.IntegrityCheck;

/** Adds up the movements of every gift and compares with its stock. */
@ApplicationScoped
public class StockCheck implements IntegrityCheck {

    private static final String MISMATCHES =
            "select cast(g.id as varchar(36)), g.stock, coalesce(sum(m.delta), 0) from gift g"
                    + " left join stock_movement m on m.gift_id = g.id group by g.id, g.stock"
                    + " having g.stock <> coalesce(sum(m.delta), 0)";

    private final EntityManager database;

    StockCheck(EntityManager database) {
        this.database = database;
    }

    @Override
    public String name() {
        return "gift-stock";
    }

    /** @return one sentence for each gift whose stock does not match */
    @Override
    @Transactional
    public List<String> run(Runnable alive) {
        List<Object[]> wrong =
                database.createNativeQuery(MISMATCHES, Object[].class).getResultList();
        return wrong.stream()
                .map(row -> "礼品 " + row[0] + " 的库存为 " + row[1] + "，出入库合计为 " + row[2] + "。")
                .toList();
    }
}
