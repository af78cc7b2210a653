package org.dangjian.market.governance.whistle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dangjian.market.governance.whistle.WhistleTown.ok;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.dangjian.market.governance.whistle.course.CaseDeadlines;
import org.dangjian.market.governance.whistle.month.MonthlyCases;
import org.dangjian.market.testsupport.Person;
import org.dangjian.market.testsupport.Town;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Time limits, what is told when they pass, and what a month comes to. */
@QuarkusTest
class WhistleMonthHttpTest {

    @Inject
    EntityManager database;

    @Inject
    CaseDeadlines deadlines;

    @Inject
    MonthlyCases monthly;

    private WhistleTown place;
    private Town town;

    @BeforeEach
    void aTownWithDepartments() {
        place = new WhistleTown();
        town = place.town;
    }

    private void change(String sql) {
        QuarkusTransaction.requiringNew()
                .run(() -> database.createNativeQuery(sql).executeUpdate());
    }

    /** Moves all of an order into the past. */
    private void earlier(String order, int days) {
        change(
                ("update case_order set ordered_at = ordered_at - interval '%1$d' day, counted_from = counted_from - interval '%1$d'"
                                + " day, acknowledge_by = acknowledge_by - interval '%1$d' day, settle_by = settle_by - interval '%1$d' day,"
                                + " next_alarm_at = next_alarm_at - interval '%1$d' day where id = cast('%2$s' as uuid)")
                        .formatted(days, order));
    }

    @Test
    void aDepartmentIsTwiceRemindedOfEachLimitAndTheStreetHearsOfWhatIsLate() {
        String id = place.ordered();
        String first = place.order(id, place.lead);
        deadlines.remind();
        place.leadOfficer
                .get("/notices")
                .then()
                .body(
                        "items.text",
                        equalTo(List.of(place.leadOfficer.get("/notices").<String>path("items[0].text"))));
        earlier(first, 40);
        deadlines.remind();
        List<String> told = place.leadOfficer.get("/notices").path("items.text");
        assertThat(told).hasSize(5);
        assertThat(told.get(0)).contains("已超过办结时限");
        assertThat(told.get(1)).contains("办结时限已过八成");
        assertThat(told.get(2)).contains("已超过签收时限");
        assertThat(told.get(3)).contains("签收时限已过八成");
        town.streetStaff.get("/notices").then().body("items[0].text", containsString("超过办结时限"));
        town.streetStaff
                .get("/cases/" + id)
                .then()
                .body("steps.kind", hasItem("OVERDUE"))
                .body("orders[0].overdue", equalTo(true))
                .body("orders[1].overdue", equalTo(false));
        town.streetStaff.get("/cases?overdue=true").then().body("items.id", equalTo(List.of(id)));
        place.leadOfficer.get("/case-orders?overdue=true").then().body("items.id", equalTo(List.of(first)));
        deadlines.remind();
        assertThat(place.leadOfficer.get("/notices").<List<String>>path("items.text"))
                .hasSize(5);
    }

    @Test
    void anUrgentMatterRunsByDayAndNight() {
        String matter = place.matter("WATER", true);
        String id = place.escalated();
        ok(town.streetStaff.post("/cases/" + id + "/orders", Map.of("matterId", matter, "urgent", true)));
        String ordered = town.streetStaff.get("/cases/" + id).path("orders[0].orderedAt");
        String settleBy = town.streetStaff.get("/cases/" + id).path("orders[0].settleBy");
        assertThat(java.time.Duration.between(
                        java.time.OffsetDateTime.parse(ordered), java.time.OffsetDateTime.parse(settleBy)))
                .hasHours(40);
    }

    @Test
    void whatNobodyRatesIsClosedAfterAMonth() {
        String id = place.checked();
        deadlines.closeUnrated();
        assertThat(place.status(id)).isEqualTo("CHECKED");
        change("update whistle_case set handled_at = handled_at - interval '31' day where id = cast('" + id
                + "' as uuid)");
        deadlines.closeUnrated();
        town.streetStaff
                .get("/cases/" + id)
                .then()
                .body("status", equalTo("CLOSED"))
                .body("satisfaction", nullValue());
    }

    @Test
    void aMonthIsCountedWhileItRunsAndReadAsItWasTakenAfterwards() {
        YearMonth last = YearMonth.from(Town.today()).minusMonths(14);
        String done = place.checked();
        ok(place.resident.post("/cases/" + done + "/rating", Map.of("satisfaction", "SATISFIED")));
        String late = place.ordered();
        String running = "/case-months?organizationId=" + town.street;
        town.streetStaff
                .get(running)
                .then()
                .statusCode(200)
                .body("total.received", equalTo(2))
                .body("over", equalTo(false));
        backTo(last);
        town.streetStaff
                .get(running + "&year=" + last.getYear() + "&month=" + last.getMonthValue())
                .then()
                .statusCode(404)
                .body("code", equalTo("month-not-taken"));
        monthly.take(last);
        monthly.take(last);
        for (Person reader : List.of(town.streetStaff, town.auditor)) {
            reader.get(running + "&year=" + last.getYear() + "&month=" + last.getMonthValue())
                    .then()
                    .statusCode(200)
                    .body("over", equalTo(true))
                    .body("total.received", equalTo(2))
                    .body("total.settleDue", equalTo(4))
                    .body("total.settled", equalTo(2))
                    .body("total.notDone", equalTo(2))
                    .body("total.settleRate", equalTo(50.0f))
                    .body("total.satisfactionRate", equalTo(100.0f))
                    .body("departments.organizationName", equalTo(List.of("住房和城乡建设局", "城市管理局")))
                    .body("places.organizationId", equalTo(List.of(town.community)));
        }
        place.leadOfficer
                .get("/case-months?organizationId=" + place.lead + "&year=" + last.getYear() + "&month="
                        + last.getMonthValue())
                .then()
                .body("total.settleDue", equalTo(2))
                .body("total.satisfied", equalTo(1));
        place.leadOfficer.get(running).then().statusCode(404);
        String list = "/case-months/accountability?organizationId=" + town.district + "&year=" + last.getYear()
                + "&month=" + last.getMonthValue();
        town.districtAdmin
                .get(list)
                .then()
                .body("items.caseId", equalTo(List.of(late, late)))
                .body("items[0].reasons", equalTo(List.of("超过时限未办结，未申请延期")));
        for (String report : List.of("case-months", "case-accountability")) {
            String path = "/reports/" + report + "?organizationId=" + town.district + "&year=" + last.getYear()
                    + "&month=" + last.getMonthValue();
            town.districtAdmin.get(path).then().statusCode(200).body("items[0]", org.hamcrest.Matchers.notNullValue());
            assertThat(town.districtAdmin.get(path + "&format=xlsx").asByteArray())
                    .startsWith('P', 'K');
        }
    }

    /** Everything of the town happened in the middle of that month. */
    private void backTo(YearMonth last) {
        String middle = "timestamp with time zone '" + last.atDay(10) + " 10:00:00+08'";
        String cases = "(select id from whistle_case where district_id = cast('" + town.district + "' as uuid))";
        change("update whistle_case set reported_at = " + middle
                + ", rated_at = case when rated_at is null then null else " + middle + " end where id in " + cases);
        change("update case_order set ordered_at = " + middle + ", acknowledge_by = " + middle + ", settle_by = "
                + middle
                + ", answered_at = case when answered_at is null then null else " + middle
                + " end, settled_at = case when settled_at is null then null else " + middle
                + " end where case_id in " + cases);
        change("update case_step set taken_at = " + middle + " where case_id in " + cases);
    }
}
