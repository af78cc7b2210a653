package org.dangjian.market.trade.claim;

import static org.dangjian.market.testsupport.Town.today;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.dangjian.market.testsupport.Person;
import org.dangjian.market.testsupport.Town;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Attendance comes from a table by the rules of recording it by hand, once, and is taken back with its points. */
@QuarkusTest
class AttendanceImportHttpTest {

    private static final String HEADER = "项目,姓名,手机号,所在支部,日期,内容\n";

    private Town town;
    private String item;
    private String title;
    private Person one;
    private Person other;

    @BeforeEach
    void aTownWithAMandatoryItem() {
        town = new Town();
        item = town.mandatory("MEMBER", 1);
        title = town.districtAdmin.get("/items/" + item).path("title");
        one = town.member();
        other = town.member();
    }

    @Test
    void aTableRecordsAttendanceOnceWithItsPoints() {
        String table = HEADER + row(one, today().toString(), "主题党日") + row(other, today().toString(), "主题党日");
        upload(town.communityStaff, table, true)
                .then()
                .statusCode(200)
                .body("errors", empty())
                .body("created", equalTo(2))
                .body("changes.to", hasSize(2))
                .body("importId", nullValue());
        score(one, 0);
        upload(town.communityStaff, table, false)
                .then()
                .statusCode(200)
                .body("created", equalTo(2))
                .body("importId", not(nullValue()));
        score(one, 10);
        score(other, 10);
        upload(town.communityStaff, table.replace("主题党日", "又一种写法"), false)
                .then()
                .body("created", equalTo(0))
                .body("unchanged", equalTo(2));
        upload(
                        town.communityStaff,
                        "/completions/import",
                        town.communityStaff.get("/completions/export").asByteArray())
                .then()
                .statusCode(200)
                .body("created", equalTo(0))
                .body("unchanged", equalTo(2));
        upload(
                        town.communityStaff,
                        "/completions/import?dryRun=true",
                        town.communityStaff.get("/completions/import/template").asByteArray())
                .then()
                .statusCode(422)
                .body("detail", containsString("只有表头"));
    }

    @Test
    void whatRecordingByHandRefusesIsToldByRowAndNothingIsKept() {
        Person secretary =
                town.account("书记", "BRANCH_SECRETARY", town.branch, town.memberId("PUBLIC_INSTITUTION", "FULL"));
        Person stranger = town.stranger();
        String strange = stranger.memberId();
        String name = town.districtAdmin.get("/members/" + strange).path("name");
        String table = HEADER
                + row(other, today().plusDays(1).toString(), "明天")
                + row(other, today().minusYears(1).toString(), "去年")
                + title + "," + name + ",," + "没有的支部," + today() + ",不在辖区\n"
                + row(other, today().toString(), "主题党日").replace(title, "没有的项目")
                + row(other, today().toString(), "主题党日")
                + row(other, today().toString(), "同一天又一次")
                + row(other, "", "没有日期");
        upload(secretary, table, false)
                .then()
                .statusCode(422)
                .body("errors.row", containsInAnyOrder(2, 3, 4, 5, 7, 8))
                .body("errors.find { it.row == 2 }.column", equalTo("日期"))
                .body("errors.find { it.row == 3 }.column", equalTo("项目"))
                .body("errors.find { it.row == 4 }.column", equalTo("姓名"))
                .body("errors.find { it.row == 7 }.message", containsString("第 6 行"))
                .body("errors.find { it.row == 8 }.message", containsString("不能为空"));
        town.districtAdmin.get("/items/" + item + "/completions").then().body("items", empty());
        upload(town.unitOfficer, table, true).then().statusCode(403);
        // Who works for the community and belongs to the unit records the unit's people no more by a table than by
        // hand.
        Person colleague =
                town.account("社区干部乙", "COMMUNITY_STAFF", town.community, town.memberId("PUBLIC_INSTITUTION", "FULL"));
        String own = HEADER + row(one, today().toString(), "主题党日") + row(other, today().toString(), "主题党日");
        upload(colleague, own, true)
                .then()
                .statusCode(200)
                .body("created", equalTo(0))
                .body("errors.row", contains(2, 3))
                .body("errors.column", contains("姓名", "姓名"));

        String act = upload(secretary, HEADER + row(secretary, today().toString(), "主题党日"), false)
                .path("importId");
        town.districtAdmin.get("/items/" + item + "/completions").then().body("items.status", contains("SUBMITTED"));
        score(secretary, 0);
        undo(secretary, act).then().statusCode(200);
        town.districtAdmin.get("/items/" + item + "/completions").then().body("items.status", contains("RETURNED"));
    }

    @Test
    void anUndoneImportTakesThePointsBackAndWhatSomebodyElseDecidedStands() {
        String table = HEADER + row(one, today().toString(), "主题党日") + row(other, today().toString(), "主题党日");
        String first = upload(town.communityStaff, table, false).path("importId");
        undo(new Town().communityStaff, first).then().statusCode(404);
        undo(town.communityStaff, first).then().statusCode(200);
        score(one, 0);
        town.districtAdmin
                .get("/items/" + item + "/completions")
                .then()
                .body("items.status", contains("REVERSED", "REVERSED"));

        String second = upload(town.communityStaff, table, false).path("importId");
        score(one, 10);
        String done = town.districtAdmin
                .get("/items/" + item + "/completions?status=VERIFIED")
                .path("items[0].id");
        town.districtAdmin
                .post("/completions/" + done + "/reversal", Map.of("reason", "未到场"))
                .then()
                .statusCode(200);
        undo(town.communityStaff, second).then().statusCode(409).body("code", equalTo("import-followed"));
    }

    private String row(Person member, String day, String what) {
        String name = town.districtAdmin.get("/members/" + member.memberId()).path("name");
        return String.join(",", title, name, "", town.code + "-U1", day, what) + "\n";
    }

    private void score(Person member, int points) {
        town.districtAdmin.get("/points/MEMBER/" + member.memberId()).then().body("score.total", equalTo(points));
    }

    private static Response undo(Person by, String act) {
        return by.post("/imports/" + act + "/undo", null);
    }

    private static Response upload(Person by, String table, boolean dryRun) {
        return upload(by, "/completions/import?dryRun=" + dryRun, table.getBytes(StandardCharsets.UTF_8));
    }

    private static Response upload(Person by, String path, byte[] table) {
        return by.upload(path, "attendance", table);
    }
}
