package org.dangjian.market.trade.redemption.order;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.dangjian.market.platform.person.KeptRecords;
import org.dangjian.market.platform.person.PersonalData;

/** What a member ordered. */
@ApplicationScoped
class RedemptionPersonalData implements PersonalData {

    @Override
    public List<KeptRecords> kept() {
        return List.of(new KeptRecords("orders", "兑换", """
                        select r.id, g.title, r.quantity, r.cost, r.status, r.pickup_code, r.expires_at, r.reserved_at, r.ended_at, r.reason
                        from redemption r join gift g on g.id = r.gift_id where r.member_id in (:members)""").texts("reason"));
    }

    @Override
    public List<String> open() {
        return List.of("""
                        select id from redemption where member_id in (:members) and status = 'RESERVED'""");
    }

    @Override
    public List<String> erasing() {
        return List.of("""
                        update redemption set reason = case when reason is null then null else :erasedText end
                        where member_id in (:members)""");
    }
}
