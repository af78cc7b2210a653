package org.dangjian.market.people.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dangjian.market.testsupport.Town.created;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dangjian.market.testsupport.Accounts;
import org.dangjian.market.testsupport.Person;
import org.dangjian.market.testsupport.Town;
import org.dangjian.market.testsupport.Wire;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who leaves leaves nothing open; who was entered twice or by mistake is put right; what changed stays to be read. */
@QuarkusTest
class MemberRecordHttpTest {

    private Town town;

    @BeforeEach
    void aTown() {
        town = new Town();
    }

    @Test
    void whoDiesLeavesNothingOpen() {
        Person member = town.member();
        String item = town.item(10, 1);
        String claim = Town.claim(member, item);
        String post = post(member);
        String duty = town.mandatory("MEMBER", 3);
        Map<String, Object> reported = Map.of(
                "holders",
                List.of(Town.holder(member)),
                "servedOn",
                Town.today().toString(),
                "summary",
                "参加学习");
        assertThat(member.post("/items/" + duty + "/completions", reported).statusCode())
                .isEqualTo(201);

        change(member.memberId(), Map.of("status", "DECEASED")).then().statusCode(200);

        town.communityStaff.get("/claims/" + claim).then().body("status", equalTo("REVOKED"));
        town.districtAdmin.get("/items/" + item).then().body("remaining", equalTo(1));
        town.districtAdmin
                .get("/members/" + member.memberId() + "/posts")
                .then()
                .body("find { it.id == '" + post + "' }.reason", equalTo("该党员已去世"));
        town.districtAdmin
                .get("/members/" + member.memberId() + "/report-ins")
                .then()
                .body("to", contains(Town.today().toString()));
        assertThat(member.get("/me").statusCode()).isEqualTo(401);
        town.districtAdmin.get("/items/" + duty + "/completions").then().body("items.status", contains("RETURNED"));
    }

    @Test
    void whatWasIssuedToWhoDiedOrWasMergedOpensNothing() {
        String dead = town.memberId("COMMUNITY", "FULL");
        String ofTheDead = refreshToken(dead);
        change(dead, Map.of("status", "DECEASED")).then().statusCode(200);
        assertThat(refresh(ofTheDead).status()).isEqualTo(401);

        String kept = town.memberId("COMMUNITY", "FULL");
        String twice = town.memberId("COMMUNITY", "FULL");
        String ofTheMerged = refreshToken(twice);
        merge(kept, twice);
        assertThat(refresh(ofTheMerged).status()).isEqualTo(401);
    }

    @Test
    void aboutWhoIsLostItIsAsked() {
        Person member = town.member();
        String claim = Town.claim(member, town.item(10, 1));
        change(member.memberId(), Map.of("status", "LOST"))
                .then()
                .statusCode(409)
                .body("code", equalTo("open-affairs"))
                .body("detail", containsString("认领 1"));
        change(member.memberId(), Map.of("status", "LOST", "endOpen", false))
                .then()
                .statusCode(200);
        town.communityStaff.get("/claims/" + claim).then().body("status", equalTo("CLAIMED"));
        change(member.memberId(), Map.of("status", "ABROAD", "endOpen", true))
                .then()
                .statusCode(200);
        town.communityStaff.get("/claims/" + claim).then().body("status", equalTo("REVOKED"));
    }

    @Test
    void anEndedPostSaysWhichRolesRemain() {
        Person member = town.member();
        String post = post(member);
        town.districtAdmin
                .post("/posts/" + post + "/end", Map.of("on", Town.today().toString()))
                .then()
                .statusCode(200)
                .body("remainingRoles", contains("党员（试验医院第一党支部）"));
    }

    @Test
    void twoRecordsOfOnePersonBecomeOneByTwoPeople() {
        Person kept = town.member();
        Person twice = town.member();
        town.earn(kept, town.item(10, null));
        town.earn(twice, town.item(15, null));
        String open = Town.claim(twice, town.item(20, 1));
        String merge = created(town.districtAdmin.post(
                "/members/" + kept.memberId() + "/merges", Map.of("mergedId", twice.memberId(), "reason", "换号后重复登记")));
        Map<String, String> yes = Map.of("decision", "APPROVE");
        town.districtAdmin
                .post("/member-merges/" + merge + "/decision", yes)
                .then()
                .statusCode(403)
                .body("code", equalTo("second-person-required"));
        town.unitOfficer
                .post("/member-merges/" + merge + "/decision", yes)
                .then()
                .statusCode(200);

        points(kept).then().body("score.total", equalTo(25)).body("credit.balance", equalTo(25));
        points(twice).then().body("score.total", equalTo(0)).body("credit.balance", equalTo(0));
        town.districtAdmin
                .get("/members/" + twice.memberId())
                .then()
                .body("mergedInto", equalTo(kept.memberId()))
                .body("phone", nullValue())
                .body("status", equalTo("TRANSFERRED_OUT"));
        town.communityStaff.get("/claims/" + open).then().body("status", equalTo("REVOKED"));
        change(twice.memberId(), Map.of("name", "改名")).then().statusCode(409);
        town.unitOfficer
                .post("/member-merges/" + merge + "/decision", yes)
                .then()
                .statusCode(409);
    }

    @Test
    void whatChangedIsReadByThoseWhoKeepTheRecord() {
        String member = town.memberId("COMMUNITY", "FULL");
        String phone = Town.phone();
        change(member, Map.of("name", "张 三\u200B", "phone", "+86 " + phone.substring(0, 3) + "-" + phone.substring(3)))
                .then()
                .statusCode(200)
                .body("name", equalTo("张三"));
        town.auditor
                .get("/members/" + member + "/changes")
                .then()
                .statusCode(200)
                .body("items.field", hasItem("手机号"))
                .body("items.find { it.field == '姓名' }.to", equalTo("张三"))
                .body(
                        "items.find { it.field == '手机号' }.to",
                        equalTo(phone.substring(0, 3) + "****" + phone.substring(7)));
        town.communityStaff.get("/members/" + member + "/changes").then().statusCode(404);
    }

    @Test
    void whoWasEnteredByMistakeIsRemovedWhileNothingHangsOnIt() {
        String mistake = town.memberId("COMMUNITY", "FULL");
        town.reportIn("/members/" + mistake, town.community);
        town.unitOfficer.post("/members/" + mistake + "/remove", null).then().statusCode(204);
        town.districtAdmin.get("/members/" + mistake).then().statusCode(404);
        town.unitOfficer
                .post("/members/" + town.member().memberId() + "/remove", null)
                .then()
                .statusCode(409)
                .body("code", equalTo("member-in-use"))
                .body("detail", containsString("账号"));
    }

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

    private String post(Person member) {
        return created(town.districtAdmin.post(
                "/members/" + member.memberId() + "/posts",
                Map.of(
                        "organizationId",
                        town.branch,
                        "kind",
                        "SECRETARY",
                        "from",
                        Town.today().toString())));
    }

    private Response points(Person holder) {
        return town.districtAdmin.get("/points/MEMBER/" + holder.memberId());
    }

    private Response change(String member, Map<String, ?> body) {
        return town.districtAdmin.patch("/members/" + member, "*", body);
    }

    /** Of a new session of a new account of this member. */
    private String refreshToken(String memberId) {
        String phone = Town.phone();
        Accounts.open(town.systemAdmin, "党员", phone, List.of(Accounts.role("MEMBER", town.branch)), memberId);
        return Wire.Call.post("/auth/login", Map.of("phone", phone, "password", Town.PASSWORD))
                .as(null)
                .json()
                .path("refreshToken")
                .textValue();
    }

    private static Wire.Answer refresh(String token) {
        return Wire.Call.post("/auth/refresh", Map.of("refreshToken", token)).as(null);
    }

    private void merge(String kept, String twice) {
        String merge = created(town.districtAdmin.post(
                "/members/" + kept + "/merges", Map.of("mergedId", twice, "reason", "换号后重复登记")));
        town.unitOfficer
                .post("/member-merges/" + merge + "/decision", Map.of("decision", "APPROVE"))
                .then()
                .statusCode(200);
    }
}
