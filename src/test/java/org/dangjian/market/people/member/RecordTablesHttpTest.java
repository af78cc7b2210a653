package org.dangjian.market.people.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dangjian.market.testsupport.Town.created;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dangjian.market.testsupport.Person;
import org.dangjian.market.testsupport.Town;
import org.junit.jupiter.api.Test;

/** Records go out and come in as tables, and what is unchanged stays so. */
@QuarkusTest
class RecordTablesHttpTest extends RecordTown {

    @Test
    void whoHasNoPhoneIsKnownByBranchNameAndDay() {
        Map<String, Object> old = new HashMap<>(
                Map.of("name", "稻奶奶", "category", "COMMUNITY", "branchId", town.branch, "joinedOn", "1972-07-01"));
        String id = created(town.districtAdmin.post("/members", old));
        town.districtAdmin.get("/members/" + id).then().body("phone", nullValue());
        assertRefused(town.districtAdmin.post("/members", old), "same-person");
        old.put("anotherPerson", true);
        assertRefused(town.districtAdmin.post("/members", old), "same-person");
        old.put("phone", Town.phone());
        created(town.districtAdmin.post("/members", old));
        old.remove("phone");
        old.remove("joinedOn");
        town.districtAdmin
                .post("/members", old)
                .then()
                .statusCode(400)
                .body("errors.field", equalTo(List.of("joinedOn")));
        town.districtAdmin
                .post("/members/search", Map.of("name", "稻 奶奶"))
                .then()
                .body("items", hasSize(2));
    }

    @Test
    void listsOfNamesStandByStrokesAndPinyin() {
        for (String name : List.of("曾禾", "单禾", "丁禾", "王一禾", "王大禾")) {
            created(town.districtAdmin.post(
                    "/members",
                    Map.of("name", name, "phone", Town.phone(), "category", "RURAL", "branchId", town.branch)));
        }
        List<String> listed = new java.util.ArrayList<>();
        String cursor = "";
        while (cursor != null) {
            Response page = town.districtAdmin.get("/members?sort=NAME&limit=2&branchId=" + town.branch + cursor);
            listed.addAll(page.path("items.name"));
            cursor = page.path("next") == null ? null : "&cursor=" + page.path("next");
        }
        assertThat(listed).containsExactly("丁禾", "王大禾", "王一禾", "单禾", "曾禾");
    }

    @Test
    void whatIsExportedAndImportedAgainChangesNothing() {
        Person member = town.member();
        change(member.memberId(), Map.of("joinedOn", "2001-07-01", "special", true))
                .then()
                .statusCode(200);
        created(town.districtAdmin.post(
                "/members",
                Map.of("name", "稻奶奶", "category", "RURAL", "branchId", town.branch, "joinedOn", "1972-07-01")));
        for (Map.Entry<String, Integer> kind :
                Map.of("members", 2, "organizations", 5, "report-ins", 1).entrySet()) {
            byte[] exported =
                    town.districtAdmin.get("/" + kind.getKey() + "/export").asByteArray();
            Response again = town.districtAdmin.upload("/" + kind.getKey() + "/import", "again.xlsx", exported);
            again.then()
                    .statusCode(200)
                    .body("created", equalTo(0))
                    .body("updated", equalTo(0))
                    .body("unchanged", equalTo(kind.getValue()))
                    .body("importId", nullValue());
            byte[] template = town.districtAdmin
                    .get("/" + kind.getKey() + "/import/template")
                    .asByteArray();
            town.districtAdmin
                    .upload("/" + kind.getKey() + "/import?dryRun=true", "empty.xlsx", template)
                    .then()
                    .statusCode(422)
                    .body("detail", containsString("只有表头"));
        }
    }

    @Test
    void giftsAreImportedFromATableAndKeepTheirStock() {
        String table = "品名,积分,数量,提供单位\n保 温杯,60,20," + town.code.toLowerCase() + "-11\n雨伞,３０,,试验社区居委会\n";
        upload(table).then().statusCode(200).body("created", equalTo(2));
        upload(table.replace("60,20", "50,99"))
                .then()
                .statusCode(200)
                .body("updated", equalTo(1))
                .body("unchanged", equalTo(1))
                .body("warnings.column", contains("库存"))
                .body("changes.from", contains("60"));
        town.communityStaff
                .get("/gifts?organizationId=" + town.community)
                .then()
                .body("items.find { it.title == '保温杯' }.stock", equalTo(20))
                .body("items.find { it.title == '保温杯' }.price", equalTo(50));
        town.communityStaff
                .upload(
                        "/gifts/import",
                        "again.xlsx",
                        town.communityStaff.get("/gifts/export").asByteArray())
                .then()
                .statusCode(200)
                .body("unchanged", equalTo(2));
        upload("品名,积分,提供单位\n雨伞,0," + town.code + "-U\n").then().statusCode(422).body("errors", hasSize(2));
    }

    private Response upload(String table) {
        return town.communityStaff.upload(
                "/gifts/import", "gifts.csv", table.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    @Test
    void rewardsAndDeductionsOfATableAreProposedOnce() {
        String member = town.memberId("COMMUNITY", "FULL");
        String name = town.districtAdmin.get("/members/" + member).path("name");
        String table = "对象,所在支部,类型,分数,文件日期,依据文件\n" + name + "," + town.code.toLowerCase() + "-u1,加分,5," + Town.today()
                + ",区委〔2026〕3号\n试验医院,,扣分,2," + Town.today() + ",通报\n";
        adjust(table).then().statusCode(200).body("created", equalTo(2)).body("changes.to", contains("加 5 分", "扣 2 分"));
        adjust(table).then().statusCode(200).body("created", equalTo(0)).body("unchanged", equalTo(2));
        town.districtAdmin
                .get("/adjustments?holderId=" + member)
                .then()
                .body("items.status", contains("PROPOSED"))
                .body("items.points", contains(5));
        adjust(table.replace("试验医院", "没有的人").replace("加分", "加").replace(",5,", ",0,"))
                .then()
                .statusCode(422)
                .body("errors.row", contains(2, 3));
    }

    private Response adjust(String table) {
        return town.districtAdmin.upload(
                "/adjustments/import", "table.csv", table.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    @Test
    void lastYearsShelfComesAnewAsDrafts() {
        int year = Town.today().getYear();
        town.item(10, 3);
        Map<String, Object> request = Map.of("organizationId", town.community, "from", year, "to", year + 1);
        town.communityStaff
                .post("/items/copies", request)
                .then()
                .statusCode(201)
                .body("copied.status", contains("DRAFT"))
                .body("copied.capacity", contains(3))
                .body("copied.year", contains(year + 1))
                .body("copied.opensOn", contains((year + 1) + "-01-01"));
        town.communityStaff
                .post("/items/copies", request)
                .then()
                .statusCode(201)
                .body("copied", hasSize(0))
                .body("skipped", hasSize(1));
    }

    private static void assertRefused(Response answer, String code) {
        answer.then().statusCode(409).body("code", equalTo(code));
    }
}
