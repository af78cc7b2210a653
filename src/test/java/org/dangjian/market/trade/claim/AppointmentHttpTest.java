package org.dangjian.market.trade.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dangjian.market.testsupport.Town.claim;
import static org.dangjian.market.testsupport.Town.complete;
import static org.dangjian.market.testsupport.Town.created;
import static org.dangjian.market.testsupport.Town.holder;
import static org.dangjian.market.testsupport.Town.today;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.dangjian.market.testsupport.Accounts;
import org.dangjian.market.testsupport.Offers;
import org.dangjian.market.testsupport.Person;
import org.dangjian.market.testsupport.Together;
import org.dangjian.market.testsupport.Town;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who serves finds the way: whom to call, when to meet, who else comes, who did not. */
@QuarkusTest
class AppointmentHttpTest {

    private static final String TOMORROW = today().plusDays(1) + "T09:00:00+08:00";

    private Town town;
    private Person resident;

    @BeforeEach
    void aTown() {
        town = new Town();
        resident = town.resident();
    }

    @Test
    void whoServesSeesTheNeedAndThePersonMaskedAndLooksForDoorAndPhoneOnRecord() {
        String need = filed();
        Person member = town.member();
        String claim = claim(member, onTheShelf(need, 1));
        member.get("/claims/" + claim)
                .then()
                .body("needId", equalTo(need))
                .body("beneficiary.name", equalTo("赵**"))
                .body("beneficiary.phone", equalTo("100****0001"))
                .body("beneficiary.address", equalTo("******"))
                .body("nextStep", equalTo("ARRANGE"))
                .body("nextStepTitle", equalTo("与对方约定时间"));
        member.get("/claims?mine=true").then().body("items[0].beneficiary", nullValue());
        // A stranger's claim opens nobody's door: somebody who knows agrees first.
        member.post("/claims/" + claim + "/contact", null)
                .then()
                .statusCode(409)
                .body("code", equalTo("claimer-not-confirmed"));
        member.post("/claims/" + claim + "/confirmation", null).then().statusCode(403);
        town.member().post("/claims/" + claim + "/confirmation", null).then().statusCode(404);
        resident.post("/claims/" + claim + "/confirmation", null).then().statusCode(200);
        member.get("/notices").then().body("items[0].text", containsString("已确认由您服务"));
        member.post("/claims/" + claim + "/contact", null)
                .then()
                .statusCode(200)
                .body("name", equalTo("赵某某"))
                .body("phone", equalTo("10000000001"))
                .body("address", equalTo("槐荫里3号楼2单元"));
        town.communityStaff.get("/notices").then().body("items[0].text", containsString("查看了求助人的联系方式"));
        town.member().post("/claims/" + claim + "/contact", null).then().statusCode(404);
        resident.post("/claims/" + claim + "/contact", null).then().statusCode(403);
        town.auditor
                .get("/audit/events?action=claim.contact-revealed&subjectType=claim&subjectId=" + claim)
                .then()
                .body("items.size()", equalTo(1))
                .body("items[0].details.toString()", not(containsString("10000000001")));
        member.post("/claims/" + claim + "/withdraw", null).then().statusCode(200);
        member.post("/claims/" + claim + "/contact", null).then().statusCode(409);
        member.get("/claims/" + claim).then().body("beneficiary", nullValue());
    }

    @Test
    void membersOfTheUnitWhoTakePartFindTheWayToo() {
        String need = filed();
        Person member = town.member();
        String claim = created(town.unitOfficer.post(
                "/items/" + onTheShelf(need, 1) + "/claims",
                Map.of(
                        "holder",
                        Map.of("type", "ORGANIZATION", "id", town.unit),
                        "participants",
                        List.of(member.memberId()))));
        town.communityStaff
                .post("/claims/" + claim + "/confirmation", null)
                .then()
                .statusCode(200);
        for (Person serving : List.of(town.unitOfficer, member)) {
            serving.get("/claims/" + claim).then().body("needId", equalTo(need));
            serving.post("/claims/" + claim + "/contact", null).then().body("name", equalTo("赵某某"));
        }
        resident.post("/claims/" + claim + "/appointment", Map.of("startsAt", TOMORROW))
                .then()
                .statusCode(200);
        for (Person serving : List.of(town.unitOfficer, member)) {
            serving.get("/notices").then().body("items[0].text", containsString("约定时间"));
        }
    }

    @Test
    void eitherSideProposesWhenToMeetAndTheOtherIsTold() {
        String need = filed();
        Person member = town.member();
        String claim = claim(member, onTheShelf(need, 1));
        appoint(member, claim, today().minusDays(1) + "T09:00:00+08:00").then().statusCode(400);
        appoint(member, claim, today().plusYears(3) + "T09:00:00+08:00")
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("startsAt"));
        appoint(member, claim, TOMORROW)
                .then()
                .statusCode(200)
                .body("appointment.note", equalTo("社区门口见"))
                .body("appointment.proposedBy.id", equalTo(member.accountId()))
                .body("nextStep", equalTo("COMPLETE"));
        resident.get("/notices")
                .then()
                .body("items[0].text", containsString("09:00"))
                .body("items[0].text", not(containsString("门口")));
        resident.get("/needs/" + need)
                .then()
                .body("claims[0].appointment.startsAt", equalTo(today().plusDays(1) + "T01:00:00Z"))
                .body("claims[0].appointment.note", equalTo("社区门口见"))
                .body("claims[0].appointment.proposedBy.name", containsString("*"));
        resident.post("/claims/" + claim + "/appointment", Map.of("startsAt", today().plusDays(2) + "T10:00:00+08:00"))
                .then()
                .statusCode(200)
                .body("appointment.note", nullValue());
        member.get("/notices").then().body("items[0].text", containsString("10:00"));
        // Staff for somebody: both hear of it.
        appoint(town.communityStaff, claim, TOMORROW)
                .then()
                .statusCode(200)
                .body("appointment.proposedBy.onBehalf", equalTo(true));
        for (Person side : List.of(member, resident)) {
            side.get("/notices").then().body("items[0].text", containsString("09:00"));
        }
        appoint(town.member(), claim, TOMORROW).then().statusCode(404);
        complete(member, claim);
        appoint(member, claim, TOMORROW).then().statusCode(409).body("code", equalTo("state-conflict"));
    }

    @Test
    void takerAndProviderOfAnOfferReachEachOther() {
        Person provider = town.member();
        String item = Offers.ofMember(town, provider, 2, null);
        String claim =
                created(resident.post("/items/" + item + "/claims", Map.of("holder", Offers.resident(resident))));
        provider.get("/claims/" + claim).then().body("nextStep", equalTo("ARRANGE"));
        appoint(resident, claim, TOMORROW).then().statusCode(200);
        provider.get("/notices").then().body("items[0].text", containsString("约定时间"));
        appoint(provider, claim, today().plusDays(3) + "T15:00:00+08:00").then().statusCode(200);
        resident.get("/notices").then().body("items[0].text", containsString("15:00"));
        provider.post("/claims/" + claim + "/contact", null).then().body("name", equalTo(resident.name()));
        String registered =
                town.districtAdmin.get("/members/" + provider.memberId()).path("name");
        resident.post("/claims/" + claim + "/contact", null)
                .then()
                .statusCode(200)
                .body("name", equalTo(registered));
        provider.post("/claims/" + claim + "/absence", Map.of("reason", "敲门没人"))
                .then()
                .statusCode(200)
                .body("absence.absent", equalTo("ASKING"));
        resident.get("/notices").then().body("items[0].text", containsString("敲门没人"));
    }

    @Test
    void whatClaimantsGoByDoesNotChangeBehindTheirBacks() {
        String item = town.item(Map.of("title", "小区义诊", "place", "东门"), 5);
        Person member = town.member();
        claim(member, item);
        Person gone = town.member();
        gone.post("/claims/" + claim(gone, item) + "/withdraw", null).then().statusCode(200);
        String tag = town.streetStaff.get("/items/" + item).header("ETag");
        tag = town.streetStaff
                .patch(
                        "/items/" + item,
                        tag,
                        Map.of(
                                "title",
                                "小区健康义诊",
                                "place",
                                "西门",
                                "closesOn",
                                today().plusDays(40).toString(),
                                "startsAt",
                                today().plusDays(1) + "T09:00:00+08:00"))
                .then()
                .statusCode(200)
                .extract()
                .header("ETag");
        member.get("/notices")
                .then()
                .body("items.size()", equalTo(1))
                .body("items[0].text", containsString("名称由“小区义诊”改为“小区健康义诊”"))
                .body("items[0].text", containsString("地点由“东门”改为“西门”"))
                .body("items[0].text", containsString("至 " + today().plusDays(40)))
                .body("items[0].text", containsString("时间由“未填写”改为“" + today().plusDays(1) + " 09:00”"));
        gone.get("/notices").then().body("items.size()", equalTo(0));
        town.streetStaff
                .patch("/items/" + item, tag, Map.of("capacity", 6))
                .then()
                .statusCode(200);
        member.get("/notices").then().body("items.size()", equalTo(1));
    }

    @Test
    void whoWaitsForAPlaceIsToldOnceWhenThereIsOne() {
        String item = town.item(5, 1);
        Person waiting = town.member();
        waiting.post("/items/" + item + "/watch", null).then().statusCode(409);
        Person member = town.member();
        String claim = claim(member, item);
        waiting.post("/items/" + item + "/watch", null).then().statusCode(200).body("watching", equalTo(true));
        waiting.post("/items/" + item + "/watch", null).then().statusCode(200);
        Person changedMind = town.member();
        changedMind.post("/items/" + item + "/watch", null).then().statusCode(200);
        changedMind.post("/items/" + item + "/unwatch", null).then().body("watching", equalTo(false));
        member.post("/claims/" + claim + "/withdraw", null).then().statusCode(200);
        waiting.get("/notices")
                .then()
                .body("items.size()", equalTo(1))
                .body("items[0].text", containsString("有空位"))
                .body("items[0].subjectId", equalTo(item));
        changedMind.get("/notices").then().body("items.size()", equalTo(0));
        claim(waiting, item);
        // More places tell the next who waits.
        member.post("/items/" + item + "/watch", null).then().statusCode(200);
        String tag = town.streetStaff.get("/items/" + item).header("ETag");
        town.streetStaff
                .patch("/items/" + item, tag, Map.of("capacity", 2))
                .then()
                .statusCode(200);
        member.get("/notices").then().body("items[0].text", containsString("有空位"));
        waiting.get("/notices").then().body("items.size()", equalTo(1));
        town.stranger().post("/items/" + item + "/watch", null).then().statusCode(404);
    }

    @Test
    void aClaimIsHandedToANamedOtherWhoAcceptsAndThePlaceStaysTaken() {
        String need = filed();
        String item = onTheShelf(need, 1);
        Person member = town.member();
        Person other = town.member();
        String claim = claim(member, item);
        appoint(member, claim, TOMORROW).then().statusCode(200);
        other.get("/claims/" + claim).then().statusCode(404);
        handOver(member, claim, town.stranger()).then().statusCode(409).body("code", equalTo("audience-mismatch"));
        handOver(member, claim, member).then().statusCode(400);
        handOver(member, claim, other)
                .then()
                .statusCode(200)
                .body("handOver.to.id", equalTo(other.memberId()))
                .body("holder.id", equalTo(member.memberId()));
        other.get("/notices").then().body("items[0].text", containsString("接手"));
        // Until they accept nothing of the person in need is theirs to see.
        other.get("/claims/" + claim).then().statusCode(200).body("needId", nullValue());
        other.post("/claims/" + claim + "/contact", null).then().statusCode(403);
        member.post("/claims/" + claim + "/hand-over/accept", null).then().statusCode(403);
        other.post("/claims/" + claim + "/hand-over/decline", Map.of("reason", "当天值班"))
                .then()
                .statusCode(200);
        member.get("/notices").then().body("items[0].text", containsString("当天值班"));
        other.get("/claims/" + claim).then().statusCode(404);

        handOver(member, claim, other).then().statusCode(200);
        other.post("/claims/" + claim + "/hand-over/accept", null)
                .then()
                .statusCode(200)
                .body("holder.id", equalTo(other.memberId()))
                .body("needId", equalTo(need))
                .body("appointment.note", equalTo("社区门口见"))
                .body("handOver", nullValue());
        member.get("/claims/" + claim).then().statusCode(404);
        member.get("/notices").then().body("items[0].text", containsString("接手"));
        resident.get("/notices").then().body("items[0].text", containsString("改由"));
        town.communityStaff
                .get("/items/" + item)
                .then()
                .body("taken", equalTo(1))
                .body("remaining", equalTo(0));
        complete(other, claim);
        handOver(other, claim, member).then().statusCode(409);
        town.communityStaff
                .post("/claims/" + claim + "/verification", Map.of("decision", "APPROVE"))
                .then()
                .statusCode(200);
        other.get("/points/MEMBER/" + other.memberId()).then().body("score.total", equalTo(10));
        town.auditor
                .get("/audit/events?subjectType=claim&subjectId=" + claim)
                .then()
                .body("items.action", hasItem("claim.handed-over"));
    }

    @Test
    void nobodyTakesOverWhatTheyHaveAlreadyAndStaffActForOneSideOnly() {
        String item = town.item(5, 3);
        Person member = town.member();
        Person other = town.member();
        String claim = claim(member, item);
        handOver(town.communityStaff, claim, other).then().statusCode(200);
        town.communityStaff
                .post("/claims/" + claim + "/hand-over/accept", null)
                .then()
                .statusCode(403)
                .body("code", equalTo("second-person-required"));
        claim(other, item);
        other.post("/claims/" + claim + "/hand-over/accept", null)
                .then()
                .statusCode(409)
                .body("code", equalTo("claim-duplicate"));
        town.communityStaff.get("/items/" + item).then().body("taken", equalTo(2));
        // Naming somebody else ends what waited.
        Person third = town.member();
        handOver(member, claim, third).then().statusCode(200);
        other.post("/claims/" + claim + "/hand-over/accept", null).then().statusCode(404);
        town.streetStaff
                .post("/claims/" + claim + "/hand-over/accept", null)
                .then()
                .statusCode(200)
                .body("holder.id", equalTo(third.memberId()))
                .body("onBehalf", equalTo(true));
    }

    @Test
    void acceptingManyTimesAtOnceTakesTheClaimOnce() {
        String item = town.item(5, 1);
        Person member = town.member();
        Person other = town.member();
        String claim = claim(member, item);
        handOver(member, claim, other).then().statusCode(200);
        List<Integer> statuses = Together.call(
                6,
                i -> other.post("/claims/" + claim + "/hand-over/accept", null).statusCode());
        assertThat(statuses).containsOnlyOnce(200).allMatch(status -> status == 200 || status == 409);
        town.communityStaff.get("/items/" + item).then().body("taken", equalTo(1));
        other.get("/claims?mine=true").then().body("items.id", equalTo(List.of(claim)));
    }

    @Test
    void staffOfThePlaceWhereTheHolderBelongsDoNotLookForThePersonInNeed() {
        String elsewhere = town.organization(town.districtAdmin, town.code + "-2", "别处街道", "STREET", town.code);
        String community =
                town.organization(town.districtAdmin, town.code + "-21", "别处社区", "COMMUNITY", town.code + "-2");
        Person staff = town.account("别处干部", "STREET_STAFF", elsewhere, null);
        Person member = town.member();
        town.reportIn("/members/" + member.memberId(), community);
        String claim = claim(member, onTheShelf(filed(), 1));
        staff.get("/claims/" + claim)
                .then()
                .statusCode(200)
                .body("needId", nullValue())
                .body("beneficiary", nullValue());
        staff.post("/claims/" + claim + "/contact", null).then().statusCode(403);
        town.communityStaff.post("/claims/" + claim + "/contact", null).then().statusCode(200);
        // A date they make is no word of those who know the person in need.
        appoint(staff, claim, TOMORROW).then().statusCode(200);
        member.post("/claims/" + claim + "/contact", null)
                .then()
                .statusCode(409)
                .body("code", equalTo("claimer-not-confirmed"));
    }

    @Test
    void whoeverWasAskedByTheOfficeIsConfirmedByAccepting() {
        Person member = town.member();
        String dispatch = town.communityStaff
                .post(
                        "/items/" + onTheShelf(filed(), 1) + "/dispatches",
                        Map.of("holders", List.of(holder(member)), "answerBy", today().toString()))
                .path("items[0].id");
        String claim = member.post("/dispatches/" + dispatch + "/accept", null).path("claimId");
        member.post("/claims/" + claim + "/contact", null)
                .then()
                .statusCode(200)
                .body("name", equalTo("赵某某"));
    }

    @Test
    void staffWhoClaimForThemselvesAreConfirmedBySomebodyElse() {
        String memberId = town.memberId("PUBLIC_INSTITUTION", "FULL");
        town.reportIn("/members/" + memberId, town.community);
        Person both = Accounts.open(
                town.systemAdmin,
                "社区干部",
                Town.phone(),
                List.of(Accounts.role("MEMBER", town.branch), Accounts.role("COMMUNITY_STAFF", town.community)),
                memberId);
        String claim = claim(both, onTheShelf(filed(), 1));
        both.post("/claims/" + claim + "/contact", null).then().statusCode(409);
        both.post("/claims/" + claim + "/confirmation", null).then().statusCode(403);
        town.communityStaff
                .post("/claims/" + claim + "/confirmation", null)
                .then()
                .statusCode(200);
        both.post("/claims/" + claim + "/contact", null).then().statusCode(200);
    }

    private static Response handOver(Person by, String claim, Person to) {
        return by.post("/claims/" + claim + "/hand-over", Map.of("to", holder(to)));
    }

    private static Response appoint(Person by, String claim, String startsAt) {
        return by.post("/claims/" + claim + "/appointment", Map.of("startsAt", startsAt, "note", "社区门口见"));
    }

    private String filed() {
        return created(resident.post(
                "/needs",
                Map.of(
                        "title", "想找人陪我看病",
                        "description", "独居",
                        "category", "ELDERLY_AND_DISABLED",
                        "organizationId", town.community,
                        "beneficiary", Map.of("name", "赵某某", "phone", "10000000001", "address", "槐荫里3号楼2单元"))));
    }

    /** Open for more than a year, so that tomorrow is always within. */
    private String onTheShelf(String need, int capacity) {
        Map<String, Object> screening = Map.of(
                "decision",
                "APPROVE",
                "publicTitle",
                "陪同就医",
                "points",
                10,
                "capacity",
                capacity,
                "closesOn",
                today().plusDays(400).toString());
        town.communityStaff.post("/needs/" + need + "/review", screening).then().statusCode(200);
        Response published = town.streetStaff.post("/needs/" + need + "/review", Map.of("decision", "APPROVE"));
        published.then().statusCode(200);
        return published.path("itemId");
    }
}
