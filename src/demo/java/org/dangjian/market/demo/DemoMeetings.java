package org.dangjian.market.demo;

import io.quarkus.arc.profile.IfBuildProfile;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dangjian.market.demo.DemoDuties.Duty;
import org.dangjian.market.governance.meeting.MeetingAnswer;
import org.dangjian.market.governance.meeting.desk.AgendaItem;
import org.dangjian.market.governance.meeting.desk.AnswerInvitation;
import org.dangjian.market.governance.meeting.desk.CloseMeeting;
import org.dangjian.market.governance.meeting.desk.ClosingService;
import org.dangjian.market.governance.meeting.desk.InvitationService;
import org.dangjian.market.governance.meeting.desk.InvitePeople;
import org.dangjian.market.governance.meeting.desk.MakeMeeting;
import org.dangjian.market.governance.meeting.desk.MeetingService;
import org.dangjian.market.governance.meeting.desk.MeetingView;
import org.dangjian.market.governance.meeting.desk.RecordPresence;
import org.dangjian.market.governance.meeting.desk.SignInService;
import org.dangjian.market.platform.shared.BusinessDay;
import org.dangjian.market.platform.shared.Caller;
import org.dangjian.market.platform.shared.Holder;
import org.dangjian.market.trade.claim.attendance.Attendance;

/** Meetings of the year: the one that adopted the mandatory set, joint meetings, 议事厅, a Party day, and what is planned. */
@ApplicationScoped
@IfBuildProfile(anyOf = {"dev", "demo"})
class DemoMeetings {

    private static final String PLACE = "社区党群服务中心二楼会议室";
    private static final int HOUR = 15;

    /** What a joint meeting talked about, and what it resolved. */
    private record Talk(String topic, String outcome, boolean settled, String resolution) {}

    private static final List<Talk> TALKS = List.of(
            new Talk("驻区单位停车位错时共享", "四家单位同意夜间和周末向居民开放停车位。", true, "制作错时停车公告牌并公布开放时段"),
            new Talk("暑期少年儿童看护", "联合开办暑期课堂，单位提供场地和志愿者。", true, "落实暑期课堂场地和安全员"),
            new Talk("电动自行车充电设施选址", "确定两处备选点，会后征求居民意见。", false, "勘察备选点并提出安装方案"),
            new Talk("冬季独居老人关爱", "单位与独居老人结对，每月至少走访一次。", false, "完成结对名单并开始走访"));

    private final MeetingService meetings;
    private final InvitationService invitations;
    private final SignInService presence;
    private final ClosingService closing;
    private final Attendance attendance;
    private final DemoDuties duties;
    private final DemoClock clock;

    DemoMeetings(
            MeetingService meetings,
            InvitationService invitations,
            SignInService presence,
            ClosingService closing,
            Attendance attendance,
            DemoDuties duties,
            DemoClock clock) {
        this.meetings = meetings;
        this.invitations = invitations;
        this.presence = presence;
        this.closing = closing;
        this.attendance = attendance;
        this.duties = duties;
        this.clock = clock;
    }

    void plant(DemoCast cast) {
        adoption(cast);
        Duty joint = duty(cast, Holder.Type.ORGANIZATION, "meeting");
        for (int number = 0; number < joint.days().size(); number++) {
            if (!joint.day(cast.year(), number).isAfter(cast.today())) {
                joint(cast, joint, number, DemoCast.COMMUNITY);
                joint(cast, joint, number, DemoCast.OTHER_COMMUNITY);
            }
        }
        deliberation(cast);
        partyDay(cast);
        ahead(cast);
    }

    /** The street's joint meeting that adopted the mandatory set of the year's organizations. */
    private void adoption(DemoCast cast) {
        Caller street = cast.caller("street");
        LocalDate day = cast.thisYear(1, 8);
        Set<UUID> adopted = duties.of(cast, cast.year()).organization().stream()
                .map(duty -> cast.item(DemoDuties.key(cast.year(), Holder.Type.ORGANIZATION, duty)))
                .collect(Collectors.toSet());
        clock.on(day, () -> {
            MeetingView meeting =
                    plan(street, cast.organization(DemoCast.STREET), "JOINT", "年度党建联席会议", day, null, "审议年度必选项目");
            invitations.invite(street, meeting.id(), new InvitePeople(null, null, null, true, null));
            came(street, meeting.id(), units(cast, DemoCast.COMMUNITY));
            close(
                    street,
                    meeting,
                    "会议审议通过本年度驻区单位党组织五个必选项目，每项 10 分。",
                    new Talk(null, "一致通过", true, "将必选项目通知到各单位党组织"),
                    cast.organization(DemoCast.COMMUNITY),
                    adopted);
        });
    }

    /** A quarter's meeting of a community; who came is on the sheet of the mandatory item already. */
    private void joint(DemoCast cast, Duty duty, int number, String community) {
        Caller clerk = cast.staffOf(community);
        LocalDate day = duty.day(cast.year(), number);
        UUID item = cast.item(DemoDuties.key(cast.year(), Holder.Type.ORGANIZATION, duty));
        List<Holder> came = attended(Holder.Type.ORGANIZATION, item, day, units(cast, community));
        if (came.isEmpty()) {
            return;
        }
        Talk talk = TALKS.get(number % TALKS.size());
        clock.on(day, () -> {
            MeetingView meeting = plan(
                    clerk,
                    cast.organization(community),
                    "JOINT",
                    "第" + "一二三四".charAt(number % 4) + "季度联席会议",
                    day,
                    item,
                    talk.topic());
            invitations.invite(clerk, meeting.id(), new InvitePeople(null, null, null, true, null));
            came(clerk, meeting.id(), came);
            close(
                    clerk,
                    meeting,
                    "社区党委通报共建项目进展，与会单位就“" + talk.topic() + "”交换意见。",
                    talk,
                    came.getFirst().id(),
                    Set.of());
        });
    }

    /** Residents talk about their yard. */
    private void deliberation(DemoCast cast) {
        Caller clerk = cast.caller("community");
        LocalDate day = cast.daysAgo(20);
        clock.on(day, () -> {
            MeetingView meeting = open(clerk, cast, day, "楼前绿地改造怎么改");
            came(clerk, meeting.id(), List.of(cast.holder("resident"), Holder.member(cast.member("member"))));
            close(
                    clerk,
                    meeting,
                    "居民代表和党员就绿地改造提出意见：保留大树，增设座椅和充电口。",
                    new Talk(null, "形成改造方案，公示七天无异议后施工。", false, "公示改造方案"),
                    cast.organization(DemoCast.COMMUNITY),
                    Set.of());
        });
    }

    private MeetingView open(Caller clerk, DemoCast cast, LocalDate day, String topic) {
        return meetings.make(
                clerk,
                new MakeMeeting(
                        cast.organization(DemoCast.COMMUNITY),
                        "DELIBERATION",
                        "槐荫议事厅",
                        day,
                        at(day),
                        PLACE,
                        true,
                        null,
                        null,
                        List.of(new AgendaItem(topic, null))));
    }

    /** The last Party day of the demo member's branch, by its secretary. */
    private void partyDay(DemoCast cast) {
        Caller secretary = cast.caller("secretary");
        Duty duty = duty(cast, Holder.Type.MEMBER, "partyDay");
        int last = -1;
        for (int number = 0; number < duty.days().size(); number++) {
            last = duty.day(cast.year(), number).isAfter(cast.today()) ? last : number;
        }
        if (last < 0) {
            return;
        }
        LocalDate day = duty.day(cast.year(), last);
        UUID item = cast.item(DemoDuties.key(cast.year(), Holder.Type.MEMBER, duty));
        List<Holder> own = cast.people(person -> person.branchCode().equals(DemoDistrict.BRANCH)).stream()
                .map(person -> Holder.member(person.id()))
                .toList();
        List<Holder> came = attended(Holder.Type.MEMBER, item, day, own);
        if (came.isEmpty()) {
            return;
        }
        clock.on(day, () -> {
            MeetingView meeting =
                    plan(secretary, cast.organization(DemoDistrict.BRANCH), "PARTY_DAY", "主题党日", day, item, "学习和志愿服务");
            invitations.invite(secretary, meeting.id(), new InvitePeople(null, null, null, null, true));
            came(secretary, meeting.id(), came);
            close(secretary, meeting, "集中学习后到社区开展志愿服务。", new Talk(null, null, true, null), null, Set.of());
        });
    }

    /** What is still to come, and 议事厅 today, where the code turns. */
    private void ahead(DemoCast cast) {
        Caller clerk = cast.caller("community");
        Caller secretary = cast.caller("secretary");
        LocalDate day = cast.today().plusDays(5);
        MeetingView joint =
                plan(clerk, cast.organization(DemoCast.COMMUNITY), "JOINT", "年末联席会议", day, null, "明年共建项目意向");
        invitations.invite(clerk, joint.id(), new InvitePeople(null, null, null, true, null));
        invitations.answer(
                cast.caller("officer"),
                joint.id(),
                new AnswerInvitation(null, MeetingAnswer.COMING, cast.member("member"), null));
        open(clerk, cast, cast.today(), "地下车库照明和充电");
        MeetingView lesson = plan(
                secretary, cast.organization(DemoDistrict.BRANCH), "LESSON", "季度党课", day.plusDays(2), null, "书记讲党课");
        invitations.invite(secretary, lesson.id(), new InvitePeople(null, null, null, null, true));
    }

    private MeetingView plan(
            Caller clerk, UUID host, String kind, String title, LocalDate day, UUID item, String topic) {
        boolean ofMembers = kind.equals("PARTY_DAY");
        return meetings.make(
                clerk,
                new MakeMeeting(
                        host,
                        kind,
                        title,
                        day,
                        at(day),
                        PLACE,
                        false,
                        ofMembers ? null : item,
                        ofMembers ? item : null,
                        List.of(new AgendaItem(topic, null))));
    }

    private void came(Caller clerk, UUID meeting, List<Holder> came) {
        presence.record(
                clerk,
                meeting,
                new RecordPresence(
                        came.stream()
                                .map(holder -> new RecordPresence.Arrival(holder, null))
                                .toList(),
                        null));
    }

    private void close(Caller clerk, MeetingView meeting, String minutes, Talk talk, UUID lead, Set<UUID> adopted) {
        UUID topic = meeting.agenda().getFirst().id();
        List<CloseMeeting.Resolved> resolved = talk.resolution() == null
                ? List.of()
                : List.of(new CloseMeeting.Resolved(
                        topic, talk.resolution(), lead, null, meeting.heldOn().plusMonths(2)));
        closing.close(
                clerk,
                meeting.id(),
                new CloseMeeting(
                        minutes,
                        List.of(new CloseMeeting.Concluded(topic, talk.outcome(), talk.settled())),
                        resolved,
                        adopted));
    }

    private List<Holder> attended(Holder.Type type, UUID item, LocalDate day, List<Holder> among) {
        Map<UUID, Map<UUID, Attendance.Attended>> days = QuarkusTransaction.requiringNew()
                .call(() -> attendance.days(
                        day, type, among.stream().map(Holder::id).toList()));
        return among.stream()
                .filter(holder -> days.getOrDefault(holder.id(), Map.of())
                        .getOrDefault(item, Attendance.Attended.NEVER)
                        .days()
                        .contains(day))
                .toList();
    }

    private Duty duty(DemoCast cast, Holder.Type audience, String key) {
        return duties.of(cast, cast.year()).of(audience).stream()
                .filter(one -> one.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    /** The units that report in to a community and their branches, as they owe the item. */
    private static List<Holder> units(DemoCast cast, String community) {
        return DemoDuties.unitsOf(community).stream()
                .map(code -> Holder.organization(cast.organization(code)))
                .toList();
    }

    private static Instant at(LocalDate day) {
        return day.atTime(HOUR, 0).atZone(BusinessDay.ZONE).toInstant();
    }
}
