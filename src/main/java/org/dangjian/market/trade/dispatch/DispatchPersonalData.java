package org.dangjian.market.trade.dispatch;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.dangjian.market.platform.person.KeptRecords;
import org.dangjian.market.platform.person.PersonalData;

/** What was offered to a person by name. */
@ApplicationScoped
class DispatchPersonalData implements PersonalData {

    @Override
    public List<KeptRecords> kept() {
        return List.of(new KeptRecords("dispatches", "派单", """
                        select d.id, i.title, d.status, d.answer_by, d.reason, d.dispatched_at, d.answered_at
                        from dispatch d join item i on i.id = d.item_id where d.holder_id in (:holders)""").texts("reason"));
    }

    @Override
    public List<String> erasing() {
        return List.of("""
                        update dispatch set reason = case when reason is null then null else :erasedText end
                        where holder_id in (:holders)""");
    }
}
