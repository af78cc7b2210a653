package org.dangjian.market.people.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dangjian.market.testsupport.Town.created;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.dangjian.market.testsupport.Accounts;
import org.dangjian.market.testsupport.Person;
import org.dangjian.market.testsupport.Town;
import org.dangjian.market.testsupport.Wire;
import org.junit.jupiter.api.Test;

/** Who leaves leaves nothing open; who was entered twice or by mistake is put right; what changed stays to be read. */
@QuarkusTest
class MemberRecordHttpTest extends RecordTown {

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
