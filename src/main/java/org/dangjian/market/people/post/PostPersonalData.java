package org.dangjian.market.people.post;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.dangjian.market.platform.person.KeptRecords;
import org.dangjian.market.platform.person.PersonalData;

/** Which posts a member held. */
@ApplicationScoped
class PostPersonalData implements PersonalData {

    @Override
    public List<KeptRecords> kept() {
        return List.of(new KeptRecords("posts", "任职", """
                        select p.id, p.kind, o.name as organization, p.valid_from, p.valid_to, p.basis, p.end_reason, p.recorded_at
                        from post p join organization o on o.id = p.organization_id where p.member_id in (:members)""").texts("end_reason"));
    }

    @Override
    public List<String> erasing() {
        return List.of("""
                        update post set end_reason = case when end_reason is null then null else :erasedText end where member_id in (:members)""");
    }
}
