package org.dangjian.market.drill;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.dangjian.market.testsupport.Poll;

/** The packaged service as an office runs it: {@code java -jar quarkus-run.jar} with its settings in the environment. */
public final class ServiceProcess {

    private final Process process;
    private final int port;
    private final int managementPort;

    private ServiceProcess(Process process, int port, int managementPort) {
        this.process = process;
        this.port = port;
        this.managementPort = managementPort;
    }

    /**
     * Starts the service and returns when it is ready.
     *
     * @param application the folder of the package
     * @param jvm what its JVM is told besides the place of its archive
     */
    public static ServiceProcess start(
            Path application, int port, List<String> jvm, Map<String, String> settings, Path log) {
        int managementPort = Programs.freePort();
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx512m"));
        command.addAll(jvm);
        command.addAll(List.of(
                // As docs/operations.md says; written at the first orderly stop.
                "-XX:+AutoCreateSharedArchive",
                "-XX:SharedArchiveFile=" + application.resolve("market.jsa"),
                "-jar",
                application.resolve("quarkus-run.jar").toString()));
        Map<String, String> environment = new HashMap<>(settings);
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(port));
        environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        environment.put("QUARKUS_MANAGEMENT_PORT", Integer.toString(managementPort));
        Process process = Programs.start(command, environment, log);
        ServiceProcess service = new ServiceProcess(process, port, managementPort);
        try (HttpClient http = HttpClient.newHttpClient()) {
            Poll.until(
                    () -> {
                        if (!process.isAlive()) {
                            throw new AssertionError("the service ended while it started:\n" + Programs.read(log));
                        }
                        return service.isReady(http);
                    },
                    ready -> ready);
        }
        return service;
    }

    /** kill -9: no shutdown hook runs, nothing is flushed. */
    public void kill() {
        Programs.killWithChildren(process);
    }

    /** An orderly stop, as at an upgrade. */
    public void stop() {
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                throw new AssertionError("the service did not stop within 30 seconds");
            }
        } catch (InterruptedException stopped) {
            throw new AssertionError(stopped);
        }
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    public long pid() {
        return process.pid();
    }

    /** The metrics as the management port tells them. */
    public String metrics() {
        try (HttpClient http = HttpClient.newHttpClient()) {
            return get(http, "/q/metrics").body();
        } catch (IOException | InterruptedException failure) {
            throw new AssertionError(failure);
        }
    }

    public int port() {
        return port;
    }

    private boolean isReady(HttpClient http) {
        try {
            return get(http, "/q/health/ready").statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException stopped) {
            throw new AssertionError(stopped);
        }
    }

    private HttpResponse<String> get(HttpClient http, String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + managementPort + path))
                .timeout(Duration.ofSeconds(10))
                .build();
        return http.send(request, HttpResponse.BodyHandlers.ofString());
    }
}
