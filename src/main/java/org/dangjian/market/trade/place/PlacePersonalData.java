package org.dangjian.market.trade.place;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.dangjian.market.platform.person.KeptRecords;
import org.dangjian.market.platform.person.PersonalData;

/** Where a person works as a guide. */
@ApplicationScoped
class PlacePersonalData implements PersonalData {

    @Override
    public List<KeptRecords> kept() {
        return List.of(new KeptRecords("guideAssignments", "指导员安排", """
                        select g.id, p.name as point, o.name as organization, g.valid_from, g.valid_to, g.end_reason, g.assigned_at
                        from guide_assignment g left join service_point p on p.id = g.point_id
                            left join organization o on o.id = g.organization_id
                        where g.account_id = :account""").texts("end_reason"));
    }

    @Override
    public List<String> erasing() {
        return List.of("""
                        update guide_assignment set end_reason = case when end_reason is null then null else :erasedText end
                        where account_id = :account""");
    }
}
