package org.dangjian.market.trade.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dangjian.market.testsupport.Town.claim;
import static org.dangjian.market.testsupport.Town.created;
import static org.dangjian.market.testsupport.Town.holder;
import static org.dangjian.market.testsupport.Town.today;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dangjian.market.testsupport.Person;
import org.dangjian.market.testsupport.Town;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who was there: attendance that counts once, and arrival that is shown by a code at the place. */
@QuarkusTest
class PresenceHttpTest {

    private Town town;
    private Person member;

    @BeforeEach
    void aTown() {
        town = new Town();
        member = town.member();
    }

    /** Four spellings of one day paid the year once. */
    @Test
    void attendanceOfADayCountsOnceHoweverItIsWorded() {
        String duty = town.mandatory("MEMBER", 2);
        attend(duty, today(), "主题党日").then().statusCode(201);
        for (String wording : List.of("主题党日 ", "主题党日。", "十一月主题党日", "主题党日")) {
            attend(duty, today(), wording).then().statusCode(409).body("code", equalTo("completion-duplicate"));
        }
        assertThat(score()).isZero();
        attend(duty, yesterday(), "补登").then().statusCode(201);
        assertThat(score()).isEqualTo(10);
    }

    /** Monthly is monthly: three meetings of one month are one. */
    @Test
    void ofAnItemWithARhythmOneCountsInEachPeriod() {
        int months = today().getMonthValue();
        String duty = rhythm("MONTH", Math.min(2, months));
        LocalDate first = LocalDate.of(today().getYear(), 1, 1);
        attend(duty, first, "一月").then().statusCode(201);
        attend(duty, first.plusDays(1), "一月又一次")
                .then()
                .statusCode(months > 1 || today().getDayOfMonth() > 1 ? 201 : 409);
        if (months > 1) {
            assertThat(score()).isZero();
            Response february = attend(duty, first.plusMonths(1), "二月");
            february.then().statusCode(201);
            assertThat(score()).isEqualTo(10);
            town.districtAdmin
                    .post("/completions/" + february.path("items[0].id") + "/reversal", Map.of("reason", "请假"))
                    .then()
                    .statusCode(200);
            assertThat(score()).isZero();
        }
    }

    @Test
    void whoArrivesTypesTheCodeOfThePlaceOrIsCheckedInByHand() {
        String item = town.item(Map.of("checkInRequired", true), 2);
        String claim = claim(member, item);
        String path = "/claims/" + claim;
        member.get("/items/" + item + "/check-in-code").then().statusCode(403);
        new Town()
                .communityStaff
                .get("/items/" + item + "/check-in-code")
                .then()
                .statusCode(404);
        Response shown = town.communityStaff.get("/items/" + item + "/check-in-code");
        shown.then().statusCode(200).body("svg", containsString("<svg")).body("validFor", notNullValue());
        String code = shown.path("code");
        String wrong = "%06d".formatted((Integer.parseInt(code) + 1) % 1_000_000);
        member.post(path + "/check-in", null).then().statusCode(400).body("errors.field", contains("code"));
        member.post(path + "/check-in", Map.of("code", wrong)).then().statusCode(400);
        member.post(path + "/check-in", Map.of("code", code))
                .then()
                .statusCode(200)
                .body("checkedInAt", notNullValue());
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        member.post(path + "/check-out", Map.of("at", now.toString(), "reason", "忘了"))
                .then()
                .statusCode(403);
        town.communityStaff
                .post(path + "/check-out", Map.of("at", now.plusSeconds(600).toString(), "reason", "忘了"))
                .then()
                .statusCode(400)
                .body("errors.field", contains("at"));
        town.communityStaff
                .post(path + "/check-out", Map.of("at", Instant.now().toString()))
                .then()
                .statusCode(400)
                .body("code", equalTo("reason-required"));
        town.communityStaff
                .post(path + "/check-out", Map.of("at", Instant.now().toString(), "reason", "手机没电，忘记签退"))
                .then()
                .statusCode(200);
        // An hour is more than they were there for: whoever verifies sees it.
        member.post(path + "/completion", Map.of("servedOn", today().toString(), "summary", "已完成", "minutes", 60))
                .then()
                .statusCode(200)
                .body("visits[0].outsideCheckIn", equalTo(true));
    }

    private Response attend(String item, LocalDate day, String summary) {
        return town.districtAdmin.post(
                "/items/" + item + "/completions",
                Map.of("servedOn", day.toString(), "summary", summary, "holders", List.of(holder(member))));
    }

    /** Yesterday, or on New Year's Day tomorrow's test: the item belongs to the year. */
    private static LocalDate yesterday() {
        return today().getDayOfYear() > 1 ? today().minusDays(1) : today();
    }

    private int score() {
        return member.get("/points/MEMBER/" + member.memberId()).path("score.total");
    }

    private String rhythm(String every, int times) {
        Map<String, Object> body = new HashMap<>(Map.of(
                "kind",
                "MANDATORY",
                "audiences",
                List.of("MEMBER"),
                "title",
                "每月主题党日",
                "description",
                "",
                "category",
                "PARTY_LIFE",
                "points",
                10,
                "times",
                times,
                "organizationId",
                town.district,
                "year",
                today().getYear()));
        body.put("every", every);
        String id = created(town.districtAdmin.post("/items", body));
        town.districtAdmin.post("/items/" + id + "/submit", null).then().statusCode(200);
        return id;
    }
}
