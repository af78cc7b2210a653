package org.dangjian.market.trade.skill;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.dangjian.market.platform.person.KeptRecords;
import org.dangjian.market.platform.person.PersonalData;

/** What a person can do. */
@ApplicationScoped
class SkillPersonalData implements PersonalData {

    @Override
    public List<KeptRecords> kept() {
        return List.of(new KeptRecords("skills", "特长", """
                        select s.category, s.note, l.updated_at from skill s join skill_list l on l.holder_id = s.holder_id
                        where s.holder_id in (:holders)"""), new KeptRecords("skillLists", "特长清单", """
                        select updated_at, version from skill_list where holder_id in (:holders)"""));
    }

    @Override
    public List<String> erasing() {
        return List.of("""
                        update skill set note = null where holder_id in (:holders)""");
    }
}
