package org.dangjian.market.platform.wechat;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.dangjian.market.testsupport.Town.created;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.dangjian.market.testsupport.Accounts;
import org.dangjian.market.testsupport.Together;
import org.dangjian.market.testsupport.Town;
import org.junit.jupiter.api.Test;

/** A number opens nobody's account by being guessed, changed or shared. */
@QuarkusTest
class WechatNumberHttpTest extends WechatDoor {

    @Test
    void fiveGuessesLockANumberAndATicketWorksOnce() {
        String phone = Town.phone();
        for (int i = 0; i < 5; i++) {
            bind(ticket(someone), phone, "某某", null).then().statusCode(202);
        }
        bind(ticket(someone), phone, "某某", null).then().statusCode(423).body("code", equalTo("account-locked"));
        String ticket = ticket(someone);
        bind(ticket, Town.phone(), "某某", null).then().statusCode(202);
        bind(ticket, Town.phone(), "某某", null).then().statusCode(409).body("code", equalTo("wechat-ticket-invalid"));
        given().contentType(ContentType.JSON)
                .body(Map.of("code", "stale"))
                .post("/api/v1/auth/wechat")
                .then()
                .statusCode(401)
                .body("code", equalTo("wechat-code-invalid"));
    }

    @Test
    void aNumberCannotBeGuessed() {
        String phone = Town.phone();
        registered("任猜谜", phone);
        Response asked = bind(ticket(someone), phone, "任猜谜", null);
        String request = town.unitOfficer.get("/wechat-requests").path("items[0].id");
        int number = Integer.parseInt(asked.path("number"));
        for (int i = 1; i <= 5; i++) {
            String wrong = "%06d".formatted((number + i) % 1_000_000);
            confirm(town.unitOfficer, request, wrong).then().statusCode(400);
        }
        confirm(town.unitOfficer, request, asked).then().statusCode(400);
    }

    /** Nonsense says nothing about a number, so it shuts nobody out. */
    @Test
    void aTicketThatIsNoneCountsNothingAgainstTheNumber() {
        String phone = Town.phone();
        registered("童无忌", phone);
        for (int i = 0; i < 7; i++) {
            bind("nonsense-" + i, phone, "童无忌", null).then().statusCode(409);
        }
        bind(ticket(someone), phone, "童无忌", "phone-" + phone).then().statusCode(200);
    }

    /** Whoever keeps the roster can write a number of their own into it: that must not open what is not theirs. */
    @Test
    void aNumberChangedInTheRosterOpensNobodysAccountEvenWhenWeChatVouchesForIt() {
        String phone = Town.phone();
        String memberId = registered("岳在职", phone);
        bind(ticket(someone), phone, "岳在职", "phone-" + phone).then().statusCode(200);
        become(memberId, "STREET_STAFF", town.street);

        String anothers = Town.phone();
        String tag = town.unitOfficer.get("/members/" + memberId).header("ETag");
        town.unitOfficer
                .patch("/members/" + memberId, tag, Map.of("phone", anothers))
                .then()
                .statusCode(200);
        String another = UUID.randomUUID().toString();
        bind(ticket(another), anothers, "岳在职", "phone-" + anothers)
                .then()
                .statusCode(202)
                .body("accessToken", nullValue());
        login(another).then().statusCode(409).body("code", equalTo("wechat-not-bound"));
        login(someone).then().statusCode(200).body("account.memberId", equalTo(memberId));
        town.unitOfficer.get("/wechat-requests").then().body("items", empty());
        town.districtAdmin.get("/wechat-requests").then().body("items.memberId", contains(memberId));
    }

    @Test
    void aNumberThatCameWithAMergedRecordOpensNobodysAccount() {
        String kept = created(town.districtAdmin.post(
                "/members",
                Map.of("name", "岳合并", "joinedOn", "1990-07-01", "category", "COMMUNITY", "branchId", town.branch)));
        String phone = Town.phone();
        String merge = created(town.districtAdmin.post(
                "/members/" + kept + "/merges", Map.of("mergedId", registered("岳合并", phone), "reason", "登记了两次")));
        town.unitOfficer
                .post("/member-merges/" + merge + "/decision", Map.of("decision", "APPROVE"))
                .then()
                .statusCode(200);
        bind(ticket(someone), phone, "岳合并", "phone-" + phone).then().statusCode(202);
        login(someone).then().statusCode(409);
    }

    @Test
    void thoseWhoAskForTheSamePersonAtOnceAllHearTheSame() {
        String phone = Town.phone();
        registered("岑同时", phone);
        List<String> tickets = Stream.generate(() -> ticket(UUID.randomUUID().toString()))
                .limit(4)
                .toList();
        List<Integer> answers =
                Together.call(4, i -> bind(tickets.get(i), phone, "岑同时", null).statusCode());
        assertThat(answers).containsOnly(202);
        town.unitOfficer.get("/wechat-requests").then().body("items.name", contains("岑同时"));
    }

    /** Gives the member's account an office beside it. */
    private void become(String memberId, String role, String organizationId) {
        String account = town.systemAdmin
                .get("/accounts?role=MEMBER&organizationId=" + town.branch)
                .path("items.find { it.memberId == '" + memberId + "' }.id");
        town.systemAdmin
                .patch(
                        "/accounts/" + account,
                        town.systemAdmin.get("/accounts/" + account).header("ETag"),
                        Map.of("roles", List.of(Map.of("role", role, "organizationId", organizationId))))
                .then()
                .statusCode(200);
        Accounts.confirm(account);
    }
}
