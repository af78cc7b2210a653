package org.dangjian.market.trade.shelf.item;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.dangjian.market.platform.person.KeptRecords;
import org.dangjian.market.platform.person.PersonalData;

/** What a person asked for and offers. Whom they asked for is another person's and not told. */
@ApplicationScoped
class ShelfPersonalData implements PersonalData {

    @Override
    public List<KeptRecords> kept() {
        return List.of(
                new KeptRecords("needs", "提出的需求", """
                        select id, origin, title, description, category, status, public_title, public_description, points, closes_on,
                            reason, created_at, item_id
                        from need where requester_id = :account""").texts("reason"),
                new KeptRecords("offers", "提供的服务", """
                        select id, title, description, category, status, public_title, public_description, slots, every, points,
                            closes_on, reason, created_at, item_id
                        from offer where requester_id = :account or provider_id in (:holders)""").texts("reason"),
                new KeptRecords("offeredItems", "我提供的上架项目", """
                        select id, title, description, category, status, points, opens_on, closes_on, created_at
                        from item where provider_id in (:holders)"""),
                new KeptRecords("watches", "关注的项目", """
                        select w.id, i.title, w.created_at from item_watch w join item i on i.id = w.item_id
                        where w.account_id = :account"""));
    }

    @Override
    public List<String> open() {
        return List.of("""
                        select id from need where requester_id = :account and status in ('SUBMITTED', 'SCREENED', 'RETURNED')""", """
                        select id from offer where (requester_id = :account or provider_id in (:holders))
                            and status in ('SUBMITTED', 'SCREENED', 'RETURNED')""", """
                        select n.id from need n join item i on i.id = n.item_id where n.requester_id = :account and i.status = 'PUBLISHED'""", """
                        select id from item where provider_id in (:holders) and status = 'PUBLISHED'""");
    }

    @Override
    public List<String> erasing() {
        return List.of("""
                        update need set title = :erased, description = :erased, on_behalf_of = null, beneficiary_name = null,
                            beneficiary_phone = null, beneficiary_address = null, reason = case when reason is null then null else :erasedText end,
                            version = version + 1
                        where requester_id = :account""", """
                        update offer set title = :erased, description = :erased, reason = case when reason is null then null else :erasedText end,
                            version = version + 1
                        where requester_id = :account and provider_id in (:holders)""", """
                        delete from item_watch where account_id = :account""");
    }
}
