package org.dangjian.market.assessment.star;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.dangjian.market.platform.person.KeptRecords;
import org.dangjian.market.platform.person.PersonalData;

/** A member's stars. */
@ApplicationScoped
class StarPersonalData implements PersonalData {

    @Override
    public List<KeptRecords> kept() {
        return List.of(new KeptRecords("stars", "星级", """
                        select id, star_year, quarter, held_from, band_title, stars, cause, total, recorded_at
                        from star where holder_id in (:members)"""));
    }
}
