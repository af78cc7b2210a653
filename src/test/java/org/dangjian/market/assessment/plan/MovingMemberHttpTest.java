package org.dangjian.market.assessment.plan;

import static org.dangjian.market.testsupport.Town.claim;
import static org.dangjian.market.testsupport.Town.complete;
import static org.dangjian.market.testsupport.Town.created;
import static org.dangjian.market.testsupport.Town.today;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.dangjian.market.testsupport.Jobs;
import org.dangjian.market.testsupport.Person;
import org.dangjian.market.testsupport.Town;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Members who move: between branches within the year (转接组织关系), or to work elsewhere for a time (流动党员). */
@QuarkusTest
class MovingMemberHttpTest {

    private Town town;

    @BeforeEach
    void aTown() {
        town = new Town();
    }

    @Test
    void aTransferWithinTheYearKeepsAllPointsAndIsEvaluatedOnceInTheNewBranch() {
        Person member = town.member();
        town.earn(member, town.item(20, null));
        String second = town.organization(town.districtAdmin, town.code + "-V", "试验学校", "STATIONED_UNIT", town.code);
        String newBranch =
                town.organization(town.districtAdmin, town.code + "-V1", "试验学校第一党支部", "BRANCH", town.code + "-V");
        Response shown = town.districtAdmin.get("/members/" + member.memberId());
        town.districtAdmin
                .patch("/members/" + member.memberId(), shown.header("ETag"), Map.of("branchId", newBranch))
                .then()
                .statusCode(200);

        member.get("/points/MEMBER/" + member.memberId()).then().body("score.total", equalTo(20));
        assertEvaluated(town.unit, 0);
        assertEvaluated(second, 1);
        assertEvaluated(town.district, 1);
    }

    @Test
    void nobodyTransfersThemselvesOrChangesTheOwnRecordWhateverTheirOffice() {
        Person officer = town.account("单位干部乙", "UNIT_OFFICER", town.unit, town.memberId("PUBLIC_INSTITUTION", "FULL"));
        String second =
                town.organization(town.districtAdmin, town.code + "-U2", "试验医院第二党支部", "BRANCH", town.code + "-U");
        String own = "/members/" + officer.memberId();
        String tag = officer.get(own).header("ETag");
        for (Map<String, Object> change :
                List.<Map<String, Object>>of(Map.of("branchId", second), Map.of("special", true))) {
            officer.patch(own, tag, change).then().statusCode(403).body("code", equalTo("second-person-required"));
        }
        town.unitOfficer.patch(own, tag, Map.of("branchId", second)).then().statusCode(200);
    }

    private void assertEvaluated(String organization, int times) {
        int year = today().getYear();
        String scheme = town.districtAdmin
                .get("/schemes?year=" + year + "&audience=MEMBER&status=PUBLISHED")
                .path("items[0].id");
        Response job = town.districtAdmin.post(
                "/assessments", Map.of("year", year, "schemeId", scheme, "organizationId", organization));
        Jobs.toTheEnd(town.districtAdmin, job).then().body("evaluated", equalTo(times));
    }

    @Test
    void aFloatingMemberServesAtHomeOnlineAndWhereTheyAreHostedAndThePointsLandAtHome() {
        Person member = town.member();
        Town away = new Town();
        Response shown = town.districtAdmin.get("/members/" + member.memberId());
        town.districtAdmin
                .patch("/members/" + member.memberId(), shown.header("ETag"), Map.of("floating", true))
                .then()
                .statusCode(200);
        String there = away.item(15, null);
        member.post("/items/" + there + "/claims", Map.of("holder", Town.holder(member)))
                .then()
                .statusCode(409)
                .body("code", equalTo("audience-mismatch"));
        created(away.communityStaff.post(
                "/members/" + member.memberId() + "/report-ins",
                Map.of("communityId", away.community, "kind", "HOSTED", "from", today().toString())));

        member.get("/items?claimable=true").then().body("items.id", hasItem(there));
        String claim = claim(member, there);
        complete(member, claim);
        away.communityStaff.get("/claims?itemId=" + there).then().body("items.id", hasItem(claim));
        away.communityStaff
                .post("/claims/" + claim + "/verification", Map.of("decision", "APPROVE"))
                .then()
                .statusCode(200);
        String online = town.item(Map.of("title", "线上政策宣讲", "audiences", List.of("MEMBER")), null);
        town.earn(member, online);

        town.unitOfficer
                .get("/points/MEMBER/" + member.memberId())
                .then()
                .statusCode(200)
                .body("score.total", equalTo(25));
        town.districtAdmin.get("/claims?holderId=" + member.memberId()).then().body("items.id", hasItem(claim));
    }
}
