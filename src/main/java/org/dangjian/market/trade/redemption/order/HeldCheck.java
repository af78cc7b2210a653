package org.dangjian.market.trade.redemption.order;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import org.dangjian.market.platform.audit.IntegrityCheck;

/** Adds up the orders that wait for pickup and compares with what each balance holds for them. */
@ApplicationScoped
class HeldCheck implements IntegrityCheck {

    private static final String MISMATCHES =
            "select holder_type, cast(holder_id as varchar(36)), sum(held), sum(waiting)"
                    + " from (select holder_type, holder_id, held, 0 as waiting from point_balance where held <> 0"
                    + " union all select 'MEMBER', member_id, 0, cost from redemption where status = 'RESERVED')"
                    + " both_sides group by holder_type, holder_id having sum(held) <> sum(waiting)";

    private final EntityManager database;

    HeldCheck(EntityManager database) {
        this.database = database;
    }

    @Override
    public String name() {
        return "held-credit";
    }

    /** @return one sentence for each holder whose held credit does not match */
    @Override
    @Transactional
    public List<String> run(Runnable alive) {
        List<Object[]> wrong =
                database.createNativeQuery(MISMATCHES, Object[].class).getResultList();
        return wrong.stream()
                .map(row -> "账户 " + row[0] + " " + row[1] + " 冻结的兑换分为 " + row[2] + "，待领取订单合计为 " + row[3] + "。")
                .toList();
    }
}
