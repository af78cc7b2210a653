package org.dangjian.market.trade.shelf;

import static org.dangjian.market.testsupport.Town.today;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
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

/** A shelf is filled from a table: drafts that somebody else reviews, told before, exported again and taken back. */
@QuarkusTest
class ItemImportHttpTest {

    private static final String HEADER = "发布单位,项目名称,项目类型,类别,积分,面向对象,名额,结束日期,活动开始时间,限定群体,需要签到,说明\n";

    private Town town;
    private String table;

    @BeforeEach
    void aTown() {
        town = new Town();
        String end = today().getYear() + "-12-31";
        table = HEADER
                + "试验社区居委会,陪 同就医,自选,%s,１０,党员、党组织,5,%s,,流动党员,√,到社区医院\n".formatted("助老助残", end)
                + "试验社区居委会,社区清扫,推荐,%s,6,党组织；党员；居民,,%s,%s 09：00,,,\n".formatted("志愿服务", end, today());
    }

    @Test
    void aTableBecomesDraftsThatSomebodyElseReviews() {
        Response tried = upload(town.communityStaff, table, true);
        tried.then()
                .statusCode(200)
                .body("errors", empty())
                .body("created", equalTo(2))
                .body("importId", nullValue())
                .body("changes.name", contains("陪 同就医", "社区清扫"))
                .body("changes.to", hasItem(containsString("草稿")));
        drafts(town.communityStaff).then().body("items", empty());
        upload(town.communityStaff, table, false)
                .then()
                .statusCode(200)
                .body("created", equalTo(2))
                .body("importId", not(nullValue()));
        Response drafts = drafts(town.communityStaff);
        drafts.then()
                .body("items.title", containsInAnyOrder("陪 同就医", "社区清扫"))
                .body("items.find { it.points == 10 }.capacity", equalTo(5))
                .body("items.find { it.points == 10 }.checkInRequired", equalTo(true))
                .body("items.find { it.points == 10 }.audienceFlags", contains("FLOATING"))
                .body(
                        "items.find { it.points == 6 }.audiences",
                        containsInAnyOrder("ORGANIZATION", "MEMBER", "RESIDENT"))
                .body("items.find { it.points == 6 }.startsAt", containsString(":00"));
        String draft = drafts.path("items[0].id");
        town.communityStaff.post("/items/" + draft + "/submit", null).then().body("status", equalTo("IN_REVIEW"));
        town.communityStaff
                .post("/items/" + draft + "/review", Map.of("decision", "APPROVE"))
                .then()
                .statusCode(403)
                .body("code", equalTo("second-person-required"));
    }

    @Test
    void whatIsWrongIsToldByRowAndColumnAndNothingIsKept() {
        String wrong = table
                + "%s-U,越界,自选,志愿服务,5,党员,,,,,,\n".formatted(town.code)
                + "试验社区居委会,必选有名额,必选,志愿服务,5,党员,9,,,,,\n"
                + "试验社区居委会,没有类别,自选,没有的类别,5,党员,,,,,,\n"
                + "试验社区居委会,有电话,自选,志愿服务,1001,党员,,,,,,请致电13800138000\n"
                + "试验社区居委会,有电话,自选,志愿服务,5,党员,,,,,,请致电13800138000\n"
                + "试验社区居委会,面向居民,自选,志愿服务,5,居民,,,今天,,,\n";
        upload(town.communityStaff, wrong, false)
                .then()
                .statusCode(422)
                .body("errors.row", containsInAnyOrder(4, 5, 6, 7, 8, 9))
                .body("errors.find { it.row == 5 }.column", equalTo("名额"))
                .body("errors.find { it.row == 6 }.column", equalTo("类别"))
                .body("errors.find { it.row == 7 }.column", equalTo("积分"))
                .body("errors.find { it.row == 8 }.column", equalTo("说明"))
                .body("errors.find { it.row == 8 }.message", containsString("手机号"))
                .body("errors.find { it.row == 9 }.column", equalTo("活动开始时间"));
        drafts(town.communityStaff).then().body("items", empty());
    }

    @Test
    void whatIsExportedAndImportedAgainChangesNothingAndDraftsAloneChange() {
        String published = town.item(Map.of("description", "第一行\n第二行", "place", "社区广场"), 3);
        upload(town.communityStaff, table, false).then().statusCode(200);
        upload(
                        town.communityStaff,
                        "/items/import",
                        town.communityStaff.get("/items/export").asByteArray())
                .then()
                .statusCode(200)
                .body("unchanged", equalTo(3))
                .body("created", equalTo(0))
                .body("updated", equalTo(0));
        upload(town.communityStaff, table.replace("１０", "12").replace("党组织,5,", "党组织,,"), true)
                .then()
                .body("updated", equalTo(1))
                .body("unchanged", equalTo(1))
                .body("changes.field", contains("积分"))
                .body("changes.from", contains("10"))
                .body("changes.to", contains("12"));
        String title = town.communityStaff.get("/items/" + published).path("title");
        upload(town.communityStaff, HEADER + "试验社区居委会," + title + ",自选,助老助残,99,党员、党组织,,,,,,\n", false)
                .then()
                .statusCode(422)
                .body("errors[0].column", equalTo("积分"))
                .body("errors[0].message", containsString("已上架"));
        byte[] template = town.communityStaff.get("/items/import/template").asByteArray();
        upload(town.communityStaff, "/items/import?dryRun=true", template)
                .then()
                .statusCode(422)
                .body("detail", containsString("只有表头"));
    }

    @Test
    void anUndoneImportTakesItsDraftsBackAndNothingThatWasHandedIn() {
        String first = upload(town.communityStaff, table, false).path("importId");
        String change = table.replace("１０", "12").replace("到社区医院", "到市医院").replace("流动党员", "不限");
        String second = upload(town.communityStaff, change, false).path("importId");
        undo(first).then().statusCode(409).body("code", equalTo("import-followed"));
        undo(second).then().statusCode(200);
        drafts(town.communityStaff)
                .then()
                .body("items.find { it.title == '陪 同就医' }.points", equalTo(10))
                .body("items.find { it.title == '陪 同就医' }.description", equalTo("到社区医院"))
                .body("items.find { it.title == '陪 同就医' }.audienceFlags", contains("FLOATING"));

        String third =
                upload(town.communityStaff, table.replace("社区清扫", "护绿"), false).path("importId");
        String draft = drafts(town.communityStaff).path("items.find { it.title == '护绿' }.id");
        undo(third).then().statusCode(200);
        town.communityStaff.get("/items/" + draft).then().statusCode(404);
        String fourth =
                upload(town.communityStaff, table.replace("社区清扫", "护绿"), false).path("importId");
        String again = drafts(town.communityStaff).path("items.find { it.title == '护绿' }.id");
        town.communityStaff.post("/items/" + again + "/submit", null).then().statusCode(200);
        undo(fourth)
                .then()
                .statusCode(409)
                .body("code", equalTo("import-followed"))
                .body("detail", containsString("护绿"));
    }

    private Response undo(String act) {
        return town.communityStaff.post("/imports/" + act + "/undo", null);
    }

    private static Response drafts(Person by) {
        return by.get("/items?status=DRAFT&limit=100");
    }

    private static Response upload(Person by, String table, boolean dryRun) {
        return upload(by, "/items/import?dryRun=" + dryRun, table.getBytes(StandardCharsets.UTF_8));
    }

    private static Response upload(Person by, String path, byte[] table) {
        return by.upload(path, "items", table);
    }
}
