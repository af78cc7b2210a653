package org.dangjian.market.platform.notice;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.dangjian.market.testsupport.Town.created;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dangjian.market.testsupport.Accounts;
import org.dangjian.market.testsupport.Person;
import org.dangjian.market.testsupport.Poll;
import org.dangjian.market.testsupport.StubSms;
import org.dangjian.market.testsupport.StubWechat;
import org.dangjian.market.testsupport.Town;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** People say by which channels they hear that there is something new. In tests two text messages a day reach an account. */
@QuarkusTest
class ChannelHttpTest {

    private static final String REASON = "请到居委会办理";

    @Inject
    StubSms sms;

    @Inject
    StubWechat wechat;

    @Inject
    Notices notices;

    @Inject
    EntityManager database;

    private Town town;
    private String phone;
    private Person resident;

    @BeforeEach
    void aResident() {
        town = new Town();
        phone = Town.phone();
        resident =
                Accounts.open(town.systemAdmin, "计小信", phone, List.of(Accounts.role("RESIDENT", town.community)), null);
    }

    @Test
    void whoNeverChoseHearsInTheInboxAndOnWechatAlone() {
        resident.get("/me/channels")
                .then()
                .statusCode(200)
                .body("channels", contains("IN_APP", "WECHAT"))
                .body("usable", contains("IN_APP", "SMS"))
                .body("textMessagesPerDay", equalTo(2));
        tell();
        assertThat(rows()).isZero();
        assertThat(sms.messagesOf(phone)).isEmpty();
        given().get("/api/v1/me/channels").then().statusCode(401);
    }

    @Test
    void theInboxStaysAndNonsenseIsRefused() {
        choose(List.of()).body("channels", contains("IN_APP"));
        choose(List.of("SMS", "SMS")).body("channels", contains("IN_APP", "SMS"));
        resident.get("/me/channels").then().body("channels", contains("IN_APP", "SMS"));
        put(List.of("LETTER")).statusCode(400);
        put(List.of("SMS", "SMS", "SMS", "SMS")).statusCode(400).body("errors.field", contains("channels"));
    }

    @Test
    void aTextMessageSaysThatThereIsSomethingAndNotWhatAndComesAgainWhenTheGatewayWasDown() {
        sms.refuse(phone, 1);
        choose(List.of("SMS"));
        tell();
        List<String> received = Poll.until(() -> sms.messagesOf(phone), all -> !all.isEmpty());
        assertThat(received).containsExactly("您有新的通知，请登录查看。");
        settled();
        // Every try counts: the failed one and the one that arrived were the two of this day.
        tell();
        settled();
        assertThat(sms.messagesOf(phone)).hasSize(1);
        resident.get("/notices").then().body("items.size()", equalTo(2));
    }

    @Test
    void soManyADayReachAnAccountAndOneThatWaitsSpeaksForAll() {
        choose(List.of("SMS"));
        QuarkusTransaction.requiringNew().run(() -> notices.send(messages(5)));
        settled();
        assertThat(sms.messagesOf(phone)).hasSize(1);
        tell();
        settled();
        tell();
        settled();
        assertThat(sms.messagesOf(phone)).hasSize(2);
    }

    @Test
    void noRowHoldsTheNumber() {
        choose(List.of("SMS"));
        tell();
        settled();
        assertThat(sms.messagesOf(phone)).hasSize(1);
        assertThat(stored("outbox_message") + stored("message_choice"))
                .contains("PROGRESS", "SENT")
                .doesNotContain(phone, REASON);
    }

    @Test
    void whoIsLockedGetsNone() {
        choose(List.of("SMS"));
        String need = need();
        town.systemAdmin
                .post("/accounts/" + resident.accountId() + "/lock", null)
                .then()
                .statusCode(200);
        reject(need);
        settled();
        assertThat(sms.attemptsAt(phone)).isZero();
        assertThat(rows()).isEqualTo(1);
    }

    @Test
    void whoDoesNotWantWechatKeepsTheAgreements() {
        String openId = UUID.randomUUID().toString();
        String ticket = given().contentType(ContentType.JSON)
                .body(Map.of("code", "code-" + openId))
                .post("/api/v1/auth/wechat")
                .path("bindTicket");
        given().contentType(ContentType.JSON)
                .body(Map.of("bindTicket", ticket, "phone", phone, "name", "计小信", "phoneCode", "phone-" + phone))
                .post("/api/v1/auth/wechat/bind")
                .then()
                .statusCode(200);
        resident = Person.signIn(phone, Town.PASSWORD);
        choose(List.of("SMS")).body("usable", contains("IN_APP", "WECHAT", "SMS"));
        agree(1);
        tell();
        settled();
        assertThat(sms.messagesOf(phone)).hasSize(1);
        choose(List.of("WECHAT"));
        agree(2);
        tell();
        settled();
        assertThat(wechat.messagesOf(openId)).hasSize(1);
        assertThat(sms.messagesOf(phone)).hasSize(1);
    }

    private List<Notices.Message> messages(int count) {
        UUID account = UUID.fromString(resident.accountId());
        return IntStream.range(0, count)
                .mapToObj(i -> new Notices.Message(account, NoticeKind.OTHER, "通知" + i, account))
                .toList();
    }

    private void agree(int remaining) {
        resident.post("/notices/consents", Map.of("template", "PROGRESS"))
                .then()
                .statusCode(200)
                .body("remaining", equalTo(remaining));
    }

    private ValidatableResponse choose(List<String> channels) {
        return put(channels).statusCode(200);
    }

    private ValidatableResponse put(List<String> channels) {
        return resident.request()
                .contentType(ContentType.JSON)
                .body(Map.of("channels", channels))
                .put("/api/v1/me/channels")
                .then();
    }

    /** Sends a notice: a need that comes back tells who asked. */
    private void tell() {
        reject(need());
    }

    private String need() {
        return created(resident.post(
                "/needs",
                Map.of("title", "修灯", "description", "楼道灯", "category", "REPAIR", "organizationId", town.community)));
    }

    private void reject(String need) {
        town.communityStaff
                .post("/needs/" + need + "/review", Map.of("decision", "REJECT", "reason", REASON))
                .then()
                .statusCode(200);
    }

    /** Waits until nothing is on its way to the resident. */
    private void settled() {
        Poll.until(() -> count(" and next_at is not null"), waiting -> waiting == 0);
    }

    private long rows() {
        return count("");
    }

    private long count(String which) {
        return QuarkusTransaction.requiringNew().call(() -> (Long) database.createNativeQuery(
                        "select count(*) from outbox_message where account_id = ?1" + which, Long.class)
                .setParameter(1, UUID.fromString(resident.accountId()))
                .getSingleResult());
    }

    /** Everything in the resident's rows. */
    private String stored(String table) {
        List<Object[]> rows = QuarkusTransaction.requiringNew()
                .call(() -> database.createNativeQuery(
                                "select * from " + table + " where account_id = ?1", Object[].class)
                        .setParameter(1, UUID.fromString(resident.accountId()))
                        .getResultList());
        return rows.stream().map(Arrays::toString).collect(Collectors.joining());
    }
}
