package org.dangjian.market.governance.grid;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.dangjian.market.platform.person.KeptRecords;
import org.dangjian.market.platform.person.PersonalData;

/** The visits and rounds that a person recorded. */
@ApplicationScoped
class GridPersonalData implements PersonalData {

    @Override
    public List<KeptRecords> kept() {
        return List.of(new KeptRecords("gridVisits", "走访巡查记录", """
                        select v.id, o.name, v.kind, v.visited_on, v.households, v.finding
                        from grid_visit v join organization o on o.id = v.grid_id where v.recorded_by = :account""").texts("finding"));
    }

    @Override
    public List<String> erasing() {
        return List.of("""
                        update grid_visit set finding = case when finding is null then null else :erasedText end
                        where recorded_by = :account""");
    }
}
