package org.dangjian.market.assessment.dossier;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.dangjian.market.platform.person.KeptRecords;
import org.dangjian.market.platform.person.PersonalData;

/** How a member's years were judged, and what the member said to it. How others voted is nobody's. */
@ApplicationScoped
class AssessmentPersonalData implements PersonalData {

    @Override
    public List<KeptRecords> kept() {
        return List.of(
                new KeptRecords("results", "考核结果", """
                        select r.id, a.scheme_year, a.quarter, r.total, r.band_title, r.suggestion, r.not_graded_reason, r.vetoed, r.findings
                        from assessment_result r join assessment a on a.id = r.assessment_id where r.holder_id in (:members)"""),
                new KeptRecords("publishedNames", "公示名单", """
                        select e.result_id, e.rank, e.name, e.organization_name, e.band_title
                        from publicity_entry e join assessment_result r on r.id = e.result_id where r.holder_id in (:members)"""),
                new KeptRecords("corrections", "复算结果", """
                        select k.id, k.result_id, k.number, k.total, k.band_title, k.suggestion, k.findings, k.corrected_at
                        from result_correction k join assessment_result r on r.id = k.result_id where r.holder_id in (:members)"""),
                new KeptRecords("opinions", "考核意见", """
                        select o.id, o.result_id, o.meeting, o.held_on, o.grade, o.recorded_at
                        from result_opinion o join assessment_result r on r.id = o.result_id where r.holder_id in (:members)"""),
                new KeptRecords("approvals", "考核审定", """
                        select p.id, p.result_id, p.grade, p.basis, p.reason, p.approved_at
                        from result_approval p join assessment_result r on r.id = p.result_id where r.holder_id in (:members)""").texts("basis", "reason"),
                new KeptRecords("objections", "异议", """
                        select id, result_id, received_on, reason, status, review_reason, filed_at, reviewed_at
                        from objection where member_id in (:members)""").texts("reason", "review_reason"),
                new KeptRecords("selfAppraisals", "自评", """
                        select s.id, s.result_id, s.grade, s.summary, s.recorded_at
                        from self_appraisal s join assessment_result r on r.id = s.result_id where r.holder_id in (:members)""").texts("summary"),
                new KeptRecords("appraisalsVotedIn", "参加投票的评议", """
                        select a.opened_at, v.kind, a.status from appraisal_voter v join appraisal a on a.id = v.appraisal_id
                        where v.member_id in (:members)"""),
                new KeptRecords("helpReceived", "帮扶计划", """
                        select id, kind, measures, approved_on, check_on, outcome, checked_on, remark, appointed_at
                        from help_plan where member_id in (:members)""").texts("measures", "remark"),
                new KeptRecords("helpNotes", "帮扶记录", """
                        select n.id, n.plan_id, n.made_on, n.text from help_note n join help_plan p on p.id = n.plan_id
                        where p.member_id in (:members)""").texts("text"),
                new KeptRecords("helpGiven", "我帮扶的计划", """
                        select id, kind, approved_on, check_on, appointed_at from help_plan where helper_id in (:members)"""),
                new KeptRecords("events", "奖惩等记录", """
                        select id, title, occurred_on, status, basis, reason, proposed_at, reviewed_at
                        from holder_event where holder_id in (:members)""").texts("basis", "reason"),
                new KeptRecords("medals", "纪念章", """
                        select id, medal_year, kind, handed_on, place, note, recorded_at from medal_entry where member_id in (:members)"""));
    }

    @Override
    public List<String> open() {
        return List.of("""
                        select id from objection where member_id in (:members) and open_key is not null""");
    }

    @Override
    public List<String> erasing() {
        return List.of("""
                        update objection set reason = :erasedText,
                            review_reason = case when review_reason is null then null else :erasedText end
                        where member_id in (:members)""", """
                        update publicity_entry set name = :erased
                        where result_id in (select r.id from assessment_result r where r.holder_id in (:members))""", """
                        update self_appraisal set summary = :erasedText
                        where result_id in (select r.id from assessment_result r where r.holder_id in (:members))""", """
                        update help_note set text = :erasedText
                        where plan_id in (select p.id from help_plan p where p.member_id in (:members))""", """
                        update help_plan set measures = :erasedText, remark = case when remark is null then null else :erasedText end
                        where member_id in (:members)""", """
                        update holder_event set basis = :erasedText, reason = case when reason is null then null else :erasedText end
                        where holder_id in (:members)""");
    }
}
