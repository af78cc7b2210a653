package org.dangjian.market.assessment.progress.month;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.dangjian.market.platform.person.KeptRecords;
import org.dangjian.market.platform.person.PersonalData;

/** A member's plan for the year, and the months as they were. */
@ApplicationScoped
class ProgressPersonalData implements PersonalData {

    @Override
    public List<KeptRecords> kept() {
        return List.of(
                new KeptRecords("yearPlans", "年度计划", """
                        select p.id, p.plan_year, i.title, p.confirmed_at from year_plan p
                            left join year_plan_item l on l.plan_id = p.id left join item i on i.id = l.item_id
                        where p.holder_id in (:holders)"""),
                new KeptRecords("months", "月度进展", """
                        select id, snapshot_year, snapshot_month, mandatory_done, mandatory_owed, claimed, done, overdue, points, missing,
                            reasons, needs_reminder, taken_at
                        from progress_snapshot where holder_id in (:holders)"""),
                new KeptRecords("running", "目前进展", """
                        select as_of, mandatory_done, mandatory_owed, claimed, done, overdue, points, needs_reminder, taken_at
                        from progress_running where holder_id in (:holders)"""),
                new KeptRecords("reminders", "收到的提醒", """
                        select sent_at, snapshot_year, snapshot_month from progress_reminder where holder_id in (:holders)"""));
    }
}
