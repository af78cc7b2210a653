package org.dangjian.market.drill;

import io.restassured.RestAssured;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import org.dangjian.market.testsupport.Databases;

/**
 * One installation: a database, the folders of keys and pictures, and the packaged service as a process. Every start of
 * the service is in another time zone, so whatever a drill checks it checks in all of them.
 */
public final class House {

    public static final List<String> ZONES = List.of("America/Los_Angeles", "UTC", "Asia/Shanghai");

    /** A drill lives for seconds: the quick compiler halves the start. */
    private static final List<String> SHORT_LIVED = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");

    private static final Path TARGET = Path.of("target").toAbsolutePath();

    private final String kind;
    private final Path folder;
    private final Path application;
    private final String url;
    private final String tablesUrl;
    private final String user;
    private final String superuser;
    private final List<String> jvm;
    private final int port = Programs.freePort();
    private ServiceProcess service;
    private int starts;

    private House(
            String kind,
            String name,
            Path application,
            List<String> jvm,
            String url,
            String tablesUrl,
            String user,
            String superuser) {
        this.kind = kind;
        this.folder = folder(kind, name);
        this.application = application;
        this.jvm = jvm;
        this.url = url;
        this.tablesUrl = tablesUrl;
        this.user = user;
        this.superuser = superuser;
    }

    /** On a database of the server; the service reaches it through {@code port}, drills read its tables directly. */
    public static House postgresql(PostgresqlServer server, String name, int port) {
        return postgresql(server, name, port, TARGET.resolve("quarkus-app"), SHORT_LIVED);
    }

    /** The same with another package of the service, or another JVM. */
    public static House postgresql(PostgresqlServer server, String name, int port, Path application, List<String> jvm) {
        String direct = server.url(name);
        String url = "jdbc:postgresql://127.0.0.1:" + port + "/" + name + "?sslmode=disable";
        return new House("postgresql", name, application, jvm, url, direct, "market_app", "postgres");
    }

    /** On an H2 file of its own. */
    public static House h2(String name) {
        String url = "jdbc:h2:file:" + folder("h2", name).resolve("market") + ";" + h2Options();
        return new House("h2", name, TARGET.resolve("quarkus-app-h2"), SHORT_LIVED, url, url, "market", "market");
    }

    /** An empty folder for drills of this kind, in the build's own. */
    public static Path fresh(String kind, String name) {
        Path folder = folder(kind, name);
        try {
            if (Files.exists(folder)) {
                try (Stream<Path> old = Files.walk(folder)) {
                    for (Path path : old.sorted(Comparator.reverseOrder()).toList()) {
                        Files.delete(path);
                    }
                }
            }
            return Files.createDirectories(folder);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Path folder(String kind, String name) {
        return TARGET.resolve("drills").resolve(kind).resolve(name);
    }

    /** Makes sure that the service runs; RestAssured and with it the town talk to it from now on. */
    public ServiceProcess run() {
        return run(Map.of());
    }

    /** The same with some settings changed. */
    public ServiceProcess run(Map<String, String> changed) {
        System.setProperty(Databases.KIND, kind);
        RestAssured.port = port;
        if (service == null || !service.isAlive()) {
            Map<String, String> settings = new HashMap<>(settings());
            settings.putAll(changed);
            List<String> options = new ArrayList<>(jvm);
            options.add("-Duser.timezone=" + zone(starts++));
            service = ServiceProcess.start(application, port, options, settings, folder.resolve("service.log"));
        }
        return service;
    }

    private static String zone(int number) {
        return ZONES.get(number % ZONES.size());
    }

    /** The zone of the service that runs. */
    public String zone() {
        return zone(starts - 1);
    }

    /** kill -9, and at once a new start. */
    public void killAndRun() {
        kill();
        run();
    }

    public void kill() {
        if (service != null) {
            service.kill();
        }
    }

    public void stop() {
        if (service != null && service.isAlive()) {
            service.stop();
        }
    }

    /** What an office writes into the environment of the service, and its backup scripts read there. */
    public Map<String, String> settings() {
        Map<String, String> settings = new HashMap<>(Map.ofEntries(
                Map.entry("DATABASE_URL", url),
                Map.entry("DATABASE_USER", user),
                Map.entry("DATABASE_PASSWORD", "drill"),
                Map.entry("MARKET_ACCESS_KEYS_FOLDER", keys().toString()),
                Map.entry("MARKET_ACCESS_CREATE_KEYS", "true"),
                Map.entry("MARKET_ACCESS_SETUP_SECRET", "test-setup-secret"),
                Map.entry("MARKET_LIMITS_EXEMPT_ADDRESSES", "127.0.0.1"),
                Map.entry("MARKET_TRUSTED_PROXIES", "127.0.0.1"),
                // Cheap hashes and long tokens: drills are about other things.
                Map.entry("MARKET_ACCESS_HASH_MEMORY", "64"),
                Map.entry("MARKET_ACCESS_HASH_ITERATIONS", "1"),
                Map.entry("MARKET_ACCESS_ACCESS_TOKEN_LIFE", "PT24H"),
                Map.entry(
                        "MARKET_AUDIT_HEADS_FOLDER",
                        folder.resolve("audit-heads").toString()),
                Map.entry("MARKET_EVIDENCE_FOLDER", evidence().toString())));
        if (!isH2()) {
            // sql/postgresql/roles.sql: the service works with less than it migrates with.
            settings.put("DATABASE_OWNER", "market_owner");
            settings.put("DATABASE_OWNER_PASSWORD", "drill");
        }
        return settings;
    }

    /** Reads the tables; on H2 only while the service is stopped, for a file has one owner. */
    public Connection tables() throws SQLException {
        return DriverManager.getConnection(tablesUrl, superuser, "drill");
    }

    public boolean isH2() {
        return kind.equals("h2");
    }

    public String kind() {
        return kind;
    }

    public String url() {
        return url;
    }

    public int port() {
        return port;
    }

    public Path folder() {
        return folder;
    }

    public Path application() {
        return application;
    }

    public Path keys() {
        return folder.resolve("keys");
    }

    public Path evidence() {
        return folder.resolve("evidence");
    }

    private static String h2Options() {
        Properties settings = new Properties();
        try (InputStream file = House.class.getResourceAsStream("/application.properties")) {
            settings.load(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return settings.getProperty("market.h2-options");
    }
}
