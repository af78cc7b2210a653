package org.dangjian.market.governance.whistle;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.dangjian.market.platform.person.KeptRecords;
import org.dangjian.market.platform.person.PersonalData;

/** What a person reported. For whom they reported it is another person's and not told. */
@ApplicationScoped
class CasePersonalData implements PersonalData {

    @Override
    public List<KeptRecords> kept() {
        return List.of(
                new KeptRecords("cases", "反映的事项", """
                        select id, case_year, case_number, title, description, contact_name, contact_phone, contact_address, status,
                            reason, satisfaction, reported_at, closed_at
                        from whistle_case where reporter_id = :account""")
                        .texts("description", "contact_name", "reason")
                        .secret("contact_phone", WhistleCase.TABLE, "contact_phone")
                        .secret("contact_address", WhistleCase.TABLE, "contact_address"),
                new KeptRecords("caseSteps", "事项办理记录", """
                        select s.id, c.title, s.kind, s.note, s.taken_at from case_step s join whistle_case c on c.id = s.case_id
                        where s.taken_by = :account and c.reporter_id = :account""").texts("note"));
    }

    @Override
    public List<String> open() {
        return List.of("""
                        select id from whistle_case where reporter_id = :account
                            and status not in ('CLOSED', 'DISMISSED', 'WITHDRAWN')""");
    }

    @Override
    public List<String> erasing() {
        return List.of("""
                        update whistle_case set title = :erased, description = :erasedText, on_behalf_of = null, contact_name = null,
                            contact_phone = null, contact_address = null, location_address = null, latitude = null,
                            longitude = null, reason = case when reason is null then null else :erasedText end,
                            version = version + 1
                        where reporter_id = :account""", """
                        update case_step set note = :erasedText where note is not null
                            and case_id in (select id from whistle_case where reporter_id = :account)""", """
                        update case_order set refusal = case when refusal is null then null else :erasedText end,
                            extension_reason = case when extension_reason is null then null else :erasedText end,
                            decision_reason = case when decision_reason is null then null else :erasedText end,
                            settlement = case when settlement is null then null else :erasedText end, version = version + 1
                        where case_id in (select id from whistle_case where reporter_id = :account)""");
    }

    @Override
    public List<String> erasingOutdated() {
        return List.of("""
                        update whistle_case set on_behalf_of = null, contact_name = null, contact_phone = null,
                            contact_address = null, version = version + 1
                        where id in (select id from whistle_case where closed_at < :before
                            and (on_behalf_of is not null or contact_name is not null) limit 500)""");
    }
}
