package org.dangjian.market.governance.task;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.dangjian.market.platform.person.KeptRecords;
import org.dangjian.market.platform.person.PersonalData;

/** Which tasks a member took up as secretary (领办项目). */
@ApplicationScoped
class TaskPersonalData implements PersonalData {

    @Override
    public List<KeptRecords> kept() {
        return List.of(new KeptRecords("tasks", "领办项目", """
                        select t.id, o.name as organization, t.title, t.opened_on, t.due, t.status, t.finished_on
                        from task t join organization o on o.id = t.place_id where t.secretary_id in (:members)"""));
    }
}
