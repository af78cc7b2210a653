package org.dangjian.market.people.organization;

import static org.dangjian.market.testsupport.Town.created;
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
import java.util.List;
import java.util.Map;
import org.dangjian.market.testsupport.Person;
import org.dangjian.market.testsupport.Town;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Imports of every kind are taken back as one act while nothing followed, and what is exported changes nothing. */
@QuarkusTest
class UndoneImportsHttpTest {

    private static final String ADJUSTMENTS = "对象,手机号,所在支部,类型,分数,文件日期,依据文件\n";

    private Town town;

    @BeforeEach
    void aTown() {
        town = new Town();
    }

    @Test
    void exportedAdjustmentsAreUnchangedEvenOfTwoWhoShareAName() {
        String one = Town.phone();
        String other = Town.phone();
        member("稻同名", one);
        member("稻同名", other);
        member("麦独名", Town.phone());
        String table = ADJUSTMENTS
                + row("稻同名", one, "", "加分", 5, "区委〔2026〕3号")
                + row("稻同名", other, "", "扣分", 3, "通报")
                + row("麦独名", "", town.code + "-U1", "加分", 2, "社区表扬")
                + row("试验医院", "", "", "加分", 4, "区委〔2026〕4号");
        upload(town.districtAdmin, "adjustments", table).then().statusCode(200).body("created", equalTo(4));
        Response again = upload(
                town.communityStaff,
                "adjustments",
                town.communityStaff.get("/adjustments/export").asByteArray());
        again.then()
                .statusCode(200)
                .body("created", equalTo(0))
                .body("unchanged", equalTo(4))
                .body("importId", nullValue());
        upload(
                        town.unitOfficer,
                        "adjustments",
                        town.unitOfficer.get("/adjustments/export").asByteArray())
                .then()
                .statusCode(422)
                .body("detail", containsString("只有表头"));
        upload(town.communityStaff, "adjustments", ADJUSTMENTS + "麦独名,," + town.code + "-U1,加分,2,,没有日期\n")
                .then()
                .statusCode(422)
                .body("errors[0].column", equalTo("文件日期"))
                .body("errors[0].message", containsString("不能为空"));
        town.districtAdmin.get("/adjustments/export?year=1999").then().statusCode(400);
    }

    @Test
    void anUndoneImportWithdrawsWhatNobodyDecidedAndNothingThatTwoPeopleDid() {
        member("麦独名", Town.phone());
        String table = ADJUSTMENTS
                + row("麦独名", "", town.code + "-U1", "加分", 2, "社区表扬")
                + row("麦独名", "", town.code + "-U1", "扣分", 1, "通报批评");
        String first = imported(town.communityStaff, "adjustments", table);
        undo(new Town().communityStaff, first).then().statusCode(404);
        undo(town.communityStaff, first).then().statusCode(200).body("undoneAt", not(nullValue()));
        town.communityStaff.get("/adjustments?status=WITHDRAWN").then().body("items.reason", contains("撤销导入", "撤销导入"));
        String withdrawn =
                town.communityStaff.get("/adjustments?status=WITHDRAWN").path("items[0].id");
        review(withdrawn).then().statusCode(409).body("code", equalTo("state-conflict"));
        undo(town.communityStaff, first).then().statusCode(409);

        String second = imported(town.communityStaff, "adjustments", table);
        review(town.communityStaff.get("/adjustments?status=PROPOSED").path("items[0].id"))
                .then()
                .statusCode(200);
        undo(town.communityStaff, second)
                .then()
                .statusCode(409)
                .body("code", equalTo("import-followed"))
                .body("detail", containsString("1 条已由他人审核"))
                .body("detail", containsString("两人逐条冲正"));
        town.communityStaff.get("/adjustments?status=PROPOSED").then().body("items", hasSize(1));
    }

    @Test
    void anUndoneImportOfGiftsTakesNewOnesOffAndGivesOldOnesBack() {
        String old = created(town.communityStaff.post(
                "/gifts",
                Map.of(
                        "title",
                        "雨伞",
                        "price",
                        30,
                        "stock",
                        3,
                        "description",
                        "长柄\n黑色",
                        "organizationId",
                        town.community)));
        String table = "品名,积分,数量,每人限兑,提供单位\n雨伞,50,,2,试验社区居委会\n毛巾,20,9,,试验社区居委会\n";
        upload(
                        town.communityStaff,
                        "gifts",
                        town.communityStaff.get("/gifts/export").asByteArray())
                .then()
                .body("unchanged", equalTo(1));
        String act = imported(town.communityStaff, "gifts", table);
        String made = gifts().path("items.find { it.title == '毛巾' }.id");
        undo(town.communityStaff, act).then().statusCode(200);
        gifts().then()
                .body("items.title", contains("雨伞"))
                .body("items[0].description", equalTo("长柄\n黑色"))
                .body("items[0].price", equalTo(30))
                .body("items[0].perPersonLimit", nullValue())
                .body("items[0].stock", equalTo(3));
        town.communityStaff.get("/gifts/" + made).then().statusCode(404);
        town.communityStaff
                .post("/gifts/" + made + "/stock", Map.of("delta", 1, "reason", "盘点"))
                .then()
                .statusCode(404);

        String again = imported(town.communityStaff, "gifts", table);
        town.communityStaff
                .post("/gifts/" + old + "/stock", Map.of("delta", 1, "reason", "盘点"))
                .then()
                .statusCode(200);
        undo(town.communityStaff, again)
                .then()
                .statusCode(409)
                .body("code", equalTo("import-followed"))
                .body("detail", containsString("出入库"));
        String third = imported(town.communityStaff, "gifts", table.replace("毛巾,20", "香皂,20"));
        String soap = gifts().path("items.find { it.title == '香皂' }.id");
        town.communityStaff
                .patch("/gifts/" + soap, "*", Map.of("price", 21))
                .then()
                .statusCode(200);
        undo(town.communityStaff, third).then().statusCode(409);
        gifts().then().body("items.title", containsInAnyOrder("雨伞", "毛巾", "香皂"));
    }

    @Test
    void anUndoneImportOfOrganizationsRemovesNewOnesAndGivesOldNamesBack() {
        String table =
                "code,name,level,parentCode\n%1$s-V,试验学校,驻区单位,%1$s\n%1$s-U,改名医院,驻区单位,%1$s\n".formatted(town.code);
        String act = imported(town.districtAdmin, "organizations", table);
        town.districtAdmin.get("/organizations/" + town.unit).then().body("name", equalTo("改名医院"));
        undo(town.districtAdmin, act).then().statusCode(200);
        town.districtAdmin.get("/organizations/" + town.unit).then().body("name", equalTo("试验医院"));
        town.districtAdmin.get("/organizations?code=" + town.code + "-V").then().body("items", empty());
        String again = imported(town.districtAdmin, "organizations", table);
        town.organization(town.districtAdmin, town.code + "-V1", "学校党支部", "BRANCH", town.code + "-V");
        undo(town.districtAdmin, again).then().statusCode(409).body("code", equalTo("import-followed"));
    }

    @Test
    void anUndoneImportOfReportInsRemovesThem() {
        String school = town.organization(town.districtAdmin, town.code + "-V", "试验学校", "STATIONED_UNIT", town.code);
        String table = "unitCode,communityCode,kind,from\n%1$s-V,%1$s-11,双报到,2026-02-01\n".formatted(town.code);
        String act = imported(town.districtAdmin, "report-ins", table);
        undo(town.unitOfficer, act).then().statusCode(404);
        undo(town.districtAdmin, act).then().statusCode(200);
        town.districtAdmin
                .get("/organizations/" + school + "/report-ins")
                .then()
                .body("", hasSize(0));
        undo(town.districtAdmin, act).then().statusCode(409).body("code", equalTo("state-conflict"));
        upload(town.districtAdmin, "report-ins", table).then().body("created", equalTo(1));
    }

    @Test
    void aMissingColumnIsToldOnceByEveryImport() {
        Map<String, String> tables = Map.of(
                "gifts", "品名,积分\n雨伞,30\n毛巾,20\n",
                "adjustments", "对象,所在支部,类型,分数,依据文件\n麦独名," + town.code + "-U1,加分,2,通报\n",
                "items", "发布单位,项目名称,类别,积分,面向对象\n" + town.code + "-11,清扫,志愿服务,1,党员\n",
                "completions", "项目,姓名,所在支部,内容\n学习,麦独名," + town.code + "-U1,党日\n",
                "members", "姓名,手机号\n麦独名,\n",
                "organizations", "code,name\nX1,某支部\n",
                "report-ins", "单位编码\nX1\n");
        tables.forEach((kind, table) -> upload(town.districtAdmin, kind, table)
                .then()
                .statusCode(422)
                .body("code", equalTo("import-rejected"))
                .body("errors[0].message", containsString("缺少")));
    }

    private static String row(String name, String phone, String branch, String kind, int points, String basis) {
        return String.join(",", List.of(name, phone, branch, kind, String.valueOf(points), today().toString(), basis))
                + "\n";
    }

    private void member(String name, String phone) {
        String id = created(town.districtAdmin.post(
                "/members", Map.of("name", name, "phone", phone, "category", "COMMUNITY", "branchId", town.branch)));
        town.reportIn("/members/" + id, town.community);
    }

    private Response gifts() {
        return town.communityStaff.get("/gifts?organizationId=" + town.community);
    }

    private Response review(String adjustment) {
        return town.streetStaff.post("/adjustments/" + adjustment + "/review", Map.of("decision", "APPROVE"));
    }

    private static Response undo(Person by, String act) {
        return by.post("/imports/" + act + "/undo", null);
    }

    private static String imported(Person by, String kind, String table) {
        Response answer = upload(by, kind, table);
        answer.then().statusCode(200).body("importId", not(nullValue()));
        return answer.path("importId");
    }

    private static Response upload(Person by, String kind, String table) {
        return upload(by, kind, table.getBytes(StandardCharsets.UTF_8));
    }

    private static Response upload(Person by, String kind, byte[] table) {
        return by.upload("/" + kind + "/import", "table", table);
    }
}
