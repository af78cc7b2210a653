package org.dangjian.market.platform.http;

import static io.restassured.RestAssured.given;
import static org.dangjian.market.testsupport.Town.holder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.dangjian.market.testsupport.Person;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is sent, the answer is a problem that tells a clerk what to do, and nothing has changed. */
@QuarkusTest
class BadInputHttpTest extends BadInputs {

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
}
