package org.dangjian.market.trust;

import static org.dangjian.market.testsupport.Town.created;
import static org.dangjian.market.testsupport.Town.today;
import static org.dangjian.market.testsupport.Wire.Call.get;
import static org.dangjian.market.testsupport.Wire.Call.post;
import static org.dangjian.market.testsupport.Wire.Call.stale;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.dangjian.market.platform.shared.Role;
import org.dangjian.market.testsupport.Person;
import org.dangjian.market.testsupport.Town;

/** Meetings of the permission town, called off so that asking changes nothing, and how they are asked for. */
final class PermissionMeetings {

    private PermissionMeetings() {}

    static void addTo(PermissionTown place) {
        Town town = place.town;
        List<Map<String, String>> guests = new ArrayList<>();
        for (Role role : List.of(Role.RESIDENT, Role.MEMBER, Role.BRANCH_SECRETARY, Role.UNIT_OFFICER)) {
            guests.add(place.holder(role));
        }
        String meeting = calledOff(place.person(Role.COMMUNITY_STAFF), town.community, guests);
        place.here.put("meeting", meeting);
        host(place, meeting, town.communityStaff);
        host(
                place,
                calledOff(place.person(Role.BRANCH_SECRETARY), town.branch, List.of()),
                place.person(Role.BRANCH_SECRETARY),
                Role.BRANCH_SECRETARY);
        host(place, calledOff(town.unitOfficer, town.unit, List.of()), town.unitOfficer, Role.UNIT_OFFICER);
        teams(place);
        place.here.put("kind", created(town.districtAdmin.post("/kinds", kind(town.district))));
    }

    /** Teams that were disbanded, in which the resident and the member were. */
    private static void teams(PermissionTown place) {
        Town town = place.town;
        List<Map<String, String>> people = List.of(place.holder(Role.MEMBER), place.holder(Role.RESIDENT));
        place.here.put("team", disbanded(town.communityStaff, town.community, people));
        String branch = disbanded(place.person(Role.BRANCH_SECRETARY), town.branch, List.of());
        place.here.put("team", branch, Role.BRANCH_SECRETARY);
        place.here.put("team", disbanded(town.unitOfficer, town.unit, List.of()), Role.UNIT_OFFICER);
        place.neighbour.put("team", branch);
    }

    private static String disbanded(Person by, String host, List<Map<String, String>> people) {
        String team = created(by.post("/teams", team(host)));
        by.post("/teams/" + team + "/roster", Map.of("join", people)).then().statusCode(200);
        by.post("/teams/" + team + "/disband", Map.of("reason", "并入其他队伍"))
                .then()
                .statusCode(200);
        return team;
    }

    private static Map<String, Object> team(String host) {
        return Map.of(
                "organizationId",
                host,
                "kind",
                "VOLUNTEER",
                "title",
                "服务队" + UUID.randomUUID(),
                "foundedOn",
                today().toString());
    }

    /** By which names whoever holds a meeting asks for it, and for its topic. */
    private static void host(PermissionTown place, String meeting, Person by, Role... roles) {
        place.here.put("hosted", meeting, roles);
        place.here.put("topic", by.get("/meetings/" + meeting).path("agenda[0].id"), roles);
    }

    private static String calledOff(Person by, String host, List<Map<String, String>> guests) {
        String meeting = created(by.post("/meetings", terms(host)));
        by.post("/meetings/" + meeting + "/invitations", Map.of("holders", guests))
                .then()
                .statusCode(200);
        by.post("/meetings/" + meeting + "/cancel", Map.of("reason", "改期"))
                .then()
                .statusCode(200);
        return meeting;
    }

    private static Map<String, Object> terms(String host) {
        return Map.of(
                "organizationId",
                host,
                "kind",
                "PARTY_DAY",
                "title",
                "主题党日",
                "heldOn",
                today().toString(),
                "agenda",
                List.of(Map.of("title", "学习")));
    }

    private static Map<String, Object> kind(String district) {
        String code = "K" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
        return Map.of("list", "MEETING", "code", code, "title", "碰头会", "organizationId", district);
    }

    static void addTo(Probes probes) {
        teams(probes);
        probes.add("listKinds", a -> get("/kinds?list=MEETING"));
        probes.add("addKind", a -> post("/kinds", kind(a.id("district"))));
        probes.add("updateKind", a -> stale("PATCH", "/kinds/" + a.id("kind"), Map.of("title", "改名")));
        probes.list("listMeetings", "meeting", a -> get("/meetings?limit=100&status=CANCELLED"));
        probes.add("planMeeting", a -> post("/meetings", terms(a.id("organization"))));
        probes.add("getMeeting", a -> get("/meetings/" + a.id("meeting")));
        probes.add("changeMeeting", a -> stale("PATCH", "/meetings/" + a.id("hosted"), Map.of("title", "改名")));
        hosted(probes, "cancelMeeting", "cancel", Map.of("reason", "改期"));
        hosted(probes, "closeMeeting", "close", Map.of("minutes", "内容"));
        probes.add("recordMeetingAttendance", a -> post("/meetings/" + a.id("hosted") + "/attendance", null));
        hosted(probes, "amendMeeting", "amendments", Map.of("text", "更正"));
        probes.add(
                "settleMeetingTopic",
                a -> post(
                        "/meetings/" + a.id("hosted") + "/topics/" + a.id("topic") + "/settlement",
                        Map.of("settledOn", today().toString(), "text", "已解决")));
        probes.add("listMeetingInvitations", a -> get("/meetings/" + a.id("hosted") + "/invitations"));
        hosted(probes, "inviteToMeeting", "invitations", Map.of("units", true));
        probes.add(
                "answerMeetingInvitation",
                a -> post("/meetings/" + a.id("meeting") + "/answer", Map.of("answer", "COMING")));
        probes.add("getMeetingCode", a -> get("/meetings/" + a.id("hosted") + "/sign-in-code"));
        probes.add("getMeetingQr", a -> get("/meetings/" + a.id("hosted") + "/sign-in-code/qr"));
        probes.add("signInToMeeting", a -> post("/meetings/" + a.id("meeting") + "/sign-in", Map.of("code", "000000")));
        hosted(probes, "recordMeetingPresence", "presence", Map.of("present", List.of()));
        probes.add("listMeetingRhythms", a -> get("/meeting-rhythms?organizationId=" + a.id("organization")));
        probes.add(
                "decideMeetingRhythm",
                a -> post(
                        "/meeting-rhythms",
                        Map.of(
                                "organizationId", a.id("district"),
                                "kind", "LESSON",
                                "level", "BRANCH",
                                "every", "QUARTER")));
        probes.add("listDueMeetings", a -> get("/due-meetings?organizationId=" + a.id("organization")));
        probes.add("getMeetingFigures", a -> get("/meeting-figures?organizationId=" + a.id("organization")));
    }

    private static void teams(Probes probes) {
        probes.list("listTeams", "team", a -> get("/teams?limit=100&disbanded=true"));
        probes.add("foundTeam", a -> post("/teams", team(a.id("organization"))));
        probes.add("getTeam", a -> get("/teams/" + a.id("team")));
        probes.add("changeTeam", a -> stale("PATCH", "/teams/" + a.id("team"), Map.of("title", "改名")));
        probes.add("changeTeamRoster", a -> post("/teams/" + a.id("team") + "/roster", Map.of("join", List.of())));
        probes.add("disbandTeam", a -> post("/teams/" + a.id("team") + "/disband", Map.of("reason", "重复")));
        probes.add("claimAsTeam", a -> post("/teams/" + a.id("team") + "/claims", Map.of("itemId", a.homeId("item"))));
        probes.add("getTeamFigures", a -> get("/team-figures?organizationId=" + a.id("organization")));
    }

    private static void hosted(Probes probes, String operation, String act, Map<String, ?> body) {
        probes.add(operation, a -> post("/meetings/" + a.id("hosted") + "/" + act, body));
    }
}
