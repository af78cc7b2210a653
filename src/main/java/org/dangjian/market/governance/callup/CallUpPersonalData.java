package org.dangjian.market.governance.callup;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.dangjian.market.platform.person.KeptRecords;
import org.dangjian.market.platform.person.PersonalData;

/** Which call-ups a member was asked in, what they said and when they were there. */
@ApplicationScoped
class CallUpPersonalData implements PersonalData {

    @Override
    public List<KeptRecords> kept() {
        return List.of(new KeptRecords("callUps", "应急召集", """
                        select m.id, o.name as organization, c.title, m.asked_at, m.answer, m.reason, m.answered_at, m.came_at,
                        m.went_at, m.minutes
                        from call_up_member m join call_up c on c.id = m.call_up_id
                        join organization o on o.id = c.organization_id
                        where m.member_id in (:members)""").texts("reason"));
    }

    @Override
    public List<String> erasing() {
        return List.of("""
                        update call_up_member set reason = case when reason is null then null else :erasedText end
                        where member_id in (:members)""");
    }
}
