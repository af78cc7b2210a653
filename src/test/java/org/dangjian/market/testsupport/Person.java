package org.dangjian.market.testsupport;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import groovy.lang.GroovySystem;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.UUID;

/** Someone who is signed in and calls the API. Every POST carries a fresh Idempotency-Key unless one is given. */
public record Person(String accountId, String memberId, String name, String token) {

    static {
        // RestAssured compiles each path it is asked for, and Groovy would search the whole class path for a metaclass
        // of it.
        GroovySystem.getMetaClassRegistry().getMetaClassCreationHandler().setDisableCustomMetaClassLookup(true);
    }

    /** Signs in; fails the test when that is refused. */
    public static Person signIn(String phone, String password) {
        Wire.Answer answer = new Wire.Call("POST", "/auth/login", Map.of(), null)
                .json(Map.of("phone", phone, "password", password))
                .as(null);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        JsonNode session = answer.json();
        JsonNode account = session.get("account");
        return new Person(
                account.get("id").textValue(),
                account.path("memberId").textValue(),
                account.get("name").textValue(),
                session.get("accessToken").textValue());
    }

    public Response get(String path, Object... parameters) {
        return request().get("/api/v1" + path, parameters);
    }

    public Response post(String path, Object body, Object... parameters) {
        return postWithKey(UUID.randomUUID(), path, body, parameters);
    }

    public Response postWithKey(UUID key, String path, Object body, Object... parameters) {
        RequestSpecification request = request().header("Idempotency-Key", key);
        if (body != null) {
            request.contentType(ContentType.JSON).body(body);
        }
        return request.post("/api/v1" + path, parameters);
    }

    public Response patch(String path, String etag, Object body, Object... parameters) {
        return request()
                .header("If-Match", etag)
                .contentType(ContentType.JSON)
                .body(body)
                .patch("/api/v1" + path, parameters);
    }

    public Response put(String path, String etag, Object body, Object... parameters) {
        return request()
                .header("If-Match", etag)
                .contentType(ContentType.JSON)
                .body(body)
                .put("/api/v1" + path, parameters);
    }

    /** Uploads one file as the part {@code file}. */
    public Response upload(String path, String fileName, byte[] content, Object... parameters) {
        return request()
                .header("Idempotency-Key", UUID.randomUUID())
                .multiPart("file", fileName, content)
                .post("/api/v1" + path, parameters);
    }

    /** A request with this person's token, to be completed by the test. */
    public RequestSpecification request() {
        return given().header("Authorization", "Bearer " + token);
    }
}
