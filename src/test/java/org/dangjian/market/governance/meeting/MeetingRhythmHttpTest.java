package org.dangjian.market.governance.meeting;

import static org.dangjian.market.testsupport.Town.created;
import static org.dangjian.market.testsupport.Town.today;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.dangjian.market.testsupport.Person;
import org.dangjian.market.testsupport.Town;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The district's list of kinds, how often which meeting is due, who is late, and the figures of what was held. */
@QuarkusTest
class MeetingRhythmHttpTest {

    private MeetingStage stage;
    private Town town;

    @BeforeEach
    void aTown() {
        stage = new MeetingStage();
        town = stage.town;
    }

    @Test
    void aDistrictNamesOrdersAndClosesItsKindsOfMeetings() {
        String here = "/kinds?list=MEETING&organizationId=" + town.community;
        town.communityStaff.get(here).then().body("code", hasItems("JOINT", "DELIBERATION"));
        String own = created(town.districtAdmin.post(
                "/kinds",
                Map.of(
                        "list", "MEETING",
                        "code", "JOINT",
                        "title", "大党委联席会",
                        "organizationId", town.district,
                        "position", 1)));
        town.communityStaff.get(here).then().body("title[0]", equalTo("大党委联席会")).body("code", hasSize(8));
        new Town().communityStaff.get("/kinds?list=MEETING").then().body("title", hasItem("党建联席会议"));
        stage.joint(Map.of());
        town.communityStaff.get("/meetings").then().body("items[0].kindTitle", equalTo("大党委联席会"));
        town.districtAdmin
                .patch("/kinds/" + own, "\"0\"", Map.of("closed", true))
                .then()
                .statusCode(200);
        town.communityStaff
                .post(
                        "/meetings",
                        Map.of(
                                "organizationId",
                                town.community,
                                "kind",
                                "JOINT",
                                "title",
                                "会议",
                                "heldOn",
                                today().toString()))
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("kind"));
        Map<String, Object> again =
                Map.of("list", "MEETING", "code", "JOINT", "title", "又一个", "organizationId", town.district);
        town.districtAdmin.post("/kinds", again).then().statusCode(409).body("code", equalTo("already-exists"));
        town.communityStaff.post("/kinds", again).then().statusCode(403);
        town.communityStaff.get("/kinds").then().statusCode(400);
        String shipped = new Town().districtAdmin.get("/kinds?list=MEETING").path("find { it.code == 'LESSON' }.id");
        town.districtAdmin
                .patch("/kinds/" + shipped, "\"0\"", Map.of("closed", true))
                .then()
                .statusCode(404);
    }

    @Test
    void whoHeldNoneInTimeIsListedUntilTheMeetingIsClosed() {
        String due = "/due-meetings?organizationId=" + town.district;
        town.districtAdmin
                .get("/meeting-rhythms?organizationId=" + town.district)
                .then()
                .body("find { it.level == 'COMMUNITY' }.every", equalTo("MONTH"))
                .body("find { it.level == 'CITY' }.everyTitle", equalTo("每半年"));
        town.districtAdmin
                .get(due)
                .then()
                .body("items.organizationId", containsInAnyOrder(town.district, town.street, town.community))
                .body("items.lastHeldOn", hasItem(nullValue()));
        LocalDate lastMonth = today().withDayOfMonth(1).minusDays(1);
        hold(lastMonth);
        town.districtAdmin.get(due + "&overdue=true").then().body("items.organizationId", not(hasItem(town.community)));
        town.districtAdmin
                .get(due)
                .then()
                .body("items.find { it.level == 'COMMUNITY' }.overdue", equalTo(false))
                .body("items.find { it.level == 'COMMUNITY' }.lastHeldOn", equalTo(lastMonth.toString()));
        hold(today());
        town.districtAdmin.get(due).then().body("items.organizationId", not(hasItem(town.community)));
        town.districtAdmin
                .post(
                        "/meeting-rhythms",
                        Map.of(
                                "organizationId", town.district,
                                "kind", "JOINT",
                                "level", "STREET",
                                "every", "NONE"))
                .then()
                .statusCode(200)
                .body("find { it.level == 'STREET' }.decidedBy", equalTo(town.district));
        town.districtAdmin.get(due).then().body("items.organizationId", not(hasItem(town.street)));
        town.communityStaff
                .get("/due-meetings?organizationId=" + town.district)
                .then()
                .body("items", empty());
        Town other = new Town();
        other.districtAdmin
                .get("/due-meetings?organizationId=" + other.district + "&limit=1")
                .then()
                .body("items", hasSize(1));
        other.districtAdmin.get(due).then().statusCode(404);
    }

    private String hold(LocalDate day) {
        String meeting = stage.jointOfUnits(Map.of("heldOn", day.toString()));
        Person clerk = town.communityStaff;
        clerk.post(
                        "/meetings/" + meeting + "/presence",
                        Map.of("present", List.of(Map.of("holder", MeetingStage.unit(town.unit)))))
                .then()
                .statusCode(200);
        String topic = clerk.get("/meetings/" + meeting).path("agenda[0].id");
        stage.close(
                        clerk,
                        meeting,
                        Map.of(
                                "topics",
                                List.of(Map.of("topicId", topic, "text", "当场商定", "settled", true)),
                                "resolutions",
                                List.of(Map.of("topicId", topic, "text", "建充电棚", "leadId", town.unit))))
                .statusCode(200);
        return meeting;
    }

    @Test
    void meetingsTopicsAndWhatIsSettledAreCountedAndPrinted() {
        String meeting = hold(today());
        stage.joint(Map.of());
        town.districtAdmin
                .get("/meeting-figures?organizationId=" + town.district)
                .then()
                .body("total.meetings", equalTo(1))
                .body("total.topics", equalTo(1))
                .body("total.settled", equalTo(1))
                .body("total.resolutions", equalTo(1))
                .body("total.attendancePercent", equalTo(100))
                .body("rows[0].level", equalTo("COMMUNITY"))
                .body("rows[0].kindTitle", equalTo("党建联席会议"));
        town.communityStaff
                .get("/meeting-figures?organizationId=" + town.district)
                .then()
                .statusCode(404);
        town.districtAdmin
                .get("/meeting-figures?organizationId=" + town.district + "&from=2026-02-01&to=2026-01-01")
                .then()
                .statusCode(400);
        String place = "?organizationId=" + town.community;
        town.communityStaff
                .get("/reports/meeting-records" + place)
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].agenda", equalTo("1. 电动自行车充电（已解决）：当场商定"))
                .body("items[0].resolutions", equalTo("1. 建充电棚（牵头：试验医院，长期）"));
        town.communityStaff
                .get("/reports/meeting-attendance" + place + "&subjectId=" + meeting)
                .then()
                .body("items", hasSize(1))
                .body("items[0].name", equalTo("试验医院"))
                .body("items[0].way", equalTo("登记"));
        town.communityStaff
                .get("/reports/resolution-follow-up" + place)
                .then()
                .body("items[0].lead", equalTo("试验医院"))
                .body("items[0].settled", equalTo(today() + " 已解决"));
        for (String report : List.of("meeting-records", "meeting-attendance", "resolution-follow-up")) {
            for (String format : List.of("xlsx", "pdf")) {
                town.communityStaff
                        .get("/reports/" + report + place + "&format=" + format)
                        .then()
                        .statusCode(200);
            }
        }
    }
}
