package org.dangjian.market.trade.redemption;

import static org.dangjian.market.testsupport.Town.today;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import org.dangjian.market.testsupport.Person;
import org.dangjian.market.testsupport.Town;
import org.dangjian.market.trade.redemption.order.CreditResetJob;
import org.junit.jupiter.api.Test;

/** Credit carries over, unless a district lets it begin anew each year. */
@QuarkusTest
class CreditResetHttpTest {

    @Inject
    CreditResetJob job;

    @Test
    void creditOfTheYearBeforeExpiresOnceWhereTheDistrictDecidedSoAndScoreStays() {
        Town resetting = new Town();
        Town carrying = new Town();
        decide(resetting);
        Person member = resetting.member();
        Person neighbour = carrying.member();
        resetting.earn(member, resetting.item(20, null));
        carrying.earn(neighbour, carrying.item(20, null));
        int next = today().getYear() + 1;

        job.begin(next);
        job.begin(next);

        points(member).body("credit.balance", equalTo(0)).body("score.total", equalTo(20));
        points(neighbour).body("credit.balance", equalTo(20));
        member.get("/points/MEMBER/" + member.memberId() + "/entries?unit=CREDIT&year=" + next)
                .then()
                .body("items.kind", hasItem("EXPIRY"))
                .body("items.points", hasItem(-20));
        member.get("/notices").then().body("items.text", hasItem(next + " 年起积分重新累计，上年未用的 20 分已清零；年度评定不受影响。"));
        resetting
                .auditor
                .post("/audit/verification", null)
                .then()
                .body("problems.findAll { it.contains('积分') }", empty());
    }

    private static io.restassured.response.ValidatableResponse points(Person member) {
        return member.get("/points/MEMBER/" + member.memberId()).then().statusCode(200);
    }

    private static void decide(Town town) {
        town.districtAdmin
                .put(
                        "/organizations/" + town.district + "/settings",
                        "\"0\"",
                        Map.of(
                                "reviewLevels",
                                2,
                                "difficultyPoints",
                                Map.of("easy", 5, "normal", 10, "hard", 15, "veryHard", 20),
                                "redemptionForAll",
                                true,
                                "creditResets",
                                true))
                .then()
                .statusCode(200);
    }
}
