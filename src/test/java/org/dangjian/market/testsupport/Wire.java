package org.dangjian.market.testsupport;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.RestAssured;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.dangjian.market.testsupport.contract.ContractGate;

/** A plain HTTP client for suites that ask thousands of times; says exactly what was sent and what came back. */
public final class Wire {

    public static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
    private static final String BOUNDARY = "trust-boundary";

    private Wire() {}

    /** A body as a tree; much cheaper than asking RestAssured for a path in it. */
    public static JsonNode json(byte[] body) {
        try {
            return JSON.readTree(body);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** One request. {@code body} is {@code null} for none. */
    public record Call(String method, String path, Map<String, String> headers, byte[] body) {

        public static Call get(String path) {
            return new Call("GET", path, Map.of(), null);
        }

        /** With a JSON body ({@code null} for none) and a fresh Idempotency-Key. */
        public static Call post(String path, Object body) {
            Call call = new Call("POST", path, Map.of(), null)
                    .with("Idempotency-Key", UUID.randomUUID().toString());
            return body == null ? call : call.json(body);
        }

        public static Call put(String path, Object body) {
            return new Call("PUT", path, Map.of(), null).json(body);
        }

        /** A change of a version that never existed. */
        public static Call stale(String method, String path, Object body) {
            return new Call(method, path, Map.of(), null)
                    .with("If-Match", "\"999999\"")
                    .json(body);
        }

        public static Call upload(String path, String fileName, byte[] file) {
            ByteArrayOutputStream parts = new ByteArrayOutputStream();
            parts.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\""
                            + fileName + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                    .getBytes(StandardCharsets.UTF_8));
            parts.writeBytes(file);
            parts.writeBytes(("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
            return post(path, null)
                    .with("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                    .body(parts.toByteArray());
        }

        public Call with(String header, String value) {
            Map<String, String> more = new LinkedHashMap<>(headers);
            more.put(header, value);
            return new Call(method, path, more, body);
        }

        public Call json(Object content) {
            try {
                return with("Content-Type", "application/json").body(JSON.writeValueAsBytes(content));
            } catch (JsonProcessingException impossible) {
                throw new UncheckedIOException(impossible);
            }
        }

        public Call body(byte[] bytes) {
            return new Call(method, path, headers, bytes);
        }

        /** Sends it, signed in with {@code token} unless that is {@code null}; the answer is held against the contract. */
        public Answer as(String token) {
            Answer answer = unchecked(token);
            ContractGate.pass(method, address(), body, answer.status(), answer.mediaType(), answer.body());
            return answer;
        }

        private URI address() {
            return URI.create(RestAssured.baseURI + ":" + RestAssured.port + "/api/v1" + path);
        }

        /** The same for who looks at the answer with the contract at hand. */
        public Answer unchecked(String token) {
            HttpRequest.Builder request = HttpRequest.newBuilder(address())
                    .timeout(Duration.ofSeconds(60))
                    .method(
                            method,
                            body == null
                                    ? HttpRequest.BodyPublishers.noBody()
                                    : HttpRequest.BodyPublishers.ofByteArray(body));
            headers.forEach(request::header);
            if (token != null) {
                request.header("Authorization", "Bearer " + token);
            }
            try {
                HttpResponse<byte[]> answer = CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
                return new Answer(
                        answer.statusCode(),
                        answer.headers().firstValue("Content-Type").orElse(""),
                        answer.headers().firstValue("Retry-After").orElse(null),
                        answer.body());
            } catch (IOException failure) {
                throw new UncheckedIOException(method + " " + path, failure);
            } catch (InterruptedException stopped) {
                throw new IllegalStateException(stopped);
            }
        }

        @Override
        public String toString() {
            String sent = body == null ? "" : " " + new String(body, StandardCharsets.UTF_8);
            return method + " " + path + (sent.length() > 600 ? sent.substring(0, 600) + "…" : sent);
        }
    }

    /** What came back. */
    public record Answer(int status, String mediaType, String retryAfter, byte[] body) {

        public String text() {
            return new String(body, StandardCharsets.UTF_8);
        }

        public JsonNode json() {
            return Wire.json(body);
        }

        public boolean isSuccess() {
            return status >= 200 && status < 300;
        }

        /** The problem's code, or an empty text. */
        public String code() {
            return mediaType.startsWith("application/problem+json")
                    ? json().path("code").asText()
                    : "";
        }

        @Override
        public String toString() {
            String text = text();
            return status + " " + (text.length() > 300 ? text.substring(0, 300) + "…" : text);
        }
    }
}
