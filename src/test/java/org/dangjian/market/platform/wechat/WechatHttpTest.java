package org.dangjian.market.platform.wechat;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.dangjian.market.testsupport.Town.created;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.dangjian.market.testsupport.Accounts;
import org.dangjian.market.testsupport.Person;
import org.dangjian.market.testsupport.Poll;
import org.dangjian.market.testsupport.StubWechat;
import org.dangjian.market.testsupport.Together;
import org.dangjian.market.testsupport.Town;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Signing in through WeChat, and the messages that reach people there. */
@QuarkusTest
class WechatHttpTest {

    @Inject
    StubWechat wechat;

    private Town town;
    private String someone;

    @BeforeEach
    void aTown() {
        town = new Town();
        someone = UUID.randomUUID().toString();
    }

    @Test
    void aMemberOfTheRosterBindsByTheNumberWeChatVouchesForAndSignsInFromThenOn() {
        String phone = Town.phone();
        String memberId = registered("柳新绿", phone);
        Response first = login(someone);
        first.then().statusCode(409).body("code", equalTo("wechat-not-bound")).body("bindTicket", notNullValue());

        bind(first.path("bindTicket"), phone, "柳新绿", "phone-" + phone)
                .then()
                .statusCode(200)
                .body("account.memberId", equalTo(memberId))
                .body("account.roles.role", contains("MEMBER"))
                .body("session_key", nullValue());
        Response session = login(someone);
        session.then().statusCode(200).body("account.memberId", equalTo(memberId));
        assertThat(session.asString()).doesNotContain(someone).doesNotContain(phone);

        Person member = new Person(null, memberId, "柳新绿", session.path("accessToken"));
        member.post("/auth/wechat/unbind", null).then().statusCode(204);
        login(someone).then().statusCode(409).body("code", equalTo("wechat-not-bound"));
    }

    @Test
    void whoOnlyTypesANumberWaitsForSomeoneWhoKnowsThem() {
        String phone = Town.phone();
        registered("杨迎春", phone);
        Response asked = bind(ticket(someone), phone, "杨迎春", null);
        asked.then().statusCode(202).body("status", equalTo("WAITING"));
        login(someone).then().statusCode(409);
        new Town().communityStaff.get("/wechat-requests").then().body("items", empty());

        Response waiting = town.unitOfficer.get("/wechat-requests");
        waiting.then().body("items.name", contains("杨迎春"));
        String request = waiting.path("items[0].id");
        town.unitOfficer
                .get("/worklist?kind=SIGN_IN")
                .then()
                .body("items.id", contains(request))
                .body("items.title", contains("杨迎春"));
        new Town().communityStaff.get("/worklist?kind=SIGN_IN").then().body("items", empty());
        confirm(new Town().unitOfficer, request, asked).then().statusCode(404);
        town.unitOfficer
                .post("/wechat-requests/" + request + "/decision", Map.of("decision", "APPROVE"))
                .then()
                .statusCode(400)
                .body("errors.field", contains("number"));
        confirm(town.unitOfficer, request, asked).then().statusCode(200).body("status", equalTo("CONFIRMED"));
        decline(town.unitOfficer, request).then().statusCode(409);
        login(someone).then().statusCode(200).body("account.roles.role", contains("MEMBER"));
    }

    @Test
    void theAnswerDoesNotTellWhoIsRegisteredAndAWrongNameBindsNothing() {
        String phone = Town.phone();
        registered("桃之夭", phone);
        String answer = withoutNumber(bind(ticket(someone), phone, "别的人", null));
        assertThat(withoutNumber(bind(ticket(someone), Town.phone(), "没有这个人", null)))
                .isEqualTo(answer);
        assertThat(withoutNumber(bind(ticket(someone), phone, "桃之夭", null))).isEqualTo(answer);
        town.unitOfficer.get("/wechat-requests").then().body("items.name", contains("桃之夭"));
        bind(ticket(someone), phone, "别的人", "phone-" + phone)
                .then()
                .statusCode(409)
                .body("code", equalTo("wechat-person-unknown"));
    }

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
    void onePersonKeepsAllRolesAndAnOfficeIsConfirmedOnlyByThoseAboveIt() {
        String phone = Town.phone();
        Accounts.open(
                town.systemAdmin,
                "梅多任",
                phone,
                List.of(Accounts.role("RESIDENT", town.community), Accounts.role("COMMUNITY_STAFF", town.community)),
                null);
        Response asked = bind(ticket(someone), phone, "梅多任", null);
        asked.then().statusCode(202);
        town.communityStaff.get("/wechat-requests").then().body("items", empty());
        town.unitOfficer.get("/wechat-requests").then().body("items", empty());
        String request = town.districtAdmin.get("/wechat-requests").path("items[0].id");
        town.communityStaff.get("/worklist?kind=SIGN_IN").then().body("items", empty());
        town.districtAdmin.get("/worklist?kind=SIGN_IN").then().body("items.id", contains(request));
        confirm(town.communityStaff, request, asked).then().statusCode(404);
        Person self = Person.signIn(phone, Town.PASSWORD);
        confirm(self, request, asked).then().statusCode(403).body("code", equalTo("second-person-required"));
        confirm(town.districtAdmin, request, asked).then().statusCode(200);
        login(someone)
                .then()
                .statusCode(200)
                .body("account.roles.role", containsInAnyOrder("RESIDENT", "COMMUNITY_STAFF"));
    }

    /** A later request must not push the one that waits aside: the number tells whose it is. */
    @Test
    void ofTwoWhoAskForOnePersonTheNumberTellsWhichOneStandsAtTheDesk() {
        String phone = Town.phone();
        registered("路两人", phone);
        String thief = UUID.randomUUID().toString();
        Response first = bind(ticket(thief), phone, "路两人", null);
        Response second = bind(ticket(someone), phone, "路两人", null);
        String request = town.unitOfficer.get("/wechat-requests").path("items[0].id");
        assertThat(first.<String>path("number")).matches("\\d{6}");
        confirm(town.unitOfficer, request, second).then().statusCode(400).body("errors.field", contains("number"));
        decline(town.unitOfficer, request).then().statusCode(200);
        Response again = bind(ticket(someone), phone, "路两人", null);
        String own = town.unitOfficer.get("/wechat-requests").path("items[0].id");
        confirm(town.unitOfficer, own, again).then().statusCode(200);
        login(someone).then().statusCode(200);
        login(thief).then().statusCode(409);
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

    @Test
    void bindingAndUnbindingTellTheAccountAndEndItsSessions() {
        String phone = Town.phone();
        Person resident = Accounts.open(town.systemAdmin, phone, "RESIDENT", town.community);
        Response session = bind(ticket(someone), phone, "干部", "phone-" + phone);
        session.then().statusCode(200);
        resident.get("/me").then().statusCode(401);
        Person bound = new Person(null, null, null, session.path("accessToken"));
        bound.get("/notices").then().body("items[0].text", containsString("绑定新的微信"));
        bound.post("/auth/wechat/unbind", null).then().statusCode(204);
        bound.get("/me").then().statusCode(401);
        Person.signIn(phone, Town.PASSWORD).get("/notices").then().body("items[0].text", containsString("解除微信绑定"));
    }

    /** Once while a request waits: nobody can be signed out over and over by whoever knows name and number. */
    @Test
    void askingTellsTheAccountAndEndsItsSessionsOnce() {
        String phone = Town.phone();
        Person resident = Accounts.open(town.systemAdmin, phone, "RESIDENT", town.community);
        bind(ticket(someone), phone, "干部", null).then().statusCode(202);
        resident.get("/me").then().statusCode(401);
        Person again = Person.signIn(phone, Town.PASSWORD);
        again.get("/notices").then().body("items[0].text", containsString("有人申请用微信登录"));
        bind(ticket(UUID.randomUUID().toString()), phone, "干部", null).then().statusCode(202);
        again.get("/me").then().statusCode(200);
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
    void whoGotAnOfficeAfterAskingIsConfirmedOnlyByThoseAboveItAndNeverByThemselves() {
        String phone = Town.phone();
        String memberId = registered("向晚晴", phone);
        Response asked = bind(ticket(someone), phone, "向晚晴", null);
        String request = town.unitOfficer.get("/wechat-requests").path("items[0].id");
        Person office = town.account("向晚晴", "DISTRICT_ADMIN", town.district, memberId);

        town.unitOfficer.get("/wechat-requests").then().body("items", empty());
        confirm(town.unitOfficer, request, asked).then().statusCode(404);
        confirm(office, request, asked).then().statusCode(403).body("code", equalTo("second-person-required"));
        login(someone).then().statusCode(409);
        confirm(town.districtAdmin, request, asked).then().statusCode(200);
        login(someone).then().statusCode(200).body("account.id", equalTo(office.accountId()));
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

    @Test
    void aNoticeReachesWhoAgreedOncePerAgreementAndComesAgainWhenWeChatWasDown() {
        Person resident = boundResident();
        wechat.answer(someone, Wechat.Delivery.FAILED);
        resident.post("/notices/consents", Map.of("template", "PROGRESS"))
                .then()
                .statusCode(200)
                .body("remaining", equalTo(1));
        tell(resident, "超出受理范围");
        tell(resident, "请到居委会办理");
        resident.get("/notices").then().body("items.size()", equalTo(3));

        List<StubWechat.Message> received = Poll.until(() -> wechat.messagesOf(someone), all -> !all.isEmpty());
        assertThat(received).hasSize(1);
        assertThat(received.getFirst().fields().toString()).contains("新的通知").doesNotContain("居委会");
        tell(resident, "再次退回");
        resident.post("/notices/consents", Map.of("template", "PROGRESS"));
        tell(resident, "第四次");
        Poll.until(() -> wechat.messagesOf(someone).size(), count -> count == 2);
    }

    private Person boundResident() {
        String phone = Town.phone();
        Accounts.open(town.systemAdmin, "兰小院", phone, List.of(Accounts.role("RESIDENT", town.community)), null);
        bind(ticket(someone), phone, "兰小院", "phone-" + phone).then().statusCode(200);
        return Person.signIn(phone, Town.PASSWORD);
    }

    /** Sends a notice: a need that comes back tells who asked. */
    private void tell(Person resident, String reason) {
        String need = created(resident.post(
                "/needs",
                Map.of("title", "修灯", "description", "楼道灯", "category", "REPAIR", "organizationId", town.community)));
        town.communityStaff
                .post("/needs/" + need + "/review", Map.of("decision", "REJECT", "reason", reason))
                .then()
                .statusCode(200);
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

    /** A member of the unit's branch without an account. */
    private String registered(String name, String phone) {
        return created(town.districtAdmin.post(
                "/members",
                Map.of(
                        "name",
                        name,
                        "phone",
                        phone,
                        "category",
                        "PUBLIC_INSTITUTION",
                        "stage",
                        "FULL",
                        "branchId",
                        town.branch)));
    }

    private static Response login(String openId) {
        return given().contentType(ContentType.JSON)
                .body(Map.of("code", "code-" + openId))
                .post("/api/v1/auth/wechat");
    }

    private static String ticket(String openId) {
        return login(openId).path("bindTicket");
    }

    private static Response bind(String ticket, String phone, String name, String phoneCode) {
        Map<String, String> body = new HashMap<>(Map.of("bindTicket", ticket, "phone", phone, "name", name));
        if (phoneCode != null) {
            body.put("phoneCode", phoneCode);
        }
        return given().contentType(ContentType.JSON).body(body).post("/api/v1/auth/wechat/bind");
    }

    /** With the number that the asker sees. */
    private static Response confirm(Person by, String request, Response asked) {
        return confirm(by, request, asked.<String>path("number"));
    }

    private static Response confirm(Person by, String request, String number) {
        return by.post("/wechat-requests/" + request + "/decision", Map.of("decision", "APPROVE", "number", number));
    }

    private static Response decline(Person by, String request) {
        return by.post("/wechat-requests/" + request + "/decision", Map.of("decision", "REJECT"));
    }

    private static String withoutNumber(Response answer) {
        return answer.asString().replaceAll("\\d{6}", "……");
    }
}
