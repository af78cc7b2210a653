package org.dangjian.market.governance.meeting.paper;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dangjian.market.assessment.paper.Report;
import org.dangjian.market.assessment.paper.ReportAsked;
import org.dangjian.market.assessment.paper.ReportForm;
import org.dangjian.market.assessment.paper.ReportNames;
import org.dangjian.market.assessment.paper.ReportParameter;
import org.dangjian.market.governance.meeting.Invitee;
import org.dangjian.market.governance.meeting.Meeting;
import org.dangjian.market.governance.meeting.MeetingRepository;
import org.dangjian.market.people.organization.Organization;
import org.dangjian.market.platform.print.PaperLayout;
import org.dangjian.market.platform.print.Printed;
import org.dangjian.market.platform.shared.Nullable;
import org.dangjian.market.platform.shared.Terms;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** 签到表: who was invited to each meeting, what they said and whether they came; before the meeting a sheet to sign on. */
@ApplicationScoped
class SignInSheets implements Report {

    /**
     * Somebody who was invited.
     *
     * @param meeting what stands above the sheet of the meeting
     */
    @Schema(name = "SignInSheetRow")
    public record Row(
            UUID meetingId,
            UUID holderId,

            @Printed(value = "会议", width = 60, heading = true)
            String meeting,

            @Printed(value = "单位或姓名", width = 24) @Nullable String name,
            @Printed(value = "身份", width = 20) @Nullable String role,

            @Printed(value = "代表或代为参加", width = 14) @Nullable
            String representative,

            @Printed(value = "答复", width = 12) @Nullable String answer,
            @Printed(value = "到会", width = 8) boolean present,
            @Printed(value = "签到时间", width = 16) @Nullable Instant signedInAt,
            @Printed(value = "签到方式", width = 10) @Nullable String way) {}

    private static final ReportForm FORM = ReportForm.of("meeting-attendance", "会议签到表", Row.class)
            .reason("逐次列出受邀者的答复和到会情况；会前打印可供现场签名", "《城市基层党建“四个提升”行动方案》二1：推深做实党建联席会议制度，至少每季度召开一次")
            .asks(ReportParameter.YEAR, ReportParameter.QUARTER, ReportParameter.MONTH, ReportParameter.SUBJECT)
            .laidOut(PaperLayout.BOOK, "")
            .blank("签名")
            .signed("记录人")
            .build();

    private final MeetingPages pages;
    private final MeetingRepository meetings;
    private final ReportNames names;

    SignInSheets(MeetingPages pages, MeetingRepository meetings, ReportNames names) {
        this.pages = pages;
        this.meetings = meetings;
        this.names = names;
    }

    @Override
    public ReportForm form() {
        return FORM;
    }

    @Override
    public Chunk read(ReportAsked asked, String after, int limit) {
        Terms terms = MeetingPages.asked(asked).and("m.status <> CANCELLED");
        if (after != null) {
            List<UUID> ids = MeetingPages.ids(after, 2);
            terms.and("m.id > :meeting or m.id = :meeting and i.id > :invitee", "meeting", ids.getFirst())
                    .with("invitee", ids.getLast());
        }
        List<Object[]> found = pages.query(
                terms,
                Object[].class,
                "select m, i from Invitee i join Meeting m on m.id = i.meetingId"
                        + " join Organization o on o.id = m.organizationId",
                "m.id, i.id",
                limit + 1);
        return Chunk.of(
                found,
                limit,
                row -> ((Meeting) row[0]).id() + " " + ((Invitee) row[1]).id(),
                rows -> rows(asked, rows));
    }

    private List<Row> rows(ReportAsked asked, List<Object[]> shown) {
        Set<Meeting> held = shown.stream().map(row -> (Meeting) row[0]).collect(Collectors.toSet());
        Map<UUID, Organization> hosts = pages.hosts(held);
        Map<UUID, String> kinds = pages.kinds(held, hosts);
        Map<List<UUID>, Boolean> corrected = new HashMap<>();
        meetings.amendments(held.stream().map(Meeting::id).toList())
                .forEach(amendment -> amendment
                        .corrections()
                        .forEach(one -> corrected.put(List.of(amendment.meetingId(), one.holderId()), one.came())));
        Set<UUID> people = new HashSet<>();
        shown.forEach(row -> {
            Invitee one = (Invitee) row[1];
            people.add(one.holder().id());
            if (one.representativeId() != null) {
                people.add(one.representativeId());
            }
        });
        Map<UUID, String> known = names.of(asked.caller(), people);
        List<Row> rows = new ArrayList<>();
        for (Object[] row : shown) {
            Meeting meeting = (Meeting) row[0];
            Invitee one = (Invitee) row[1];
            UUID holder = one.holder().id();
            rows.add(new Row(
                    meeting.id(),
                    holder,
                    hosts.get(meeting.organizationId()).name() + kinds.get(meeting.id()) + "“" + meeting.title() + "”　"
                            + MeetingPages.when(meeting.heldOn(), meeting.startsAt()),
                    known.get(holder),
                    one.role(),
                    one.representativeId() == null ? null : known.get(one.representativeId()),
                    one.answer() == null ? null : one.answer().title(),
                    corrected.getOrDefault(List.of(meeting.id(), holder), one.isPresent()),
                    one.signedInAt(),
                    one.isPresent() ? one.isByCode() ? "扫码" : "登记" : null));
        }
        return rows;
    }
}
