package org.dangjian.market.governance.team;

import static org.dangjian.market.testsupport.Town.created;
import static org.dangjian.market.testsupport.Town.holder;
import static org.dangjian.market.testsupport.Town.today;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dangjian.market.testsupport.Person;
import org.dangjian.market.testsupport.Town;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Teams of units and communities: founded, joined, left; what they take on together, and how often they served. */
@QuarkusTest
class TeamHttpTest {

    private Town town;

    @BeforeEach
    void aTown() {
        town = new Town();
    }

    private Map<String, Object> terms(String host, Map<String, ?> more) {
        Map<String, Object> body = new HashMap<>(Map.of(
                "organizationId",
                host,
                "kind",
                "VOLUNTEER",
                "title",
                "红马甲服务队",
                "foundedOn",
                today().minusDays(30).toString(),
                "skills",
                List.of("HEALTH")));
        body.putAll(more);
        return body;
    }

    private static Map<String, String> resident(Person person) {
        return Map.of("type", "RESIDENT", "id", person.accountId());
    }

    @Test
    void aTeamIsCalledOtherwiseAndLedByAnotherWhileTheRestStays() {
        Person leader = town.member();
        String team = created(town.unitOfficer.post("/teams", terms(town.unit, Map.of())));
        town.unitOfficer
                .patch("/teams/" + team, "*", Map.of("title", "白衣天使服务队"))
                .then()
                .statusCode(200)
                .body("title", equalTo("白衣天使服务队"))
                .body("skills", contains("健康义诊"));
        town.unitOfficer
                .patch("/teams/" + team, "*", Map.of("leaderId", leader.memberId()))
                .then()
                .statusCode(200)
                .body("title", equalTo("白衣天使服务队"))
                .body("leaderId", equalTo(leader.memberId()));
    }

    @Test
    void aUnitsTeamClaimsServesAndIsCounted() {
        Person first = town.member();
        Person second = town.member();
        String team = created(town.unitOfficer.post("/teams", terms(town.unit, Map.of("leaderId", first.memberId()))));
        town.unitOfficer
                .post("/teams/" + team + "/roster", Map.of("join", List.of(holder(first), holder(second))))
                .then()
                .statusCode(200)
                .body("members", equalTo(2))
                .body("skills", contains("健康义诊"))
                .body("kindTitle", equalTo("志愿服务队"));
        String item = town.item(Map.of("points", 10, "participantsEarn", true), null);
        String claim = created(town.unitOfficer.post("/teams/" + team + "/claims", Map.of("itemId", item)));
        town.unitOfficer
                .get("/claims/" + claim)
                .then()
                .body("holder.id", equalTo(town.unit))
                .body("participants", containsInAnyOrder(first.memberId(), second.memberId()));
        town.unitOfficer
                .post("/claims/" + claim + "/completion", Map.of("servedOn", today().toString(), "summary", "义诊"))
                .then()
                .statusCode(200);
        town.communityStaff
                .post("/claims/" + claim + "/verification", Map.of("decision", "APPROVE"))
                .then()
                .statusCode(200);
        first.get("/teams?mine=true").then().body("items.services", contains(1));
        first.get("/points/MEMBER/" + first.memberId()).then().body("score.total", equalTo(10));
        town.districtAdmin
                .get("/team-figures?organizationId=" + town.district)
                .then()
                .body("rows[0].teams", equalTo(1))
                .body("rows[0].services", equalTo(1))
                .body("rows[0].turnout", equalTo(2));
        town.districtAdmin
                .get("/reports/team-list?organizationId=" + town.district)
                .then()
                .body("items[0].title", equalTo("红马甲服务队"))
                .body("items[0].services", equalTo(1));
        town.unitOfficer
                .post("/teams/" + team + "/claims", Map.of("itemId", item))
                .then()
                .statusCode(409)
                .body("code", equalTo("claim-duplicate"));
    }

    @Test
    void residentsOfACommunitysTeamCountAndEarnNothing() {
        Person resident = town.resident();
        Person member = town.member();
        String team =
                created(town.communityStaff.post("/teams", terms(town.community, Map.of("kind", "PROFESSIONAL"))));
        town.communityStaff
                .post("/teams/" + team + "/roster", Map.of("join", List.of(resident(resident), holder(member))))
                .then()
                .statusCode(200)
                .body("residents", equalTo(1))
                .body("roster", hasSize(2));
        resident.get("/teams/" + team).then().statusCode(200).body("hosting", equalTo(false));
        String item = town.item(10, null);
        String claim = created(town.communityStaff.post("/teams/" + team + "/claims", Map.of("itemId", item)));
        town.communityStaff.get("/claims/" + claim).then().body("participants", empty());
        town.communityStaff
                .post("/teams/" + team + "/claims", Map.of("itemId", item, "serving", List.of(holder(town.member()))))
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("serving"));
    }

    @Test
    void onlyPeopleOfThePlaceJoinAndADisbandedTeamStaysOnRecord() {
        Person member = town.member();
        String team = created(town.unitOfficer.post("/teams", terms(town.unit, Map.of())));
        String path = "/teams/" + team;
        town.unitOfficer
                .post("/teams", terms(town.unit, Map.of()))
                .then()
                .statusCode(409)
                .body("code", equalTo("already-exists"));
        town.unitOfficer
                .post(path + "/roster", Map.of("join", List.of(holder(town.stranger()))))
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("join[0]"));
        town.unitOfficer
                .post(path + "/roster", Map.of("join", List.of(holder(member))))
                .then()
                .statusCode(200);
        member.get(path).then().statusCode(200);
        for (Person stranger : List.of(town.resident(), new Town().districtAdmin)) {
            stranger.get(path).then().statusCode(404);
            stranger.get("/teams").then().body("items", empty());
        }
        town.unitOfficer
                .post(path + "/roster", Map.of("leave", List.of(holder(member))))
                .then()
                .body("members", equalTo(0));
        member.get(path).then().statusCode(404);
        town.unitOfficer
                .post(path + "/disband", Map.of("reason", "并入其他队伍"))
                .then()
                .statusCode(200);
        town.unitOfficer
                .post(path + "/roster", Map.of("join", List.of(holder(member))))
                .then()
                .statusCode(409)
                .body("code", equalTo("state-conflict"));
        town.unitOfficer.get("/teams?disbanded=true").then().body("items.reason", contains("并入其他队伍"));
        created(town.unitOfficer.post("/teams", terms(town.unit, Map.of())));
        for (Map<String, ?> wrong : List.of(
                Map.of("kind", "CHOIR"),
                Map.of("skills", List.of("NONE")),
                Map.of("foundedOn", today().plusDays(1).toString()),
                Map.of("leaderId", town.stranger().memberId()))) {
            town.unitOfficer
                    .post("/teams", terms(town.unit, wrong))
                    .then()
                    .statusCode(400)
                    .body("errors[0].field", equalTo(wrong.keySet().iterator().next()));
        }
    }
}
