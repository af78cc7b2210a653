package org.dangjian.market.trade.claim;

import static org.dangjian.market.testsupport.Town.claim;
import static org.dangjian.market.testsupport.Town.created;
import static org.dangjian.market.testsupport.Town.holder;
import static org.dangjian.market.testsupport.Town.today;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.dangjian.market.testsupport.Accounts;
import org.dangjian.market.testsupport.Offers;
import org.dangjian.market.testsupport.Person;
import org.dangjian.market.testsupport.Town;
import org.junit.jupiter.api.Test;

/** Who serves finds the person: whom to call, once somebody said that they may come. */
@QuarkusTest
class ContactHttpTest extends MeetingTown {

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
}
