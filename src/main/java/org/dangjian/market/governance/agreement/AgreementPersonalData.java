package org.dangjian.market.governance.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.dangjian.market.platform.person.KeptRecords;
import org.dangjian.market.platform.person.PersonalData;

/** What a person said of agreements. */
@ApplicationScoped
class AgreementPersonalData implements PersonalData {

    @Override
    public List<KeptRecords> kept() {
        return List.of(new KeptRecords("agreementRatings", "对共建协议的评价", """
                        select r.id, o.name as organization, u.name as unit, r.rated_year, r.stars, r.comment, r.rated_at
                        from agreement_rating r join agreement a on a.id = r.agreement_id
                        join organization o on o.id = a.place_id join organization u on u.id = a.unit_id
                        where r.account_id = :account""").texts("comment"));
    }

    @Override
    public List<String> erasing() {
        return List.of("""
                        update agreement_rating set comment = case when comment is null then null else :erasedText end
                        where account_id = :account""");
    }
}
