package org.dangjian.market.trust;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.dangjian.market.testsupport.Accounts;
import org.dangjian.market.testsupport.Figures;
import org.dangjian.market.testsupport.Wire.Call;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Half a request takes no place: whoever sends three hundred of them stands in nobody's way, and not for long. */
@QuarkusTest
class UnfinishedHttpTest {

    private static final int HALVES = 300;
    private static final Duration PATIENCE = Duration.ofSeconds(1);
    private static final int PLACES = 232;

    private final List<Socket> open = new ArrayList<>();

    @AfterEach
    void hangUp() throws IOException {
        for (Socket socket : open) {
            socket.close();
        }
    }

    @Test
    void threeHundredHalfSentBodiesStandInNobodysWay() throws Exception {
        String token = Accounts.systemAdmin().token();
        assertThat(honest(RestAssured.port, token)).isLessThan(PATIENCE);
        for (int i = 0; i < HALVES; i++) {
            half(RestAssured.port, i % 2 == 0 ? "/auth/login" : "/needs", "");
        }
        Duration waited = honest(RestAssured.port, token);
        Figures.print("S8", HALVES + " half-sent bodies, GET /me answered 200 in " + waited.toMillis() + " ms");
        assertThat(waited).isLessThan(PATIENCE);
        int late = 0;
        for (Socket socket : open) {
            String answer = answer(socket);
            late += answer.startsWith("HTTP/1.1 408") && answer.contains("request-timeout") ? 1 : 0;
        }
        assertThat(late).isEqualTo(HALVES);
    }

    /** Plants a service that takes a place as soon as somebody begins to speak, and expects to hear of it. */
    @Test
    void aPlaceTakenBeforeTheBodyIsCompleteIsReported() throws Exception {
        AtomicInteger inside = new AtomicInteger();
        CountDownLatch full = new CountDownLatch(PLACES + 1); // the first honest caller among them
        HttpServer naive = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), HALVES);
        naive.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        naive.createContext("/", exchange -> {
            boolean taken = inside.incrementAndGet() > PLACES;
            if (!taken) {
                full.countDown();
                exchange.getRequestBody().readAllBytes();
            }
            exchange.sendResponseHeaders(taken ? 503 : 200, -1);
            exchange.close();
            inside.decrementAndGet();
        });
        naive.start();
        try {
            int port = naive.getAddress().getPort();
            assertThat(honest(port, "any")).isLessThan(PATIENCE);
            for (int i = 0; i < HALVES; i++) {
                half(port, "/auth/login", "");
            }
            assertThat(full.await(20, TimeUnit.SECONDS)).isTrue();
            assertThat(honest(port, "any")).isGreaterThan(PATIENCE);
        } finally {
            naive.stop(0);
        }
    }

    @Test
    void anAddressHasAHundredUnfinishedBodiesAndAnotherOneNotFewer() throws Exception {
        List<Socket> halves = new ArrayList<>();
        for (int i = 0; i < 105; i++) {
            halves.add(half(RestAssured.port, "/auth/login", "X-Forwarded-For: 203.0.113.7\r\n"));
        }
        String body = "{\"phone\":\"10012345678\",\"password\":\"none\"}";
        Socket other = sent(head("/auth/login", body.length(), "X-Forwarded-For: 203.0.113.8\r\n") + body);
        assertThat(answer(other)).startsWith("HTTP/1.1 401").contains("login-failed");
        int refused = 0;
        for (Socket socket : halves) {
            String answer = answer(socket);
            refused += answer.startsWith("HTTP/1.1 429") && answer.contains("too-many-requests") ? 1 : 0;
        }
        assertThat(refused).isEqualTo(5);
    }

    @Test
    void whoIsNotSignedInHasNoMoreThanEightKilobytesToSay() throws Exception {
        String long9k = "x".repeat(9_000);
        Map<String, String> login = Map.of("phone", "10012345678", "password", long9k);
        assertThat(Call.post("/auth/login", login).as(null).status()).isEqualTo(413);
        assertThat(Call.post("/needs", login).as(null).status()).isEqualTo(401);
        assertThat(Call.post("/needs", login).as("forged").status()).isEqualTo(401);
        assertThat(Call.post("/needs", login).as(Accounts.systemAdmin().token()).status())
                .isIn(400, 403);
        String chunk = Integer.toHexString(long9k.length()) + "\r\n" + long9k + "\r\n";
        Socket piecemeal =
                sent("POST /api/v1/auth/login HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                        + "Transfer-Encoding: chunked\r\n\r\n" + chunk);
        assertThat(answer(piecemeal)).startsWith("HTTP/1.1 413").contains("body-too-large");
    }

    @Test
    void nobodyOpensHundredsOfRequestsOverOneConnectionInClearText() throws Exception {
        HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_2).build();
        HttpResponse<String> answer =
                client.send(request(RestAssured.port, "none").build(), HttpResponse.BodyHandlers.ofString());
        assertThat(answer.version()).isEqualTo(HttpClient.Version.HTTP_1_1);
        Socket known = sent("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n");
        assertThat(answer(known)).as("read as a request that nobody serves").contains("not-found");
    }

    /** How long an honest caller waits for 200; longer than anybody's patience when it is something else. */
    private static Duration honest(int port, String token) throws Exception {
        long begin = System.nanoTime();
        try (HttpClient client = HttpClient.newHttpClient()) {
            int status = client.send(request(port, token).build(), HttpResponse.BodyHandlers.discarding())
                    .statusCode();
            return status == 200 ? Duration.ofNanos(System.nanoTime() - begin) : Duration.ofDays(status);
        }
    }

    private static HttpRequest.Builder request(int port, String token) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/v1/me"))
                .timeout(Duration.ofSeconds(20))
                .header("Authorization", "Bearer " + token);
    }

    private Socket half(int port, String path, String header) throws IOException {
        return sent(port, head(path, 200, header) + "{\"phone\":\"100");
    }

    private static String head(String path, int length, String header) {
        return "POST /api/v1" + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n" + header
                + "Content-Length: " + length + "\r\n\r\n";
    }

    private Socket sent(String bytes) throws IOException {
        return sent(RestAssured.port, bytes);
    }

    private Socket sent(int port, String bytes) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout(30_000);
        socket.getOutputStream().write(bytes.getBytes(StandardCharsets.US_ASCII));
        open.add(socket);
        return socket;
    }

    /** What comes back first. */
    private static String answer(Socket socket) throws IOException {
        byte[] bytes = new byte[4_096];
        int read = socket.getInputStream().read(bytes);
        return read < 0 ? "" : new String(bytes, 0, read, StandardCharsets.UTF_8);
    }
}
