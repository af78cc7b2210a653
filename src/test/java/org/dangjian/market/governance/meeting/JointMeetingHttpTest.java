package org.dangjian.market.governance.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dangjian.market.governance.meeting.MeetingStage.unit;
import static org.dangjian.market.testsupport.Town.created;
import static org.dangjian.market.testsupport.Town.today;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.dangjian.market.testsupport.Person;
import org.dangjian.market.testsupport.Together;
import org.dangjian.market.testsupport.Town;
import org.dangjian.market.testsupport.Wire.Answer;
import org.dangjian.market.testsupport.Wire.Call;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A joint meeting of a community and its units, from the invitation to the record and the attendance it writes. */
@QuarkusTest
class JointMeetingHttpTest {

    private MeetingStage stage;
    private Town town;

    @BeforeEach
    void aTown() {
        stage = new MeetingStage();
        town = stage.town;
    }

    @Test
    void theUnitAnswersSignsInByTheCodeAndItsAttendanceIsWrittenWhenTheMeetingIsClosed() {
        String item = town.mandatory("ORGANIZATION", 1);
        String meeting = stage.jointOfUnits(Map.of("organizationItemId", item));
        String path = "/meetings/" + meeting;
        town.unitOfficer.get("/notices").then().body("items.text", hasItem(containsString("邀请贵单位派人参加党建联席会议")));
        town.unitOfficer.get("/worklist").then().body("items.kind", hasItem("MEETING_INVITATION"));
        town.unitOfficer
                .post(path + "/answer", Map.of("answer", "COMING"))
                .then()
                .statusCode(200)
                .body("answerTitle", equalTo("参加"));
        town.unitOfficer
                .post(path + "/sign-in", Map.of("code", "not-it"))
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("code"));
        stage.signIn(town.unitOfficer, meeting, Map.of()).statusCode(200).body("present", equalTo(true));
        stage.signIn(town.unitOfficer, meeting, Map.of()).statusCode(200).body("byCode", equalTo(true));
        String topic = town.communityStaff
                .get(path)
                .then()
                .body("counts.invited", equalTo(1))
                .body("counts.present", equalTo(1))
                .extract()
                .path("agenda[0].id");
        Map<String, Object> resolution = Map.of(
                "topicId",
                topic,
                "text",
                "医院南侧空地建充电棚",
                "leadId",
                town.unit,
                "supportIds",
                List.of(town.street),
                "dueOn",
                today().plusMonths(1).toString());
        stage.close(town.communityStaff, meeting, Map.of("resolutions", List.of(resolution)))
                .statusCode(200)
                .body("status", equalTo("CLOSED"))
                .body("attendance", equalTo(1))
                .body("waiting", empty())
                .body("resolutions[0].leadName", equalTo("试验医院"))
                .body("resolutions[0].supportNames", contains("试验街道"));
        assertThat(stage.points("ORGANIZATION", town.unit)).isEqualTo(10);
        town.unitOfficer
                .get("/items/" + item + "/completions")
                .then()
                .body("items.summary", contains("党建联席会议“第四季度联席会议”"));
        town.unitOfficer
                .get(path)
                .then()
                .body("minutes", containsString("充电设施选址"))
                .body("hosting", equalTo(false));
        town.communityStaff
                .post(path + "/topics/" + topic + "/settlement", Map.of("settledOn", today().toString(), "text", "已建成"))
                .then()
                .statusCode(201)
                .body("agenda[0].settled", equalTo(true));
        town.communityStaff
                .post(path + "/topics/" + topic + "/settlement", Map.of("settledOn", today().toString(), "text", "又一次"))
                .then()
                .statusCode(409)
                .body("code", equalTo("already-exists"));
        town.auditor
                .get("/audit/events?subjectType=meeting&subjectId=" + meeting)
                .then()
                .body("items.action", hasItem("meeting.closed"))
                .body("items.details.minutes", everyItem(nullValue()));
    }

    @Test
    void whatAnOfficeResolvesIsATaskAndATopicIsSettledWhenItIsDone() {
        String meeting = stage.jointOfUnits(Map.of());
        String path = "/meetings/" + meeting;
        stage.signIn(town.unitOfficer, meeting, Map.of()).statusCode(200);
        String topic = town.communityStaff.get(path).path("agenda[0].id");
        String task = stage.close(
                        town.communityStaff,
                        meeting,
                        Map.of("resolutions", List.of(Map.of("topicId", topic, "text", "建充电棚", "leadId", town.unit))))
                .statusCode(200)
                .body("resolutions[0].taskStatus", equalTo("OPEN"))
                .body("agenda[0].settled", equalTo(false))
                .extract()
                .path("resolutions[0].taskId");
        town.unitOfficer
                .get("/tasks/" + task)
                .then()
                .statusCode(200)
                .body("title", equalTo("建充电棚"))
                .body("source", equalTo("RESOLUTION"));
        town.unitOfficer
                .post("/tasks/" + task + "/finish", Map.of("madeOn", today().toString(), "text", "已建成"))
                .then()
                .statusCode(200);
        town.communityStaff
                .post("/tasks/" + task + "/review", Map.of("decision", "APPROVE"))
                .then()
                .statusCode(200);
        town.communityStaff
                .get(path)
                .then()
                .body("resolutions[0].taskStatusTitle", equalTo("已完成"))
                .body("agenda[0].settled", equalTo(true));
        town.communityStaff.get("/meetings").then().body("items[0].settled", equalTo(1));
        town.communityStaff
                .get("/meeting-figures?organizationId=" + town.community)
                .then()
                .body("total.settled", equalTo(1));
    }

    @Test
    void attendanceThatIsThereAlreadyIsNotWrittenAgain() {
        String item = town.mandatory("ORGANIZATION", 2);
        town.communityStaff
                .post(
                        "/items/" + item + "/completions",
                        Map.of("servedOn", today().toString(), "summary", "联席会议", "holders", List.of(unit(town.unit))))
                .then()
                .statusCode(201);
        String meeting = stage.jointOfUnits(Map.of("organizationItemId", item));
        town.communityStaff
                .post(
                        "/meetings/" + meeting + "/presence",
                        Map.of("present", List.of(Map.of("holder", unit(town.unit)))))
                .then()
                .statusCode(200);
        stage.close(town.communityStaff, meeting, Map.of()).statusCode(200).body("attendance", equalTo(0));
        town.communityStaff
                .post("/meetings/" + meeting + "/attendance", null)
                .then()
                .statusCode(200)
                .body("attendance", equalTo(0));
        town.communityStaff.get("/items/" + item + "/completions").then().body("items", hasSize(1));
    }

    @Test
    void aClosedMeetingNeverChangesAndWhatWasWrongIsAmendedBesideIt() {
        String item = town.mandatory("ORGANIZATION", 1);
        String meeting = stage.jointOfUnits(Map.of("organizationItemId", item));
        String path = "/meetings/" + meeting;
        stage.close(town.communityStaff, meeting, Map.of()).statusCode(409).body("code", equalTo("too-early"));
        stage.signIn(town.unitOfficer, meeting, Map.of()).statusCode(200);
        stage.close(town.communityStaff, meeting, Map.of()).statusCode(200);
        String etag = town.communityStaff.get(path).header("ETag");
        conflict(town.communityStaff.patch(path, etag, Map.of("title", "改名")).statusCode());
        conflict(town.communityStaff
                .post(path + "/cancel", Map.of("reason", "改期"))
                .statusCode());
        conflict(town.communityStaff
                .post(path + "/presence", Map.of("absent", List.of(unit(town.unit))))
                .statusCode());
        conflict(town.communityStaff
                .post(path + "/invitations", Map.of("units", true))
                .statusCode());
        conflict(town.unitOfficer
                .post(path + "/answer", Map.of("answer", "EXCUSED"))
                .statusCode());
        conflict(stage.close(town.communityStaff, meeting, Map.of()).extract().statusCode());

        Map<String, Object> gone = Map.of("text", "医院当天没有派人", "didNotCome", List.of(unit(town.unit)));
        town.communityStaff
                .post(path + "/amendments", gone)
                .then()
                .statusCode(201)
                .body("counts.present", equalTo(1))
                .body("amendments[0].didNotCome.name", contains("试验医院"))
                .body("minutes", containsString("充电设施选址"));
        assertThat(stage.points("ORGANIZATION", town.unit)).isZero();
        town.communityStaff
                .post(path + "/amendments", gone)
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("didNotCome[0]"));
        town.communityStaff.post(path + "/attendance", null).then().statusCode(200);
        assertThat(stage.points("ORGANIZATION", town.unit)).isZero();
        town.communityStaff
                .post(path + "/amendments", Map.of("text", "查签到表，医院到会", "came", List.of(unit(town.unit))))
                .then()
                .statusCode(201)
                .body("amendments", hasSize(2));
        assertThat(stage.points("ORGANIZATION", town.unit)).isEqualTo(10);
        town.communityStaff.get(path + "/invitations").then().body("items.present", contains(true));
    }

    private static void conflict(int status) {
        assertThat(status).isEqualTo(409);
    }

    @Test
    void whoeverSignsInTwiceAtTheSameMomentCameOnceAndAMeetingIsClosedOnce() {
        String item = town.mandatory("ORGANIZATION", 1);
        String meeting = stage.jointOfUnits(Map.of("organizationItemId", item));
        Map<String, Object> code = Map.of("code", stage.code(town.communityStaff, meeting));
        List<Answer> answers = Together.call(
                8, i -> Call.post("/meetings/" + meeting + "/sign-in", code).as(town.unitOfficer.token()));
        assertThat(answers).allSatisfy(answer -> assertThat(answer.status()).isEqualTo(200));
        Map<String, Object> record = Map.of("minutes", "会议内容");
        List<Answer> closings = Together.call(
                4, i -> Call.post("/meetings/" + meeting + "/close", record).as(town.communityStaff.token()));
        assertThat(closings).filteredOn(answer -> answer.status() == 200).hasSize(1);
        assertThat(closings)
                .filteredOn(answer -> answer.status() != 200)
                .allSatisfy(answer -> assertThat(answer.code()).isEqualTo("state-conflict"));
        town.communityStaff
                .get("/meetings/" + meeting)
                .then()
                .body("counts.present", equalTo(1))
                .body("attendance", equalTo(1));
        assertThat(stage.points("ORGANIZATION", town.unit)).isEqualTo(10);
    }

    @Test
    void onlyTheHostTheInvitedAndWhoeverLooksAfterThePlaceSeeAMeeting() {
        String meeting = stage.jointOfUnits(Map.of());
        String path = "/meetings/" + meeting;
        Person elsewhere = new Town().communityStaff;
        Person resident = town.resident();
        for (Person person : List.of(elsewhere, resident, town.member())) {
            person.get(path).then().statusCode(404);
            person.get("/meetings").then().body("items", empty());
        }
        for (Person person : List.of(town.communityStaff, town.streetStaff, town.auditor, town.unitOfficer)) {
            person.get("/meetings?status=PLANNED").then().body("items.id", contains(meeting));
        }
        town.unitOfficer.get("/meetings?mine=true").then().body("items[0].mine[0].holder.name", equalTo("试验医院"));
        town.unitOfficer.get(path + "/invitations").then().statusCode(404);
        town.unitOfficer.get(path + "/sign-in-code").then().statusCode(404);
        town.unitOfficer.post(path + "/close", Map.of("minutes", "x")).then().statusCode(404);
        town.auditor.post(path + "/close", Map.of("minutes", "x")).then().statusCode(403);
        elsewhere.post(path + "/invitations", Map.of("units", true)).then().statusCode(404);
        town.streetStaff.get(path + "/invitations").then().body("items.holder.name", contains("试验医院"));
    }

    @Test
    void aMeetingThatMovesOrIsCalledOffIsToldToThoseInvited() {
        String meeting = stage.jointOfUnits(Map.of());
        String path = "/meetings/" + meeting;
        String etag = town.communityStaff.get(path).header("ETag");
        town.communityStaff
                .patch(path, etag, Map.of("heldOn", today().plusDays(3).toString(), "agenda", List.of()))
                .then()
                .statusCode(200)
                .body("agenda", empty());
        town.communityStaff.get(path + "/sign-in-code").then().statusCode(409);
        stage.close(town.communityStaff, meeting, Map.of()).statusCode(409);
        town.communityStaff
                .post(path + "/cancel", Map.of("reason", "与全区会议冲突"))
                .then()
                .statusCode(200);
        town.unitOfficer
                .get("/notices")
                .then()
                .body("items.text", hasItem(containsString("有变动：" + today().plusDays(3))))
                .body("items.text", hasItem(containsString("已取消：与全区会议冲突")));
        town.unitOfficer.get("/worklist").then().body("items.kind", empty());
    }

    @Test
    void aTopicComesFromANeedOfThePlaceWithoutItsPerson() {
        String need = created(town.resident()
                .post(
                        "/needs",
                        Map.of(
                                "title", "我家楼道灯坏了",
                                "description", "三单元",
                                "category", "REPAIR",
                                "organizationId", town.community)));
        stage.joint(Map.of("agenda", List.of(Map.of("title", "楼道照明", "needId", need))));
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
                                today().toString(),
                                "agenda",
                                List.of(Map.of("needId", need))))
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("agenda[0].title"));
        Town other = new Town();
        other.communityStaff
                .post(
                        "/meetings",
                        Map.of(
                                "organizationId",
                                other.community,
                                "kind",
                                "JOINT",
                                "title",
                                "会议",
                                "heldOn",
                                today().toString(),
                                "agenda",
                                List.of(Map.of("title", "照明", "needId", need))))
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("agenda[0].needId"));
    }

    @Test
    void theMeetingThatAdoptedAMandatoryItemIsLinkedToIt() {
        String item = town.mandatory("ORGANIZATION", 1);
        String meeting = created(town.districtAdmin.post(
                "/meetings",
                Map.of(
                        "organizationId",
                        town.district,
                        "kind",
                        "JOINT",
                        "title",
                        "年度必选项目审议会",
                        "heldOn",
                        today().toString())));
        town.districtAdmin
                .post(
                        "/meetings/" + meeting + "/presence",
                        Map.of("present", List.of(Map.of("holder", unit(town.unit)))))
                .then()
                .statusCode(200);
        stage.close(town.districtAdmin, meeting, Map.of("adoptedItemIds", List.of(item)))
                .statusCode(200)
                .body("adoptedItems.id", contains(item));
        town.districtAdmin.get("/meetings?adoptedItemId=" + item).then().body("items.id", contains(meeting));
    }
}
