package org.dangjian.market.governance.meeting.desk;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.dangjian.market.platform.person.KeptRecords;
import org.dangjian.market.platform.person.PersonalData;

/** To which meetings a person was invited, what they said and whether they came. */
@ApplicationScoped
class MeetingPersonalData implements PersonalData {

    @Override
    public List<KeptRecords> kept() {
        return List.of(
                new KeptRecords("meetings", "会议", """
                        select i.id, m.title, m.held_on, i.role, i.answer, i.note, i.answered_at, i.presence, i.signed_in_at
                        from meeting_invitee i join meeting_event m on m.id = i.meeting_id where i.holder_id in (:holders)""").texts("note"),
                new KeptRecords("meetingsForOthers", "代表单位或代他人参加的会议", """
                        select i.id, m.title, m.held_on, i.presence
                        from meeting_invitee i join meeting_event m on m.id = i.meeting_id where i.representative_id in (:members)"""),
                new KeptRecords("meetingCorrections", "会议到会情况的更正", """
                        select p.amendment_id, m.title, m.held_on, p.came from meeting_amended_presence p
                            join meeting_amendment a on a.id = p.amendment_id join meeting_event m on m.id = a.meeting_id
                        where p.holder_id in (:holders)"""));
    }

    @Override
    public List<String> erasing() {
        return List.of("""
                        update meeting_invitee set note = case when note is null then null else :erasedText end
                        where holder_id in (:holders)""");
    }
}
