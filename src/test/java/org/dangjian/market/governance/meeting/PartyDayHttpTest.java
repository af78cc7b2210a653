package org.dangjian.market.governance.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dangjian.market.testsupport.Town.created;
import static org.dangjian.market.testsupport.Town.holder;
import static org.dangjian.market.testsupport.Town.today;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dangjian.market.testsupport.Person;
import org.dangjian.market.testsupport.Town;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Meetings of members and of residents: 主题党日 of a branch, 议事厅 of a community; who comes for whom. */
@QuarkusTest
class PartyDayHttpTest {

    private MeetingStage stage;
    private Town town;

    @BeforeEach
    void aTown() {
        stage = new MeetingStage();
        town = stage.town;
    }

    private String plan(Person by, String organization, String kind, Map<String, ?> more) {
        Map<String, Object> body = new HashMap<>(
                Map.of("organizationId", organization, "kind", kind, "title", "十一月活动", "heldOn", today().toString()));
        body.putAll(more);
        return created(by.post("/meetings", body));
    }

    @Test
    void aSecretaryRecordsTheBranchAndSomebodyElseTheSecretary() {
        String item = town.mandatory("MEMBER", 1);
        Person member = town.member();
        Person absent = town.member();
        String secretaryId = town.memberId("PUBLIC_INSTITUTION", "FULL");
        Person secretary = town.account("书记", "BRANCH_SECRETARY", town.branch, secretaryId);
        String meeting = plan(secretary, town.branch, "PARTY_DAY", Map.of("memberItemId", item));
        String path = "/meetings/" + meeting;
        secretary
                .post(path + "/invitations", Map.of("members", true))
                .then()
                .statusCode(200)
                .body("counts.invited", equalTo(3));
        absent.post(path + "/answer", Map.of("answer", "EXCUSED", "note", "值班"))
                .then()
                .statusCode(200)
                .body("note", equalTo("值班"));
        member.post(path + "/sign-in", Map.of("code", stage.code(secretary, meeting)))
                .then()
                .statusCode(200);
        secretary
                .post(
                        path + "/presence",
                        Map.of("present", List.of(Map.of("holder", Map.of("type", "MEMBER", "id", secretaryId)))))
                .then()
                .statusCode(200)
                .body("counts.present", equalTo(2));
        stage.close(secretary, meeting, Map.of())
                .statusCode(200)
                .body("counts.excused", equalTo(1))
                .body("attendance", equalTo(2));
        assertThat(stage.points("MEMBER", member.memberId())).isEqualTo(10);
        assertThat(stage.points("MEMBER", absent.memberId())).isZero();
        // The own attendance waits for somebody else.
        assertThat(stage.points("MEMBER", secretaryId)).isZero();
        town.districtAdmin
                .get("/items/" + item + "/completions?status=SUBMITTED")
                .then()
                .body("items.holder.id", contains(secretaryId));
        member.get("/meetings?mine=true").then().body("items[0].mine[0].present", equalTo(true));
    }

    @Test
    void whoIsRepresentedWasNotThereThemself() {
        String item = town.mandatory("MEMBER", 1);
        Person member = town.member();
        Person deputy = town.member();
        String meeting = plan(town.districtAdmin, town.branch, "GENERAL", Map.of("memberItemId", item));
        String path = "/meetings/" + meeting;
        town.districtAdmin
                .post(path + "/invitations", Map.of("holders", List.of(holder(member)), "role", "支部委员"))
                .then()
                .statusCode(200);
        member.post(path + "/answer", Map.of("answer", "DEPUTY"))
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("representativeId"));
        member.post(
                        path + "/answer",
                        Map.of(
                                "answer",
                                "DEPUTY",
                                "representativeId",
                                town.stranger().memberId()))
                .then()
                .statusCode(400);
        member.post(path + "/answer", Map.of("answer", "DEPUTY", "representativeId", deputy.memberId()))
                .then()
                .statusCode(200)
                .body("representativeName", notNullValue())
                .body("role", equalTo("支部委员"));
        Map<String, Object> code = Map.of("code", stage.code(town.districtAdmin, meeting));
        // The deputy does not see the meeting unless invited; the clerk signs in for them.
        deputy.post(path + "/sign-in", code).then().statusCode(404);
        town.districtAdmin
                .post(
                        path + "/presence",
                        Map.of(
                                "present",
                                List.of(Map.of("holder", holder(member), "representativeId", deputy.memberId()))))
                .then()
                .statusCode(200);
        town.districtAdmin
                .get(path + "/invitations")
                .then()
                .body("items.presence", contains("DEPUTY"))
                .body("items.present", contains(true));
        stage.close(town.districtAdmin, meeting, Map.of()).statusCode(200).body("attendance", equalTo(0));
        assertThat(stage.points("MEMBER", member.memberId())).isZero();
    }

    @Test
    void aDeliberationIsOpenToWhoeverLivesThere() {
        String meeting = plan(town.communityStaff, town.community, "DELIBERATION", Map.of("openToAll", true));
        Person resident = town.resident();
        Person member = town.member();
        resident.get("/meetings").then().body("items.kindTitle", contains("居民议事厅"));
        stage.signIn(resident, meeting, Map.of()).statusCode(200).body("holder.type", equalTo("RESIDENT"));
        stage.signIn(member, meeting, Map.of()).statusCode(200);
        Town other = new Town();
        stage.signIn(other.resident(), meeting, Map.of()).statusCode(404);
        town.communityStaff
                .get("/meetings/" + meeting + "/invitations?present=true")
                .then()
                .body("items.holder.id", containsInAnyOrder(resident.accountId(), member.memberId()));
        stage.close(town.communityStaff, meeting, Map.of()).statusCode(200).body("counts.present", equalTo(2));
    }

    @Test
    void whoeverHoldsAPostIsInvitedByIt() {
        Person member = town.member();
        created(town.communityStaff.post(
                "/members/" + member.memberId() + "/posts",
                Map.of(
                        "kind",
                        "PART_TIME_COMMITTEE_MEMBER",
                        "organizationId",
                        town.community,
                        "from",
                        today().minusDays(10).toString())));
        String meeting = stage.joint(Map.of());
        Map<String, Object> posts = Map.of(
                "posts", List.of(Map.of("organizationId", town.community, "kind", "PART_TIME_COMMITTEE_MEMBER")));
        stage.invite(meeting, posts).statusCode(200).body("counts.invited", equalTo(1));
        stage.invite(meeting, posts).statusCode(200).body("counts.invited", equalTo(1));
        town.communityStaff
                .get("/meetings/" + meeting + "/invitations")
                .then()
                .body("items.role", contains("试验社区居委会兼职委员"));
    }

    @Test
    void whatIsOutOfReachIsRefusedByName() {
        Town other = new Town();
        String meeting = stage.joint(Map.of());
        stage.invite(meeting, Map.of("holders", List.of(MeetingStage.unit(other.unit))))
                .statusCode(400)
                .body("errors[0].field", equalTo("holders[0]"));
        stage.invite(meeting, Map.of("holders", List.of(MeetingStage.unit(town.district))))
                .statusCode(200);
        town.communityStaff
                .post(
                        "/meetings/" + meeting + "/presence",
                        Map.of("present", List.of(Map.of("holder", MeetingStage.unit(other.unit)))))
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("present[0]"));
        town.communityStaff
                .post(
                        "/meetings/" + meeting + "/presence",
                        Map.of("present", List.of(Map.of("holder", MeetingStage.unit(town.unit)))))
                .then()
                .statusCode(200);
        stage.close(
                        town.communityStaff,
                        meeting,
                        Map.of("resolutions", List.of(Map.of("text", "落实", "leadId", other.unit))))
                .statusCode(400)
                .body("errors[0].field", equalTo("resolutions[0].leadId"));
        refusedPlan(Map.of("organizationId", other.community), "organizationId");
        refusedPlan(Map.of("kind", "TEA"), "kind");
        refusedPlan(Map.of("heldOn", "1999-01-01"), "heldOn");
        refusedPlan(Map.of("startsAt", "2020-01-01T08:00:00+08:00"), "startsAt");
        refusedPlan(Map.of("organizationItemId", town.mandatory("MEMBER", 1)), "organizationItemId");
        refusedPlan(Map.of("organizationItemId", other.mandatory("ORGANIZATION", 1)), "organizationItemId");
    }

    private void refusedPlan(Map<String, ?> terms, String field) {
        Map<String, Object> body = new HashMap<>(
                Map.of("organizationId", town.community, "kind", "JOINT", "title", "会议", "heldOn", today().toString()));
        body.putAll(terms);
        town.communityStaff
                .post("/meetings", body)
                .then()
                .statusCode(400)
                .body("errors", hasSize(1))
                .body("errors[0].field", equalTo(field));
    }
}
