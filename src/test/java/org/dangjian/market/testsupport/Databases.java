package org.dangjian.market.testsupport;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Gives every start of the service under test a fresh, empty database of the kind that this run is for: a file in
 * target/ for H2, a database of its own in one PostgreSQL server for the whole run. The system property
 * quarkus.datasource.db-kind chooses; the two Surefire executions in pom.xml set it, and without it (in an IDE) it is
 * H2.
 */
@QuarkusTestResource(Databases.class)
public final class Databases implements QuarkusTestResourceLifecycleManager {

    /** The name a test run's database kind goes by in the build: "h2" or "postgresql". */
    public static final String KIND = "quarkus.datasource.db-kind";

    // A system property, not a static field: Quarkus may load this class more than once in a run.
    private static final String SERVER = "market.test.postgresql";

    @Override
    public Map<String, String> start() {
        String name = "market_" + UUID.randomUUID().toString().replace('-', '_');
        String kind = System.getProperty(KIND, "h2");
        return switch (kind) {
            case "h2" -> h2(name);
            case "postgresql" -> postgresql(name);
            default -> throw new IllegalStateException("no test database of the kind " + kind);
        };
    }

    @Override
    public void stop() {
        // The service's own shutdown closes H2; the PostgreSQL server ends with this process.
    }

    private static Map<String, String> h2(String name) {
        String options = ConfigProvider.getConfig().getValue("market.h2-options", String.class);
        Path folder = Path.of("target", "h2");
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return connection("jdbc:h2:file:" + folder.resolve(name).toAbsolutePath() + ";" + options, "market", "market");
    }

    private static Map<String, String> postgresql(String name) {
        String url = server() + name;
        executeAsSuperuser(server() + "postgres", "create database " + name);
        try {
            executeAsSuperuser(url, Files.readString(Path.of("sql", "postgresql", "roles.sql")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        executeAsSuperuser(
                url,
                "alter role market_owner password 'owner'",
                "alter role market_app password 'app'",
                "alter role market_auditor password 'auditor'");
        // As in production: application.properties says so there, and sql/postgresql/roles.sql.
        Map<String, String> settings =
                new HashMap<>(connection(url + "?reWriteBatchedInserts=true", "market_app", "app"));
        settings.put("quarkus.flyway.username", "market_owner");
        settings.put("quarkus.flyway.password", "owner");
        return settings;
    }

    /** A connection that may do anything, to the database with this URL: what an intruder would dream of. */
    public static Connection superuser(String url) throws SQLException {
        return url.startsWith("jdbc:h2:")
                ? DriverManager.getConnection(url, "market", "market")
                : DriverManager.getConnection(url, "postgres", "postgres");
    }

    private static void executeAsSuperuser(String url, String... commands) {
        try (Connection connection = superuser(url);
                Statement statement = connection.createStatement()) {
            for (String command : commands) {
                statement.execute(command);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("could not prepare the test database", e);
        }
    }

    /** The URL of the run's PostgreSQL server, up to the database's name; starts it when this is the first call. */
    private static synchronized String server() {
        String known = System.getProperty(SERVER);
        if (known != null) {
            return known;
        }
        try {
            // It listens on a free port, lives in a temporary folder and stops in a shutdown hook.
            EmbeddedPostgres postgres = EmbeddedPostgres.builder().start();
            String server = "jdbc:postgresql://localhost:" + postgres.getPort() + "/";
            System.setProperty(SERVER, server);
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL did not start", e);
        }
    }

    private static Map<String, String> connection(String url, String user, String password) {
        return Map.of(
                "quarkus.datasource.jdbc.url", url,
                "quarkus.datasource.username", user,
                "quarkus.datasource.password", password,
                "market.audit.heads-folder", "target/audit-heads/" + UUID.randomUUID());
    }
}
