package org.dangjian.market.trade.shelf;

import static org.dangjian.market.testsupport.Town.claim;
import static org.dangjian.market.testsupport.Town.complete;
import static org.dangjian.market.testsupport.Town.created;
import static org.dangjian.market.testsupport.Town.today;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dangjian.market.testsupport.Offers;
import org.dangjian.market.testsupport.Person;
import org.dangjian.market.testsupport.Town;
import org.junit.jupiter.api.Test;

/** Who asks hears of it: what a need becomes, who took it, how far they are, and its end. */
@QuarkusTest
class NeedLoopHttpTest extends NeedTown {

    @Test
    void theRequesterSeesWhoTookTheNeedHearsOfEachStepAndRatesFromThere() {
        String need = filed();
        Person member = town.member();
        String claim = claim(member, onTheShelf(need, Map.of("capacity", 2)));
        heard("已由党*", "想找人陪我看病");
        resident.get("/needs/" + need)
                .then()
                .body("claims.id", equalTo(List.of(claim)))
                .body("claims[0].holderName", containsString("*"))
                .body("claims[0].status", equalTo("CLAIMED"))
                .body("claims[0].canRate", equalTo(false));
        complete(member, claim);
        heard("已提交完成情况", "想找人陪我看病");
        town.communityStaff
                .post("/claims/" + claim + "/verification", Map.of("decision", "APPROVE"))
                .then()
                .statusCode(200);
        heard("已核实完成", "想找人陪我看病");
        resident.get("/needs/" + need)
                .then()
                .body("claims[0].status", equalTo("VERIFIED"))
                .body("claims[0].servedOn", equalTo(today().toString()))
                .body("claims[0].canRate", equalTo(true));
        resident.post("/claims/" + claim + "/rating", Map.of("stars", 5)).then().statusCode(200);
        resident.get("/needs/" + need)
                .then()
                .body("claims[0].canRate", equalTo(false))
                .body("claims[0].stars", equalTo(5));
        // Who serves sees the need, and not who else does.
        Person other = town.member();
        claim(other, town.communityStaff.get("/needs/" + need).path("itemId"));
        other.get("/needs/" + need).then().statusCode(200).body("claims", nullValue());
        town.communityStaff.get("/needs/" + need).then().body("claims.size()", equalTo(2));
    }

    @Test
    void aUnitIsNamedToTheRequesterAndWhatFallsThroughIsTold() {
        String need = filed();
        String item = onTheShelf(need, Map.of());
        String claim = created(town.unitOfficer.post(
                "/items/" + item + "/claims", Map.of("holder", Map.of("type", "ORGANIZATION", "id", town.unit))));
        resident.get("/needs/" + need).then().body("claims[0].holderName", equalTo("试验医院"));
        heard("已由试验医院认领", "");
        town.unitOfficer.post("/claims/" + claim + "/withdraw", null).then().statusCode(200);
        heard("试验医院已撤回认领", "仍在货架上");
    }

    @Test
    void nobodyCameFlagsTheClaimForTheStaffUntilTheMarkIsTakenBack() {
        String need = filed();
        resident.post("/needs/" + need + "/not-served", Map.of("reason", "等了一上午"))
                .then()
                .statusCode(409);
        Person member = town.member();
        String claim = claim(member, onTheShelf(need, Map.of()));
        resident.post("/needs/" + need + "/not-served", Map.of("reason", "等了一上午"))
                .then()
                .statusCode(200)
                .body("claims[0].absent", equalTo(true));
        town.communityStaff
                .get("/claims?flagged=true")
                .then()
                .body("items.id", equalTo(List.of(claim)))
                .body("items[0].absence.reason", equalTo("等了一上午"))
                .body("items[0].absence.absent", equalTo("SERVING"));
        town.communityStaff.get("/notices").then().body("items[0].text", containsString("等了一上午"));
        member.get("/notices").then().body("items[0].text", containsString("服务方未到场"));
        member.get("/claims/" + claim).then().body("absence.title", equalTo("服务方未到场"));
        member.post("/claims/" + claim + "/absence/undo", Map.of()).then().statusCode(403);
        resident.post("/claims/" + claim + "/absence", Map.of())
                .then()
                .statusCode(409)
                .body("code", equalTo("already-exists"));
        resident.post("/claims/" + claim + "/absence/undo", Map.of("reason", "记错了日子"))
                .then()
                .statusCode(200)
                .body("absence", nullValue());
        town.communityStaff.get("/claims?flagged=true").then().body("items.size()", equalTo(0));
        member.post("/claims/" + claim + "/absence", Map.of()).then().statusCode(403);
        town.streetStaff.post("/claims/" + claim + "/absence", null).then().statusCode(200);
        town.auditor
                .get("/audit/events?subjectType=claim&subjectId=" + claim)
                .then()
                .body(
                        "items.action",
                        equalTo(List.of(
                                "claim.absence-marked", "claim.absence-undone", "claim.absence-marked", "claim.made")));
    }

    @Test
    void onlyWhatTheCommunityWroteReachesTheShelfAndNothingOfThePersonInNeed() {
        String need = filed();
        review(town.communityStaff, need, Map.of("points", 10))
                .then()
                .statusCode(400)
                .body("code", equalTo("validation-failed"))
                .body("errors[0].field", equalTo("publicTitle"));
        Map<String, String> personal = Map.of(
                "publicTitle", "陪赵某某就医",
                "publicDescription", "请打 100 0000 0001 联系",
                "place", "3号楼2单元");
        personal.forEach((field, text) -> {
            Map<String, Object> decision = new HashMap<>(Map.of("publicTitle", "陪同就医", "points", 10));
            decision.put(field, text);
            review(town.communityStaff, need, decision)
                    .then()
                    .statusCode(400)
                    .body("code", equalTo("public-text-personal"))
                    .body("errors[0].field", equalTo(field))
                    .body("errors[0].message", not(containsString(text)));
        });
        String item = onTheShelf(need, Map.of("publicDescription", "上午半天"));
        Person member = town.member();
        member.get("/items/" + item).then().body("title", equalTo("陪同就医")).body("description", equalTo("上午半天"));
        Response shown = town.streetStaff.get("/items/" + item);
        town.streetStaff
                .patch("/items/" + item, shown.header("ETag"), Map.of("title", "陪赵某某就医"))
                .then()
                .statusCode(400)
                .body("code", equalTo("public-text-personal"))
                .body("errors[0].field", equalTo("title"));
        town.communityStaff
                .post(
                        "/items",
                        Map.of(
                                "kind", "OPTIONAL",
                                "audiences", List.of("MEMBER"),
                                "title", "送药",
                                "description", "身份证110101190001011237",
                                "category", "HEALTH",
                                "points", 5,
                                "organizationId", town.community))
                .then()
                .statusCode(400)
                .body("code", equalTo("public-text-personal"))
                .body("errors[0].field", equalTo("description"));
    }

    @Test
    void whatAnOfferSaidInItsDescriptionStandsOnTheShelf() {
        Person provider = town.member();
        String item = Offers.ofMember(town, provider, 1, null);
        resident.get("/items/" + item).then().body("title", equalTo("免费检修水管")).body("description", equalTo("每月一次"));
        Map<String, Object> terms = Offers.terms(town, Town.holder(provider));
        terms.put("description", "请打13800138000");
        String offer = created(provider.post("/offers", terms));
        town.communityStaff
                .post("/offers/" + offer + "/review", Map.of("decision", "APPROVE", "points", 5))
                .then()
                .statusCode(400)
                .body("code", equalTo("public-text-personal"))
                .body("errors[0].field", equalTo("publicDescription"));
    }

    @Test
    void regularCompanyToTheHospitalIsSetInOnePassOfTheReview() {
        String need = filed();
        Map<String, Object> terms = new HashMap<>();
        terms.put("publicDescription", "每月一次，上午");
        terms.put("times", 12);
        terms.put("every", "MONTH");
        terms.put("place", "社区门口集合");
        terms.put("audiences", List.of("MEMBER"));
        terms.put("category", "HEALTH");
        terms.put("opensOn", today().withDayOfYear(1).toString());
        terms.put("closesOn", today().plusDays(370).toString());
        terms.put("checkInRequired", true);
        terms.put("evidenceRequired", false);
        terms.put("participantsEarn", true);
        terms.put("startsAt", today() + "T09:00:00+08:00");
        terms.put("endsAt", today() + "T11:30:00+08:00");
        Person member = town.member();
        String item = onTheShelf(need, terms);
        member.get("/items/" + item)
                .then()
                .body("times", equalTo(12))
                .body("every", equalTo("MONTH"))
                .body("place", equalTo("社区门口集合"))
                .body("audiences", containsInAnyOrder("MEMBER"))
                .body("category", equalTo("HEALTH"))
                .body("opensOn", equalTo(today().withDayOfYear(1).toString()))
                .body("checkInRequired", equalTo(true))
                .body("participantsEarn", equalTo(true))
                .body("startsAt", equalTo(today() + "T01:00:00Z"))
                .body("remaining", equalTo(1))
                .body("periods", nullValue());
        // One who does it every month takes the place for good.
        claim(member, item);
        Person other = town.member();
        other.post("/items/" + item + "/claims", Map.of("holder", Town.holder(other)))
                .then()
                .statusCode(409)
                .body("code", equalTo("item-full"));
        other.get("/items?claimable=true").then().body("items.id", not(hasItem(item)));
        review(town.communityStaff, filed(), Map.of("publicTitle", "陪同就医", "audiences", List.of("RESIDENT")))
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("audiences"));
    }
}
