package org.dangjian.market.trade.claim.verification;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.dangjian.market.platform.person.KeptRecords;
import org.dangjian.market.platform.person.PersonalData;

/** The work a person took on and did, and what was said of it. Where to meet whom is the other side's and not told. */
@ApplicationScoped
class ClaimPersonalData implements PersonalData {

    @Override
    public List<KeptRecords> kept() {
        return List.of(
                new KeptRecords("claims", "认领", """
                        select c.id, i.title, c.status, c.points, c.period, c.served_on, c.claimed_at, c.checked_in_at, c.checked_out_at,
                            c.submitted_at, c.decided_at, c.reason, c.thanks, c.appointment_at, c.claimed_on_behalf
                        from claim c join item i on i.id = c.item_id where c.holder_id in (:holders)""").texts("reason"),
                new KeptRecords("participations", "参加的认领", """
                        select p.claim_id, i.title, c.status, c.served_on from claim_participant p join claim c on c.id = p.claim_id
                            join item i on i.id = c.item_id where p.member_id in (:members)"""),
                new KeptRecords("visits", "服务记录", """
                        select v.id, v.claim_id, v.served_on, v.starts_at, v.ends_at, v.minutes, v.summary, v.superseded, v.recorded_at
                        from claim_visit v join claim c on c.id = v.claim_id where c.holder_id in (:holders)"""),
                new KeptRecords("pictures", "上传的照片", """
                        select id, media_type, size_bytes, created_at from evidence where account_id = :account"""),
                new KeptRecords("ratingsGiven", "给出的评价", """
                        select rated_at, claim_id, stars, remark from claim_rating where rated_by = :account"""),
                new KeptRecords("ratingsReceived", "收到的评价", """
                        select r.rated_at, r.claim_id, r.stars, r.remark from claim_rating r join claim c on c.id = r.claim_id
                        where c.holder_id in (:holders)"""),
                new KeptRecords("completions", "必选项目的参加和完成", """
                        select c.id, i.title, c.served_on, c.status, c.summary, c.reason, c.recorded_at, c.decided_at
                        from completion c join item i on i.id = c.item_id where c.holder_id in (:holders)""").texts("reason"),
                new KeptRecords("absences", "缺席", """
                        select a.id, a.claim_id, a.absent, a.reason, a.marked_at, a.undone_at, a.undone_reason
                        from claim_absence a join claim c on c.id = a.claim_id where c.holder_id in (:holders)""").texts("reason", "undone_reason"),
                new KeptRecords("handOvers", "转交", """
                        select id, claim_id, status, reason, offered_at, answered_at from claim_hand_over
                        where from_id in (:holders) or to_id in (:holders)""").texts("reason"));
    }

    @Override
    public List<String> open() {
        return List.of("""
                        select id from claim where holder_id in (:holders)
                            and status in ('CLAIMED', 'CHECKED_IN', 'CHECKED_OUT', 'SUBMITTED', 'RETURNED')""");
    }

    @Override
    public List<String> erasing() {
        return List.of("""
                        update claim_hand_over set reason = case when reason is null then null else :erasedText end
                        where from_id in (:holders) or to_id in (:holders)""", """
                        update claim_absence set reason = case when reason is null then null else :erasedText end,
                            undone_reason = case when undone_reason is null then null else :erasedText end
                        where claim_id in (select c.id from claim c where c.holder_id in (:holders))""", """
                        update completion set reason = case when reason is null then null else :erasedText end
                        where holder_id in (:holders)""", """
                        update claim set appointment_note = null, thanks = null, reason = case when reason is null then null else :erasedText end,
                            version = version + 1
                        where holder_id in (:holders)""", """
                        update claim_rating set remark = null where rated_by = :account""");
    }

    /** Whom a need was for, once it is over and nobody serves it any more. */
    @Override
    public List<String> erasingOutdated() {
        return List.of("""
                        update need set on_behalf_of = null, beneficiary_name = null, beneficiary_phone = null,
                            beneficiary_address = null, version = version + 1
                        where id in (select n.id from need n left join item i on i.id = n.item_id
                            where (n.on_behalf_of is not null or n.beneficiary_name is not null or n.beneficiary_phone is not null
                                    or n.beneficiary_address is not null)
                                and n.created_at < :before
                                and (i.id is null and n.status in ('RETURNED', 'REJECTED', 'WITHDRAWN')
                                    or i.status in ('CLOSED', 'ARCHIVED') and i.closed_at < :before)
                                and not exists (select 1 from claim c where c.item_id = i.id
                                    and c.status in ('CLAIMED', 'CHECKED_IN', 'CHECKED_OUT', 'SUBMITTED', 'RETURNED'))
                            limit 500)""");
    }
}
