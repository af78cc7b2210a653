package org.dangjian.market.governance.meeting.desk;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import org.dangjian.market.governance.kind.DistrictKinds;
import org.dangjian.market.governance.kind.KindList;
import org.dangjian.market.governance.meeting.Invitee;
import org.dangjian.market.governance.meeting.Meeting;
import org.dangjian.market.governance.meeting.MeetingResolution;
import org.dangjian.market.people.access.account.Inbox;
import org.dangjian.market.people.organization.Organization;
import org.dangjian.market.platform.notice.NoticeKind;
import org.dangjian.market.platform.shared.BusinessDay;
import org.dangjian.market.platform.shared.Holder;

/** Tells those who are invited of a meeting, that it moved or is called off; and leaders what was resolved. */
@ApplicationScoped
class MeetingNotices {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

    private final DistrictKinds kinds;
    private final Inbox inbox;

    MeetingNotices(DistrictKinds kinds, Inbox inbox) {
        this.kinds = kinds;
        this.inbox = inbox;
    }

    /** The kind and the title, as people say it: 党建联席会议“第三季度联席会议”. */
    String named(Meeting meeting, Organization host) {
        return kinds.titles(KindList.MEETING, host.path()).getOrDefault(meeting.kind(), meeting.kind()) + "“"
                + meeting.title() + "”";
    }

    void invited(Meeting meeting, Organization host, Collection<Holder> guests) {
        String what = host.name() + "邀请%s参加" + named(meeting, host) + "：" + when(meeting) + "。请答复：来、请假，或由他人代为参加。";
        inbox.tell(guests.stream()
                .map(guest -> message(
                        guest, what.formatted(guest.type() == Holder.Type.ORGANIZATION ? "贵单位派人" : "您"), meeting))
                .toList());
    }

    void moved(Meeting meeting, Organization host, List<Invitee> guests) {
        tell(meeting, guests, named(meeting, host) + "有变动：" + when(meeting) + "。");
    }

    void cancelled(Meeting meeting, Organization host, List<Invitee> guests) {
        tell(meeting, guests, named(meeting, host) + "（" + meeting.heldOn() + "）已取消：" + meeting.reason());
    }

    /** Each leader once for each thing that was resolved; of a task the room of tasks tells. */
    void resolved(Meeting meeting, Organization host, List<MeetingResolution> resolutions) {
        String where = named(meeting, host) + "议定由贵单位牵头";
        inbox.tell(resolutions.stream()
                .map(one -> message(
                        Holder.organization(one.leadId()),
                        where + (one.dueOn() == null ? "" : "，" + one.dueOn() + " 前完成") + "，请到会议记录中查看并落实。",
                        meeting))
                .toList());
    }

    private void tell(Meeting meeting, List<Invitee> guests, String text) {
        inbox.tell(guests.stream()
                .map(guest -> message(guest.holder(), text, meeting))
                .toList());
    }

    private static Inbox.Message message(Holder holder, String text, Meeting meeting) {
        return new Inbox.Message(holder, NoticeKind.MEETING, text, meeting.id());
    }

    private static String when(Meeting meeting) {
        String hour = meeting.startsAt() == null
                ? ""
                : " " + CLOCK.format(meeting.startsAt().atZone(BusinessDay.ZONE));
        return meeting.heldOn() + hour + (meeting.place() == null ? "" : "，" + meeting.place());
    }
}
