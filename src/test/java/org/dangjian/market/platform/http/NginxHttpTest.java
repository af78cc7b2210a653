package org.dangjian.market.platform.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.dangjian.market.testsupport.Accounts;
import org.dangjian.market.testsupport.Poll;
import org.dangjian.market.testsupport.Town;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code ops/nginx.conf} in front of the service, with ports and a certificate of this test; left out without nginx. */
@QuarkusTest
class NginxHttpTest {

    private static final List<String> PLACES = List.of("/usr/sbin/nginx", "/usr/local/sbin/nginx", "/usr/bin/nginx");
    private static final char[] PASSWORD = "of this test".toCharArray();

    @TempDir
    Path folder;

    private int plain;
    private int secure;
    private Process nginx;
    private HttpClient client;

    @BeforeEach
    void start() throws Exception {
        String program = PLACES.stream()
                .filter(place -> Files.isExecutable(Path.of(place)))
                .findFirst()
                .orElse(null);
        assumeTrue(program != null, "nginx is not installed on this machine (apt-get install nginx)");
        plain = freePort();
        secure = freePort();
        client = HttpClient.newBuilder().sslContext(certificate()).build();
        String conf = Files.readString(Path.of("ops", "nginx.conf"))
                .replace("pid /run/nginx.pid;", "pid " + folder.resolve("pid") + ";\ndaemon off;")
                .replaceAll("(access_log|error_log) /var/log/nginx/", "$1 " + folder + "/")
                .replaceAll("(?m)^ *listen \\[::].*$", "")
                .replace("listen 80;", "listen 127.0.0.1:" + plain + ";")
                .replace("listen 443 ", "listen 127.0.0.1:" + secure + " ")
                .replace("server 127.0.0.1:8080;", "server 127.0.0.1:" + RestAssured.port + ";")
                .replace("/etc/market/", folder + "/")
                .replace("client_body_timeout 10s;", "client_body_timeout 2s;");
        Path file = Files.writeString(folder.resolve("nginx.conf"), conf);
        nginx = new ProcessBuilder(
                        program,
                        "-p",
                        folder.toString(),
                        "-e",
                        folder.resolve("error.log").toString(),
                        "-c",
                        file.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("output").toFile())
                .start();
        Poll.until(() -> accepts(secure) || !nginx.isAlive(), ready -> ready);
        assertThat(nginx.isAlive())
                .as(Files.readString(folder.resolve("output")))
                .isTrue();
    }

    @AfterEach
    void stop() throws InterruptedException {
        if (nginx != null) {
            nginx.destroy();
            nginx.waitFor();
        }
    }

    @Test
    void whatIsWholeGetsThroughAndTellsWhereItComesFrom() throws Exception {
        String token = Accounts.systemAdmin().token();
        assertThat(get("/api/v1/me", token).statusCode()).isEqualTo(200);
        assertThat(get("/api/v1/me", token).headers().firstValue("Strict-Transport-Security"))
                .isPresent();
        HttpResponse<String> moved = client.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + plain + "/api/v1/me"))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(moved.statusCode()).isEqualTo(301);
        // An address that a caller makes up is not theirs: forty failures of it would be too many.
        for (int i = 0; i < 40; i++) {
            assertThat(post("{\"phone\":\"" + Town.phone() + "\",\"password\":\"Wrong-pass-1\"}")
                            .statusCode())
                    .isEqualTo(401);
        }
        assertThat(post("x".repeat(12 << 20)).statusCode()).isEqualTo(413);
    }

    @Test
    void halfABodyStaysOutside() throws Exception {
        List<Socket> halves = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            Socket half = certificate().getSocketFactory().createSocket("localhost", secure);
            half.setSoTimeout(20_000);
            half.getOutputStream()
                    .write(("POST /api/v1/auth/login HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                                    + "Content-Length: 200\r\n\r\n{\"phone\":")
                            .getBytes(StandardCharsets.US_ASCII));
            halves.add(half);
        }
        assertThat(get("/api/v1/me", Accounts.systemAdmin().token()).statusCode())
                .isEqualTo(200);
        for (Socket half : halves) {
            byte[] answer = half.getInputStream().readNBytes(12);
            // nginx itself ends them: 408, or without a word.
            assertThat(new String(answer, StandardCharsets.US_ASCII)).isIn("HTTP/1.1 408", "");
            half.close();
        }
    }

    private HttpResponse<String> get(String path, String token) throws Exception {
        return client.send(
                HttpRequest.newBuilder(URI.create("https://localhost:" + secure + path))
                        .header("Authorization", "Bearer " + token)
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String body) throws Exception {
        return client.send(
                HttpRequest.newBuilder(URI.create("https://localhost:" + secure + "/api/v1/auth/login"))
                        .header("Content-Type", "application/json")
                        .header("X-Forwarded-For", "203.0.113.99")
                        .header("Forwarded", "for=203.0.113.99")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    /** A key and a certificate of this test's own, as files for nginx; returns who trusts it. */
    private SSLContext certificate() throws Exception {
        Path store = folder.resolve("store.p12");
        if (Files.notExists(store)) {
            new ProcessBuilder(Stream.of(
                                    Path.of(System.getProperty("java.home"), "bin", "keytool")
                                            .toString(),
                                    "-genkeypair",
                                    "-keyalg",
                                    "EC",
                                    "-alias",
                                    "market",
                                    "-dname",
                                    "CN=localhost",
                                    "-ext",
                                    "san=dns:localhost",
                                    "-storetype",
                                    "PKCS12",
                                    "-keystore",
                                    store.toString(),
                                    "-storepass",
                                    new String(PASSWORD))
                            .toList())
                    .inheritIO()
                    .start()
                    .waitFor();
        }
        KeyStore keys = KeyStore.getInstance(store.toFile(), PASSWORD);
        Certificate certificate = keys.getCertificate("market");
        pem("tls.crt", "CERTIFICATE", certificate.getEncoded());
        pem("tls.key", "PRIVATE KEY", keys.getKey("market", PASSWORD).getEncoded());
        KeyStore trusted = KeyStore.getInstance(KeyStore.getDefaultType());
        trusted.load(null, null);
        trusted.setCertificateEntry("market", certificate);
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }

    private void pem(String name, String what, byte[] content) throws IOException {
        Files.writeString(
                folder.resolve(name),
                "-----BEGIN " + what + "-----\n"
                        + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(content) + "\n-----END " + what
                        + "-----\n");
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static boolean accepts(int port) {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            return socket.isConnected();
        } catch (IOException notYet) {
            return false;
        }
    }
}
