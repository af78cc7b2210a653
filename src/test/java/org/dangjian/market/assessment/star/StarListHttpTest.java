package org.dangjian.market.assessment.star;

import static org.dangjian.market.testsupport.Town.created;
import static org.dangjian.market.testsupport.Town.holder;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.dangjian.market.testsupport.Person;
import org.dangjian.market.testsupport.Town;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who reads about whose stars, and what they add up to. */
@QuarkusTest
class StarListHttpTest {

    private Town town;
    private Person member;

    @BeforeEach
    void aTown() {
        town = new Town();
        member = town.member();
    }

    @Test
    void listsAreForThoseResponsibleUntilTheDistrictOpensThemInside() {
        StarYear last = new StarYear(town);
        Person fellow = town.member();
        StarYear.reward(town, holder(member), 21, last.day(3));
        StarYear.reward(town, holder(fellow), 7, last.day(3));
        last.confirm("chuangxing-member", 1);

        String query = "/star-lists?organizationId=" + town.branch + "&year=" + last.year;
        town.districtAdmin
                .get(query)
                .then()
                .statusCode(200)
                .body("items.holder.id", hasSize(2))
                .body("items.find { it.holder.id == '%s' }.star.title".formatted(member.memberId()), equalTo("四星"));
        town.districtAdmin.get(query + "&band=NONE").then().body("items.holder.id", contains(fellow.memberId()));
        town.districtAdmin.get(query + "&quarter=2").then().body("items", empty());
        fellow.get(query).then().statusCode(403).body("code", equalTo("star-list-not-open"));
        town.stranger().get(query).then().statusCode(404);

        openLists();
        fellow.get(query)
                .then()
                .statusCode(200)
                .body("items.holder.id", contains(member.memberId()))
                .body("items[0].holder.name", not(containsString("*")));
        fellow.get("/star-lists?organizationId=" + town.unit + "&year=" + last.year)
                .then()
                .statusCode(404);

        town.auditor
                .get("/star-lists/effects?effect=HONOURS&organizationId=" + town.district + "&year=" + last.year)
                .then()
                .statusCode(200)
                .body(
                        "items.find { it.holder.id == '%s' }.effects.title".formatted(member.memberId()),
                        contains("评先评优优先"))
                .body("items.holder.id", contains(member.memberId()));
        for (String effect : List.of("NO_SUCH", "YEARLY_EVALUATION")) {
            town.auditor
                    .get("/star-lists/effects?effect=" + effect + "&organizationId=" + town.district + "&year="
                            + last.year)
                    .then()
                    .statusCode(400)
                    .body("errors[0].field", equalTo("effect"))
                    .body("errors[0].message", containsString("HONOURS、SUBSIDY、TO_PEOPLE"));
        }
        town.districtAdmin
                .get("/star-lists/tally?month=3&organizationId=" + town.branch + "&year=" + last.year)
                .then()
                .statusCode(200)
                .body("items.find { it.holder.id == '%s' }.points".formatted(member.memberId()), equalTo(21))
                .body("items.find { it.holder.id == '%s' }.provisional.stars".formatted(fellow.memberId()), equalTo(0));
        fellow.get("/star-lists/effects?organizationId=" + town.branch).then().statusCode(403);
    }

    @Test
    void branchesAndCommitteesStriveForTheirOwnStarsAndTogetherForTheExemplaryOne() {
        StarYear last = new StarYear(town);
        String branch =
                town.organization(town.districtAdmin, town.code + "-13", "试验社区第一党支部", "BRANCH", town.code + "-11");
        String pioneer = created(town.districtAdmin.post(
                "/members",
                Map.of(
                        "name", "槐树生",
                        "phone", Town.phone(),
                        "category", "COMMUNITY",
                        "stage", "FULL",
                        "branchId", branch)));
        StarYear.reward(town, StarYear.organization(town.community), 42, last.day(4));
        StarYear.reward(town, StarYear.organization(branch), 37, last.day(4));
        StarYear.reward(town, Map.of("type", "MEMBER", "id", pioneer), 37, last.day(4));
        last.scheme("chuangxing-member");
        last.confirm("chuangxing-committee", 2);
        last.confirm("chuangxing-branch", 2);
        overview(last)
                .then()
                .body("groups.emblem", contains("先锋星", "堡垒星", "服务星"))
                .body("exemplary.suggested", equalTo(false))
                .body("exemplary.conditions.met", contains(true, true, false));
        last.confirm("chuangxing-member", 2);
        overview(last)
                .then()
                .statusCode(200)
                .body("groups.find { it.emblem == '堡垒星' }.counts.THREE", equalTo(1))
                .body("groups.find { it.emblem == '服务星' }.counts.FOUR", equalTo(1))
                .body("exemplary.suggested", equalTo(true))
                .body("exemplary.conditions[1].actual", containsString("1/1"));
        town.districtAdmin
                .get("/star-lists/effects?audience=ORGANIZATION&effect=SUBSIDY&quarter=2&organizationId="
                        + town.community + "&year=" + last.year)
                .then()
                .body("items.holder.id", not(hasItem(branch)));
        town.districtAdmin
                .get("/stars/ORGANIZATION/" + town.community + "?year=" + last.year)
                .then()
                .body("emblem", equalTo("服务星"))
                .body("effects.code", contains("YEARLY_EVALUATION"));
    }

    @Test
    void subsidiesAreForTheTwoCommitteesAlone() {
        StarYear last = new StarYear(town);
        String without = town.memberId("RURAL", "FULL");
        String with = town.memberId("RURAL", "FULL");
        created(town.districtAdmin.post(
                "/members/" + with + "/posts",
                Map.of(
                        "kind",
                        "TWO_COMMITTEES",
                        "organizationId",
                        town.community,
                        "from",
                        last.day(1).toString())));
        for (String each : List.of(without, with)) {
            StarYear.reward(town, Map.of("type", "MEMBER", "id", each), 21, last.day(2));
        }
        last.confirm("chuangxing-member", 1);

        String effects = "/star-lists/effects?organizationId=" + town.district + "&year=" + last.year;
        town.districtAdmin
                .get(effects + "&effect=SUBSIDY")
                .then()
                .body("items.holder.id", contains(with))
                .body("items[0].effects.percent", contains(5));
        town.districtAdmin.get(effects + "&effect=HONOURS").then().body("items", hasSize(2));
    }

    private Response overview(StarYear last) {
        return town.districtAdmin.get("/star-lists/overview?organizationId=" + town.community + "&year=" + last.year);
    }

    private void openLists() {
        Map<String, Object> settings = Map.of(
                "reviewLevels", 2,
                "difficultyPoints", Map.of("easy", 5, "normal", 10, "hard", 15, "veryHard", 20),
                "redemptionForAll", false,
                "creditResets", false,
                "starListsOpen", true);
        town.districtAdmin
                .put("/organizations/" + town.district + "/settings", "\"0\"", settings)
                .then()
                .statusCode(200);
    }
}
