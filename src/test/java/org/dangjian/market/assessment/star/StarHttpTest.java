package org.dangjian.market.assessment.star;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dangjian.market.testsupport.Town.created;
import static org.dangjian.market.testsupport.Town.holder;
import static org.dangjian.market.testsupport.Town.today;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.dangjian.market.people.organization.OrganizationDirectory;
import org.dangjian.market.testsupport.Person;
import org.dangjian.market.testsupport.Town;
import org.dangjian.market.testsupport.Undoing;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** 创星晋级: stars grow with the points, hold from the end of a quarter, and are lost at once. */
@QuarkusTest
class StarHttpTest {

    @Inject
    StarDemotion demotion;

    @Inject
    OrganizationDirectory organizations;

    @Inject
    EntityManager database;

    private Town town;
    private Person member;

    @BeforeEach
    void aTown() {
        town = new Town();
        member = town.member();
    }

    @Test
    void fromQuarterToQuarterStarsRiseAndFallAndTheBookTellsWhy() {
        StarYear last = new StarYear(town);
        last.scheme("chuangxing-member");
        StarYear.reward(town, holder(member), 10, last.day(2));
        StarYear.reward(town, holder(member), 25, last.day(5));
        StarYear.reward(town, holder(member), 33, last.day(8));
        StarYear.reward(town, holder(member), 22, last.day(10));
        StarYear.event(town, holder(member), "absent-without-leave", last.day(9));
        StarYear.event(town, holder(member), "discipline", last.day(11));
        String first = last.confirm("chuangxing-member", 1);
        last.confirm("chuangxing-member", 2);
        last.confirm("chuangxing-member", 3);
        last.confirm("chuangxing-member", 4);

        member.get("/stars/me?year=" + last.year)
                .then()
                .statusCode(200)
                .body("emblem", equalTo("先锋星"))
                .body("star.title", equalTo("一星"))
                .body("star.stars", equalTo(1))
                .body("provisional", nullValue())
                .body("total", equalTo(90))
                .body("effects.code", contains("TO_PEOPLE"))
                .body("history.star.stars", contains(1, 3, 4, 1))
                .body("history.causeTitle", contains("晋星", "晋星", "晋星", "降星"))
                .body("history.from[1]", equalTo(last.year + "-06-30"))
                .body("findings.rule", hasItem("event:discipline"));
        member.get("/stars/MEMBER/" + member.memberId() + "/handbook?year=" + last.year)
                .then()
                .statusCode(200)
                .body("months", hasSize(12))
                .body("months[1].points", equalTo(10))
                .body("months[1].provisional.stars", equalTo(1))
                .body("months[4].total", equalTo(35))
                .body("months[4].entries.kindTitle", contains("奖励"))
                .body("months[8].provisional.stars", equalTo(4))
                .body("months[10].provisional.stars", equalTo(1))
                .body("events.code", contains("absent-without-leave", "discipline"))
                .body("events[0].title", containsString("组织生活"));
        member.get("/notices").then().body("items.text", hasItem(containsString("调整为一星")));
        member.get("/notices").then().body("items.text", not(hasItem(containsString("机关纪委"))));

        town.auditor
                .get("/audit/events?subjectType=assessment&subjectId=" + first)
                .then()
                .body("items.action", hasItems("assessment.stars-recorded", "assessment.stars-confirmed"))
                .body("items.find { it.action == 'assessment.stars-recorded' }.details.recorded", equalTo(1));
        town.districtAdmin
                .post("/assessments/" + first + "/star-confirmation", null)
                .then()
                .statusCode(409)
                .body("code", equalTo("state-conflict"));
        town.districtAdmin
                .post(
                        "/assessments/" + first + "/publicity",
                        Map.of("from", today().toString(), "to", today().toString()))
                .then()
                .statusCode(409);
        town.districtAdmin
                .get("/assessments/" + first)
                .then()
                .body("status", equalTo("CONFIRMED"))
                .body("quarter", equalTo(1))
                .body("blocked[0]", containsString("按季度确认"));
        new Town()
                .districtAdmin
                .get("/stars/MEMBER/" + member.memberId() + "?year=" + last.year)
                .then()
                .statusCode(404);
    }

    @Test
    void starsAreLostAtOnceWithAnEventOrAReversalAndAWrongEventTakenBackRestoresThem() {
        // Who joined this year is not asked for what is owed in periods that began before.
        joined(member, today());
        String reward = StarYear.reward(town, holder(member), 90, today());
        String path = organizations.get(UUID.fromString(town.district)).path();
        member.get("/stars/me")
                .then()
                .statusCode(200)
                .body("provisional.title", equalTo("五星"))
                .body("star.title", equalTo("无星"))
                .body("history", empty())
                .body("nextConfirmation", not(nullValue()));
        giveStars(member, "FIVE", 5);
        member.get("/stars/me").then().body("star.title", equalTo("五星"));
        assertThat(demotion.lowerAt(path)).isZero();

        String event = StarYear.event(town, holder(member), "complaint-confirmed", today());
        member.get("/stars/me")
                .then()
                .body("star.title", equalTo("三星"))
                .body("history.cause", contains("RAISED", "LOWERED"));
        Undoing.of(town.secondDistrictAdmin, town.districtAdmin, "/holder-events/" + event + "/revocation", "复核后不成立")
                .then()
                .statusCode(200)
                .body("status", equalTo("REVOKED"));
        member.get("/stars/me")
                .then()
                .body("provisional.title", equalTo("五星"))
                .body("star.title", equalTo("五星"))
                .body("history.causeTitle", contains("晋星", "降星", "恢复"));
        member.get("/notices").then().body("items.text", hasItem(containsString("恢复为五星")));

        Undoing.of(town.secondDistrictAdmin, town.districtAdmin, "/adjustments/" + reward + "/reversal", "表彰决定撤销")
                .then()
                .statusCode(200);
        member.get("/stars/me").then().body("star.title", equalTo("无星")).body("history", hasSize(3));
        assertThat(demotion.lowerAt(path)).isEqualTo(1);
        assertThat(demotion.lowerAt(path)).isZero();
        member.get("/stars/me")
                .then()
                .body("history.star.stars", contains(5, 3, 5, 0))
                .body("pointsToNext", equalTo((30 * quarter(today()) + 3) / 4));
    }

    @Test
    void aRunOfStarsNeedsAQuarterThatIsOverAndAnEventASecondPersonAndACodeOfTheScheme() {
        StarYear last = new StarYear(town);
        String scheme = last.scheme("chuangxing-member");
        last.start(scheme, null).then().statusCode(400).body("errors[0].field", equalTo("quarter"));
        last.start(scheme, 5).then().statusCode(400);
        Map<String, Object> terms = new HashMap<>(StarYear.terms(holder(member), "discipline", today()));
        terms.put("basis", "机关纪委" + "𠮷".repeat(496));
        member.post("/holder-events", terms).then().statusCode(403);
        town.communityStaff
                .post("/holder-events", StarYear.terms(holder(member), "no-such-event", today()))
                .then()
                .statusCode(400)
                .body("errors[0].message", containsString("absent-without-leave"));
        town.communityStaff
                .post("/holder-events", StarYear.terms(holder(member), "discipline", today().plusDays(1)))
                .then()
                .statusCode(400);
        String event = created(town.communityStaff.post("/holder-events", terms));
        town.streetStaff.post("/holder-events", terms).then().statusCode(409).body("code", equalTo("event-exists"));
        review(town.communityStaff, event, Map.of("decision", "APPROVE")).statusCode(403);
        review(town.streetStaff, event, Map.of("decision", "REJECT"))
                .statusCode(400)
                .body("code", equalTo("reason-required"));
        member.get("/holder-events").then().body("items[0].basis", containsString("机关纪委"));
        town.auditor
                .get("/holder-events?holderId=" + member.memberId())
                .then()
                .body("items[0].title", equalTo("受到党纪政务处分"))
                .body("items[0].basis", nullValue());
        review(town.streetStaff, event, Map.of("decision", "REJECT", "reason", "𠮷".repeat(500)))
                .statusCode(200)
                .body("status", equalTo("REJECTED"));
        member.get("/stars/me").then().body("findings.rule", not(hasItem("event:discipline")));
    }

    private void joined(Person who, LocalDate day) {
        town.districtAdmin
                .patch("/members/" + who.memberId(), "*", Map.of("joinedOn", day.toString()))
                .then()
                .statusCode(200);
    }

    private static int quarter(LocalDate day) {
        return (day.getMonthValue() + 2) / 3;
    }

    private ValidatableResponse review(Person by, String event, Map<String, ?> decision) {
        return by.post("/holder-events/" + event + "/review", decision).then();
    }

    /** Stars as if they had been confirmed this year, whatever the day the test runs on. */
    private void giveStars(Person who, String band, int stars) {
        QuarkusTransaction.requiringNew()
                .run(() -> database.createNativeQuery(
                                "insert into star (id, holder_type, holder_id, star_year, number, held_from, band,"
                                        + " band_title, stars, met_line, cause, total, scheme_id, recorded_at)"
                                        + " select ?1, 'MEMBER', ?2, ?3, 1, ?4, ?5, '五星', ?6, true, 'RAISED', 90, s.id,"
                                        + " current_timestamp from scheme s"
                                        + " where s.code = 'chuangxing-member' and s.scheme_year = ?3"
                                        + " and s.organization_id is null")
                        .setParameter(1, UUID.randomUUID())
                        .setParameter(2, UUID.fromString(who.memberId()))
                        .setParameter(3, today().getYear())
                        .setParameter(4, LocalDate.of(today().getYear(), 1, 1))
                        .setParameter(5, band)
                        .setParameter(6, stars)
                        .executeUpdate());
    }
}
