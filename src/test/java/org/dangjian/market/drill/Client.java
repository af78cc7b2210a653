package org.dangjian.market.drill;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.dangjian.market.testsupport.Person;

/**
 * Sends commands as a good client does: a key for each command, and the same key again after a broken connection or a 5xx
 * until an answer comes. Some answers get lost on the way, as they do in a subway.
 */
final class Client {

    /** How a client behaves. */
    enum Manner {
        HONEST,
        /** The planted bug: takes a fresh key when it repeats. */
        FRESH_KEY_ON_REPEAT,
        /** The same, but on a line that loses no answers: only what the service refused is repeated. */
        FRESH_KEY_AFTER_REFUSAL
    }

    /** An answer that is none: the service could not. */
    record Refusal(int status, String contentType, Optional<String> retryAfter, long millis, String body) {}

    /** The service's answer to a command. */
    record Answer(int status, JsonNode body) {}

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration LONGEST_ANSWER = Duration.ofSeconds(30);
    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final double LOST_ANSWERS = 0.03;

    private final HttpClient http;
    private final int port;
    private final Manner manner;
    private final Random random;
    private final Acknowledged acknowledged;

    Client(HttpClient http, int port, Manner manner, long seed, Acknowledged acknowledged) {
        this.http = http;
        this.port = port;
        this.manner = manner;
        this.random = new Random(seed);
        this.acknowledged = acknowledged;
    }

    /** Sends one command until it is answered. */
    Answer send(Person who, String path, Object body) {
        UUID key = UUID.randomUUID();
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline) {
            long start = System.nanoTime();
            try {
                HttpResponse<String> response =
                        http.send(request(who, path, key, body), HttpResponse.BodyHandlers.ofString());
                boolean lost = manner != Manner.FRESH_KEY_AFTER_REFUSAL && random.nextDouble() < LOST_ANSWERS;
                if (response.statusCode() < 500 && !lost) {
                    return new Answer(response.statusCode(), JSON.readTree(response.body()));
                }
                if (response.statusCode() >= 500) {
                    acknowledged.refused(refusal(response, start));
                }
            } catch (IOException broken) {
                acknowledged.broken();
            } catch (InterruptedException stopped) {
                throw new AssertionError(stopped);
            }
            if (manner != Manner.HONEST) {
                key = UUID.randomUUID();
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
        throw new AssertionError("no answer to " + path + " within " + PATIENCE.toSeconds() + " s");
    }

    private static Refusal refusal(HttpResponse<String> response, long start) {
        return new Refusal(
                response.statusCode(),
                response.headers().firstValue("Content-Type").orElse(""),
                response.headers().firstValue("Retry-After"),
                TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start),
                response.body());
    }

    private HttpRequest request(Person who, String path, UUID key, Object body) {
        try {
            return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/v1" + path))
                    .timeout(LONGEST_ANSWER)
                    .header("Authorization", "Bearer " + who.token())
                    .header("Idempotency-Key", key.toString())
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)))
                    .build();
        } catch (JsonProcessingException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
