package org.dangjian.market.platform.wechat;

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
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dangjian.market.testsupport.Accounts;
import org.dangjian.market.testsupport.Person;
import org.dangjian.market.testsupport.Poll;
import org.dangjian.market.testsupport.StubWechat;
import org.dangjian.market.testsupport.Town;
import org.junit.jupiter.api.Test;

/** Signing in through WeChat, and the messages that reach people there. */
@QuarkusTest
class WechatHttpTest extends WechatDoor {

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

    private static Response decline(Person by, String request) {
        return by.post("/wechat-requests/" + request + "/decision", Map.of("decision", "REJECT"));
    }

    private static String withoutNumber(Response answer) {
        return answer.asString().replaceAll("\\d{6}", "……");
    }
}
