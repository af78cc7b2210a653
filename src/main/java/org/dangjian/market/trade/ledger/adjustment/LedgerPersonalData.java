package org.dangjian.market.trade.ledger.adjustment;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.dangjian.market.platform.person.KeptRecords;
import org.dangjian.market.platform.person.PersonalData;

/** A person's points: every entry, what they come to, and what was proposed. */
@ApplicationScoped
class LedgerPersonalData implements PersonalData {

    @Override
    public List<KeptRecords> kept() {
        return List.of(
                new KeptRecords("balances", "积分余额", """
                        select score_year, unit, total, held, owed, blocked from point_balance where holder_id in (:holders)"""),
                new KeptRecords("entries", "积分流水", """
                        select id, unit, kind, points, score_year, occurred_on, recorded_at, source_type, source_id, item_id, reverses,
                            reason
                        from point_entry where holder_id in (:holders)"""),
                new KeptRecords("adjustments", "奖励和扣分", """
                        select id, kind, points, occurred_on, status, basis, reason, proposed_at, reviewed_at
                        from adjustment where holder_id in (:holders)""").texts("basis", "reason"));
    }

    @Override
    public List<String> open() {
        return List.of("""
                        select id from adjustment where holder_id in (:holders) and status = 'PROPOSED'""");
    }
}
