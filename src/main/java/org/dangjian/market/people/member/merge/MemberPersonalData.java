package org.dangjian.market.people.member.merge;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.dangjian.market.people.organization.NameOrder;
import org.dangjian.market.platform.person.KeptRecords;
import org.dangjian.market.platform.person.PersonalData;
import org.dangjian.market.platform.shared.FieldCipher;

/** The member's record, what it said before, and where the member reports in. */
@ApplicationScoped
class MemberPersonalData implements PersonalData {

    /** Without phone and name the id is what tells the record from others. */
    private static final String NAME_AND_PHONE = "update member set name = :erased, name_sort = '"
            + NameOrder.key(FieldCipher.ERASED).replace("'", "''") + "', phone_cipher = null, phone_index = null,"
            + " phone_changed_at = null, no_phone_key = cast(id as varchar(36)), version = version + 1"
            + " where id in (:members)";

    @Override
    public List<KeptRecords> kept() {
        return List.of(
                new KeptRecords("member", "党员信息", """
                        select m.id, m.name, m.phone_cipher as phone, m.category, m.stage, m.status, b.name as branch, m.joined_on,
                            m.special_from, m.special_to, m.floating_from, m.floating_to, m.phone_changed_at, m.created_at,
                            m.merged_into
                        from member m join organization b on b.id = m.branch_id where m.id in (:members)""").secret("phone", "member", "phone_cipher"),
                new KeptRecords("memberChanges", "党员信息的变更", """
                        select id, field, from_cipher as was, to_cipher as became, changed_at from record_change
                        where subject_type = 'member' and subject_id in (:members)""")
                        .secret("was", "record_change", "from_cipher")
                        .secret("became", "record_change", "to_cipher"),
                new KeptRecords("memberPast", "以前的类别、状态和支部", """
                        select p.id, p.valid_to, p.category, p.stage, p.status, b.name as branch, p.special, p.floating, p.recorded_at
                        from member_past p join organization b on b.id = p.branch_id where p.member_id in (:members)"""),
                new KeptRecords("reportIns", "报到", """
                        select r.id, c.name as community, r.kind, r.valid_from, r.valid_to, r.recorded_at
                        from member_registration r join organization c on c.id = r.community_id where r.member_id in (:members)"""),
                new KeptRecords("reportInRequests", "报到申请", """
                        select r.id, c.name as community, r.status, r.asked_at, r.decided_at, r.reason
                        from report_in_request r join organization c on c.id = r.community_id where r.holder_id in (:members)""").texts("reason"),
                new KeptRecords("memberMerges", "合并", """
                        select id, status, reason, answer, proposed_at, decided_at from member_merge
                        where status = 'CONFIRMED' and (kept_id in (:members) or merged_id in (:members))""").texts("reason", "answer"));
    }

    @Override
    public List<String> open() {
        return List.of("""
                        select id from member_merge where live_key is not null and (kept_id in (:members) or merged_id in (:members))""");
    }

    @Override
    public List<String> erasing() {
        return List.of(NAME_AND_PHONE, """
                        update record_change set from_cipher = null, to_cipher = null
                        where subject_type = 'member' and subject_id in (:members)""", """
                        update member_merge set reason = :erasedText, answer = case when answer is null then null else :erasedText end
                        where kept_id in (:members) or merged_id in (:members)""", """
                        update report_in_request set reason = null where holder_id in (:members)""");
    }

    @Override
    public List<String> erasingDuplicate() {
        return List.of(NAME_AND_PHONE, """
                        update record_change set from_cipher = null, to_cipher = null
                        where subject_type = 'member' and subject_id in (:members)""");
    }
}
