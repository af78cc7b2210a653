package org.dangjian.market.platform.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.dangjian.market.testsupport.Person;
import org.junit.jupiter.api.Test;

/** Queries, cursors and addresses that nobody meant are refused as problems. */
@QuarkusTest
class BadQueryHttpTest extends BadInputs {

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

    private static Response unencoded(Person by, String address) {
        return by.request().urlEncodingEnabled(false).get("/api/v1" + address);
    }
}
