package org.dangjian.market.people.post;

import static org.dangjian.market.testsupport.Town.created;
import static org.dangjian.market.testsupport.Town.today;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dangjian.market.platform.shared.FieldCipher;
import org.dangjian.market.testsupport.Person;
import org.dangjian.market.testsupport.Town;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who holds which post where, from when to when: dated, never deleted. */
@QuarkusTest
class PostHttpTest {

    private Town town;
    private Person member;

    @BeforeEach
    void aTownAndAMember() {
        town = new Town();
        member = town.member();
    }

    @Test
    void aPostIsShownOnTheMemberAndInTheOrganizationOnTheDaysItIsHeld() {
        LocalDate from = today().minusDays(30);
        String post = appoint("PART_TIME_COMMITTEE_MEMBER", town.community, from)
                .statusCode(201)
                .body("title", equalTo("兼职委员"))
                .body("basis", equalTo("社区党委会议"))
                .extract()
                .path("id");
        member.get("/members/" + member.memberId())
                .then()
                .body("posts.title", equalTo(List.of("兼职委员")))
                .body("posts[0].organizationName", equalTo("试验社区居委会"));
        organization(today()).body("memberName", equalTo(List.of(registered())));
        organization(from.minusDays(1)).body("", hasSize(0));
        // A resident learns that there is one, not who it is.
        town.resident()
                .get("/organizations/" + town.community + "/posts")
                .then()
                .body("title", equalTo(List.of("兼职委员")))
                .body("memberName", equalTo(List.of(FieldCipher.maskName(registered()))));
        town.communityStaff
                .post(
                        "/posts/" + post + "/end",
                        Map.of("on", today().minusDays(2).toString(), "reason", "调离"))
                .then()
                .statusCode(200)
                .body("held", equalTo(false))
                .body("reason", equalTo("调离"));
        member.get("/members/" + member.memberId()).then().body("posts", hasSize(0));
        member.get("/members/" + member.memberId() + "/posts").then().body("id", equalTo(List.of(post)));
        organization(today()).body("", hasSize(0));
        organization(today().minusDays(2)).body("id", equalTo(List.of(post)));
        town.communityStaff
                .post("/posts/" + post + "/end", Map.of("on", today().toString()))
                .then()
                .statusCode(409)
                .body("code", equalTo("state-conflict"));
        town.auditor
                .get("/audit/events?subjectType=post&subjectId=" + post)
                .then()
                .body("items.action", equalTo(List.of("post.ended", "post.taken-up")))
                .body("items.details.reason", everyItem(nullValue()));
    }

    @Test
    void nobodyHoldsTheSamePostTwiceAndACommunityHasOneSecretary() {
        LocalDate from = today().minusDays(100);
        String first = appoint("GRID_LEADER", town.community, from)
                .statusCode(201)
                .extract()
                .path("id");
        appoint("GRID_LEADER", town.community, today()).statusCode(409).body("code", equalTo("post-taken"));
        appoint("GRID_WORKER", town.community, today()).statusCode(201);
        town.communityStaff
                .post(
                        "/posts/" + first + "/end",
                        Map.of("on", today().minusDays(10).toString()))
                .then()
                .statusCode(200);
        // The old term is on record: the new one does not reach back into it.
        appoint("GRID_LEADER", town.community, today().minusDays(10)).statusCode(409);
        appoint("GRID_LEADER", town.community, today().minusDays(9)).statusCode(201);
        appoint("FIRST_SECRETARY", town.community, from).statusCode(201);
        member = town.member();
        appoint("GRID_LEADER", town.community, from).statusCode(201);
        appoint("FIRST_SECRETARY", town.community, today()).statusCode(409).body("code", equalTo("post-taken"));
    }

    @Test
    void aTermThatRanOutMakesRoomForTheNext() {
        Map<String, Object> term = terms("SECRETARY", town.community, today().minusDays(400));
        term.put("to", today().minusDays(35).toString());
        created(town.communityStaff.post(path(), term));
        appoint("SECRETARY", town.community, today().minusDays(35)).statusCode(409);
        appoint("SECRETARY", town.community, today().minusDays(34)).statusCode(201);
        member.get("/members/" + member.memberId() + "/posts").then().body("reason[1]", equalTo("任期届满"));
    }

    @Test
    void aPostStandsWhereThereIsSuchAPostAndIsKeptByTheOfficeOfThePlace() {
        appoint("PART_TIME_COMMITTEE_MEMBER", town.unit, today()).statusCode(400);
        town.districtAdmin
                .post(path(), terms("PART_TIME_COMMITTEE_MEMBER", town.unit, today()))
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("kind"))
                .body("errors[0].message", containsString("兼职委员"));
        town.unitOfficer
                .post(path(), terms("SECRETARY", town.branch, today()))
                .then()
                .statusCode(201);
        town.unitOfficer
                .post(path(), terms("PART_TIME_COMMITTEE_MEMBER", town.community, today()))
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("organizationId"));
        Town elsewhere = new Town();
        elsewhere
                .communityStaff
                .post(path(), terms("GRID_LEADER", elsewhere.community, today()))
                .then()
                .statusCode(404);
        member.post(path(), terms("SECRETARY", town.branch, today())).then().statusCode(403);
        elsewhere.communityStaff.get(path()).then().statusCode(404);
        elsewhere
                .resident()
                .get("/organizations/" + town.community + "/posts")
                .then()
                .statusCode(404);
        String own = town.memberId("COMMUNITY", "FULL");
        town.reportIn("/members/" + own, town.community);
        Person staff = town.account("社区干部乙", "COMMUNITY_STAFF", town.community, own);
        staff.post("/members/" + own + "/posts", terms("GRID_LEADER", town.community, today()))
                .then()
                .statusCode(403)
                .body("code", equalTo("second-person-required"));
    }

    private String path() {
        return "/members/" + member.memberId() + "/posts";
    }

    /** The name in the register of members. */
    private String registered() {
        return town.districtAdmin.get("/members/" + member.memberId()).path("name");
    }

    private ValidatableResponse organization(LocalDate on) {
        return town.communityStaff
                .get("/organizations/" + town.community + "/posts?on=" + on)
                .then()
                .statusCode(200);
    }

    private ValidatableResponse appoint(String kind, String organization, LocalDate from) {
        return town.communityStaff.post(path(), terms(kind, organization, from)).then();
    }

    private static Map<String, Object> terms(String kind, String organization, LocalDate from) {
        return new HashMap<>(
                Map.of("kind", kind, "organizationId", organization, "from", from.toString(), "basis", "社区党委会议"));
    }
}
