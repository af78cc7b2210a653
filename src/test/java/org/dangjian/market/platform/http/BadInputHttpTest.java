package org.dangjian.market.platform.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.dangjian.market.testsupport.Town.holder;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.dangjian.market.testsupport.Person;
import org.dangjian.market.testsupport.Town;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is sent, the answer is a problem that tells a clerk what to do, and nothing has changed. */
@QuarkusTest
class BadInputHttpTest {

    private Town town;

    @BeforeEach
    void aTown() {
        town = new Town();
    }

    static Stream<Arguments> brokenBodies() {
        String rest = ",\"description\":\"\",\"category\":\"VOLUNTEER\",\"points\":5,\"kind\":\"OPTIONAL\","
                + "\"audiences\":[\"MEMBER\"],\"organizationId\":\"%s\"}";
        return Stream.of(
                Arguments.of("not JSON", "{", 400, "malformed-body"),
                Arguments.of("something after the end", "{\"title\":\"x\"" + rest + "}", 400, null),
                Arguments.of("an array", "[]", 400, "validation-failed"),
                Arguments.of("nothing", "", 400, "validation-failed"),
                Arguments.of("null", "null", 400, "validation-failed"),
                Arguments.of("an unknown field", "{\"colour\":1,\"title\":\"x\"" + rest, 400, "validation-failed"),
                Arguments.of("a number for a title", "{\"title\":7" + rest, 400, "validation-failed"),
                Arguments.of("true for a title", "{\"title\":true" + rest, 400, "validation-failed"),
                Arguments.of("the same field twice", "{\"title\":\"x\",\"title\":\"y\"" + rest, 400, null),
                Arguments.of("an empty title", "{\"title\":\"  \"" + rest, 400, "validation-failed"),
                Arguments.of("a long title", "{\"title\":\"" + "长".repeat(101) + "\"" + rest, 400, "validation-failed"),
                Arguments.of("NUL", "{\"title\":\"a\\u0000b\"" + rest, 400, "validation-failed"),
                Arguments.of("a control character", "{\"title\":\"a\\u0007b\"" + rest, 400, "validation-failed"),
                Arguments.of("a lone surrogate", "{\"title\":\"a\\ud800b\"" + rest, 400, null),
                Arguments.of("a bidi override", "{\"title\":\"a\\u202eb\"" + rest, 400, "validation-failed"),
                Arguments.of(
                        "points as text",
                        ("{\"title\":\"x\"" + rest).replace("\"points\":5", "\"points\":\"5\""),
                        400,
                        "validation-failed"),
                Arguments.of(
                        "half a point",
                        ("{\"title\":\"x\"" + rest).replace("\"points\":5", "\"points\":1.5"),
                        400,
                        "validation-failed"),
                Arguments.of(
                        "points beyond a whole number",
                        ("{\"title\":\"x\"" + rest).replace("\"points\":5", "\"points\":99999999999"),
                        400,
                        "validation-failed"),
                Arguments.of(
                        "an unknown kind",
                        ("{\"title\":\"x\"" + rest).replace("OPTIONAL", "SOMETHING"),
                        400,
                        "validation-failed"),
                Arguments.of(
                        "a kind by number",
                        ("{\"title\":\"x\"" + rest).replace("\"OPTIONAL\"", "1"),
                        400,
                        "validation-failed"),
                Arguments.of(
                        "a date that is none",
                        ("{\"title\":\"x\",\"opensOn\":\"2026-02-30\"" + rest),
                        400,
                        "validation-failed"),
                Arguments.of(
                        "a date as a list",
                        ("{\"title\":\"x\",\"opensOn\":[2026,1,1]" + rest),
                        400,
                        "validation-failed"),
                Arguments.of(
                        "a date far off",
                        ("{\"title\":\"x\",\"closesOn\":\"+99999-01-01\"" + rest),
                        400,
                        "validation-failed"),
                Arguments.of(
                        "an unknown category",
                        ("{\"title\":\"x\"" + rest).replace("VOLUNTEER", "NONSENSE"),
                        400,
                        "validation-failed"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("brokenBodies")
    void aBrokenBodyIsRefusedAndLeavesNothing(String what, String body, int status, String code) {
        Response answer = town.communityStaff
                .request()
                .contentType(ContentType.JSON)
                .body(body.replace("%s", town.community))
                .post("/api/v1/items");
        ValidatableResponse problem = isProblem(answer, status);
        if (code != null) {
            problem.body("code", equalTo(code));
        }
        town.communityStaff.get("/items?count=true").then().body("total", equalTo(0));
    }

    @Test
    void aWrongFieldIsNamed() {
        Map<String, Object> body = Map.of(
                "kind", "OPTIONAL",
                "audiences", List.of("MEMBER"),
                "title", "x",
                "description", "",
                "category", "VOLUNTEER",
                "points", 5000,
                "organizationId", town.community);
        isProblem(town.communityStaff.post("/items", body), 400)
                .body("code", equalTo("validation-failed"))
                .body("errors.field", hasItem("points"))
                .body("errors.message", hasItem(notNullValue()));
    }

    @Test
    void whatIsNotThereIsAProblemToo() {
        Person staff = town.communityStaff;
        isProblem(staff.get("/nothing-here"), 404).body("code", equalTo("not-found"));
        isProblem(given().get("/api/v1/items/x/y/z"), 404);
        isProblem(given().get("/api/v2"), 404);
        isProblem(staff.get("/items/" + UUID.randomUUID()), 404).body("code", equalTo("not-found"));
        isProblem(staff.get("/items/not-an-id"), 404);
        isProblem(staff.request().delete("/api/v1/items"), 405).body("code", equalTo("method-not-allowed"));
        isProblem(staff.request().contentType("text/plain").body("x").post("/api/v1/items"), 415)
                .body("code", equalTo("unsupported-media-type"));
        isProblem(staff.request().accept("image/gif").get("/api/v1/items"), 406)
                .body("code", equalTo("not-acceptable"));
    }

    @Test
    void anUnknownOrMissingTokenIsUnauthenticated() {
        isProblem(given().get("/api/v1/items"), 401).body("code", equalTo("unauthenticated"));
        for (String header : new String[] {"Bearer x", "Bearer ", "Basic YTpi", "Bearer a.b.c"}) {
            isProblem(given().header("Authorization", header).get("/api/v1/items"), 401)
                    .body("code", equalTo("unauthenticated"));
        }
    }

    @Test
    void pagesHaveLimitsAndCursorsOfTheirOwn() {
        for (String query : new String[] {"limit=0", "limit=101", "limit=x", "limit=-1", "cursor=%21", "cursor=eA"}) {
            isProblem(town.communityStaff.request().urlEncodingEnabled(false).get("/api/v1/items?" + query), 400);
        }
        isProblem(town.communityStaff.get("/items?kind=NONSENSE"), 400);
        isProblem(town.communityStaff.get("/items?organizationId=x"), 400);
    }

    @Test
    void eachParameterOfAQueryThatIsNotOfItsKindIsNamed() {
        isProblem(town.communityStaff.get("/items?kind=NONSENSE&organizationId=x&claimable=yes&limit=x"), 400)
                .body("code", equalTo("validation-failed"))
                .body("errors.field", containsInAnyOrder("kind", "organizationId", "claimable", "limit"))
                .body("errors.find { it.field == 'kind' }.message", equalTo("只能是 MANDATORY、OPTIONAL、RECOMMENDED"));
    }

    /** No client library sends such an address, but whoever types one gets an answer, too. */
    @Test
    void aQueryWhoseEscapesCannotBeReadIsAProblem() throws IOException {
        for (String query : List.of("q=%zz", "q=%", "kind=OPTIONAL&q=%E2%8")) {
            try (Socket socket = new Socket("127.0.0.1", RestAssured.port)) {
                String request =
                        "GET /api/v1/items?" + query + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
                socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
                String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                assertThat(answer)
                        .startsWith("HTTP/1.1 400")
                        .contains("application/problem+json")
                        .contains("\"errors\":[{\"field\":\"q\"");
            }
        }
    }

    @Test
    void aQueryOrACursorThatHoldsACharacterNobodyTypesIsRefused() {
        String children = "/organizations/" + town.district + "/children";
        for (String address : List.of(
                "/items?q=%00",
                "/items?q=%E2%80%AE",
                "/items?category=HEALTH%00",
                "/organizations?code=%00",
                "/organizations?q=a%1Bb",
                children + "?limit=5&q=%00",
                "/star-lists?organizationId=" + town.district + "&band=%00",
                "/star-lists/effects?organizationId=" + town.district + "&band=%00",
                "/assessments/" + UUID.randomUUID() + "/results?band=%00",
                "/audit/events?action=%00",
                "/audit/events?subjectType=%00",
                "/audit/events?subjectId=%00")) {
            isProblem(unencoded(town.districtAdmin, address), 400)
                    .body("code", equalTo("validation-failed"))
                    .body("errors.message", hasItem("含有不可见的控制字符，请删除后重新填写"));
        }
        for (String address : List.of("/organizations?cursor=AA", children + "?cursor=AA")) {
            isProblem(unencoded(town.districtAdmin, address), 400).body("code", equalTo("invalid-cursor"));
        }
        isProblem(unencoded(town.districtAdmin, "/organizations?code=" + "x".repeat(65)), 400);
    }

    @Test
    void aDayBeyondWhatADatabaseKeepsIsRefused() {
        String posts = "/organizations/" + town.community + "/posts?on=";
        for (String day : List.of("%2B999999999-12-31", "-999999999-01-01", "1899-12-31", "2201-01-01")) {
            isProblem(unencoded(town.communityStaff, posts + day), 400)
                    .body("code", equalTo("validation-failed"))
                    .body("errors.field", hasItem("on"));
        }
    }

    @Test
    void aRefusalIsOnRecordHoweverLongTheAddressWas() {
        Person staff = town.communityStaff;
        isProblem(staff.post("/accounts/" + "x".repeat(3960) + "/lock", null), 403);
        List<String> paths = town.auditor
                .get("/audit/events?accountId=" + staff.accountId() + "&action=request.refused")
                .path("items.details.path");
        assertThat(paths)
                .singleElement()
                .asString()
                .startsWith("/api/v1/accounts/xxx")
                .hasSize(300);
    }

    @Test
    void aBodyOfMoreThanAMebibyteIsTooLarge() {
        String title = "x".repeat(1_100_000);
        isProblem(town.communityStaff.post("/items", Map.of("title", title)), 413)
                .body("code", equalTo("body-too-large"));
    }

    @Test
    void whatMovesPointsNeedsAKey() {
        Person member = town.member();
        String item = town.item(5, 1);
        Map<String, Object> claim = Map.of("holder", holder(member));
        isProblem(
                        member.request()
                                .contentType(ContentType.JSON)
                                .body(claim)
                                .post("/api/v1/items/" + item + "/claims"),
                        400)
                .body("code", equalTo("idempotency-key-required"));
        isProblem(
                        member.request()
                                .header("Idempotency-Key", "not-a-uuid")
                                .contentType(ContentType.JSON)
                                .body(claim)
                                .post("/api/v1/items/" + item + "/claims"),
                        400)
                .body("code", equalTo("idempotency-key-required"));
        member.get("/items/" + item).then().body("taken", equalTo(0));
    }

    private ValidatableResponse created(String language, int points, String category) {
        return town.communityStaff
                .request()
                .header("Accept-Language", language)
                .contentType(ContentType.JSON)
                .body(Map.of(
                        "kind",
                        "OPTIONAL",
                        "audiences",
                        List.of("MEMBER"),
                        "title",
                        "x",
                        "description",
                        "",
                        "category",
                        category,
                        "points",
                        points,
                        "organizationId",
                        town.community))
                .post("/api/v1/items")
                .then()
                .statusCode(400);
    }

    @Test
    void sentencesAreChineseUnlessEnglishIsAskedFor() {
        given().get("/api/v1/me").then().body("detail", equalTo("请先登录。"));
        given().header("Accept-Language", "en-GB").get("/api/v1/me").then().body("detail", equalTo("Sign in first."));
        for (String language : List.of("en", "zh-CN")) {
            String wrong = language.equals("en") ? "must be at most 1000" : "不能大于 1000";
            String unknown = language.equals("en") ? "no such category" : "没有这个类别，请从类别列表中选择";
            created(language, 5000, "VOLUNTEER").body("errors.message", hasItem(wrong));
            created(language, 5, "NONSENSE").body("errors.message", hasItem(unknown));
        }
    }

    @Test
    void aChangeNeedsTheVersionThatWasSeen() {
        String item = town.item(5, 1);
        Response seen = town.communityStaff.get("/items/" + item);
        String tag = seen.header("ETag");
        isProblem(
                        town.communityStaff
                                .request()
                                .contentType(ContentType.JSON)
                                .body(Map.of("place", "活动室"))
                                .patch("/api/v1/items/" + item),
                        428)
                .body("code", equalTo("precondition-required"));
        town.communityStaff
                .patch("/items/" + item, tag, Map.of("place", "活动室"))
                .then()
                .statusCode(200);
        isProblem(town.communityStaff.patch("/items/" + item, tag, Map.of("place", "广场")), 412)
                .body("code", equalTo("version-stale"));
    }

    private static Response unencoded(Person by, String address) {
        return by.request().urlEncodingEnabled(false).get("/api/v1" + address);
    }

    private static ValidatableResponse isProblem(Response answer, int status) {
        return answer.then()
                .statusCode(status)
                .contentType(startsWith("application/problem+json"))
                .body("status", equalTo(status))
                .body("code", matchesPattern("[a-z][a-z-]+"))
                .body("detail", notNullValue())
                .body("instance", startsWith("/api/"));
    }
}
