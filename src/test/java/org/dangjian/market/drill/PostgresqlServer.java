package org.dangjian.market.drill;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.dangjian.market.testsupport.Poll;

/**
 * A PostgreSQL that keeps what it acknowledges (fsync, synchronous_commit, full_page_writes) and can be killed and started
 * again on the same data. It is the installed one when it is 15 or newer and has its tools beside it, else the one of the
 * other tests, which has none.
 */
public final class PostgresqlServer {

    private static final int OLDEST = 15;
    /** Where the packages of the distributions put a server with its tools. */
    private static final Map<Path, String> INSTALLED =
            Map.of(Path.of("/usr/lib/postgresql"), "[0-9]*", Path.of("/usr"), "pgsql-[0-9]*");

    private final Path programs;
    private final Path data;
    private final Path log;
    private final int port = Programs.freePort();
    private Process process;

    private PostgresqlServer(Path programs, Path folder) {
        this.programs = programs;
        this.data = folder.resolve("data").toAbsolutePath();
        this.log = folder.resolve("postgresql.log").toAbsolutePath();
    }

    /** A new, empty server below the folder, started. */
    public static PostgresqlServer in(Path folder) {
        PostgresqlServer server =
                new PostgresqlServer(installed().stream().findFirst().orElseGet(() -> unpacked(folder)), folder);
        Programs.run(
                server.unprivileged(
                        "initdb",
                        "-D",
                        server.data.toString(),
                        "-U",
                        "postgres",
                        "-A",
                        "trust",
                        "-E",
                        "UTF8",
                        "--no-sync"),
                Map.of("LC_ALL", "C.UTF-8"),
                server.log,
                Duration.ofMinutes(1));
        server.start();
        return server;
    }

    /** Starts it on the data it has; returns when it takes connections. */
    public void start() {
        process = Programs.start(
                unprivileged(
                        "postgres",
                        "-D",
                        data.toString(),
                        "-p",
                        Integer.toString(port),
                        "-c",
                        "listen_addresses=127.0.0.1",
                        "-c",
                        "unix_socket_directories=",
                        "-c",
                        "fsync=on",
                        "-c",
                        "synchronous_commit=on",
                        "-c",
                        "full_page_writes=on"),
                Map.of("LC_ALL", "C.UTF-8"),
                log);
        Poll.until(this::takesConnections, ready -> ready);
    }

    /** kill -9 of the server and all its children. */
    public void kill() {
        Programs.killWithChildren(process);
    }

    /** Whether pg_dump and pg_restore of its version are there. */
    public boolean hasTools() {
        return Files.isExecutable(programs.resolve("pg_dump"));
    }

    public Path programs() {
        return programs;
    }

    public int port() {
        return port;
    }

    /** The server's own process; those that serve connections are its children. */
    public long pid() {
        return process.pid();
    }

    /** What it prints. */
    public Path log() {
        return log;
    }

    /** The URL of one of its databases. */
    public String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    /** A new, empty database with the roles of sql/postgresql/roles.sql. */
    public void createDatabase(String name) {
        execute("postgres", "create database " + name);
        try {
            execute(name, Files.readString(Path.of("sql", "postgresql", "roles.sql")));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void execute(String database, String commands) {
        try (Connection connection = DriverManager.getConnection(url(database), "postgres", "");
                var statement = connection.createStatement()) {
            statement.execute(commands);
        } catch (SQLException failure) {
            throw new AssertionError(failure);
        }
    }

    private boolean takesConnections() {
        try (Connection connection = DriverManager.getConnection(url("postgres"), "postgres", "")) {
            return connection.isValid(5);
        } catch (SQLException notYet) {
            if (!process.isAlive()) {
                throw new AssertionError("PostgreSQL ended:\n" + Programs.read(log), notYet);
            }
            return false;
        }
    }

    /** PostgreSQL refuses root: there it runs in a user namespace of its own, where it is nobody. */
    private List<String> unprivileged(String program, String... arguments) {
        List<String> command = new ArrayList<>();
        if ("root".equals(System.getProperty("user.name"))) {
            command.addAll(List.of("unshare", "-U"));
        }
        command.add(programs.resolve(program).toString());
        command.addAll(List.of(arguments));
        return command;
    }

    /** The installed servers that are new enough and have their tools, the newest first. */
    private static List<Path> installed() {
        List<Path> found = new ArrayList<>();
        for (Map.Entry<Path, String> place : INSTALLED.entrySet()) {
            if (!Files.isDirectory(place.getKey())) {
                continue;
            }
            try (var versions = Files.newDirectoryStream(place.getKey(), place.getValue())) {
                versions.forEach(version -> found.add(version.resolve("bin")));
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
        found.removeIf(bin -> version(bin) < OLDEST
                || !Files.isExecutable(bin.resolve("postgres"))
                || !Files.isExecutable(bin.resolve("pg_dump")));
        found.sort(Comparator.comparing(PostgresqlServer::version).reversed());
        return found;
    }

    private static int version(Path programs) {
        String name = programs.getParent().getFileName().toString();
        return Integer.parseInt(name.replaceFirst(".*-", ""));
    }

    /** The programs that come with the tests' own PostgreSQL. */
    private static Path unpacked(Path folder) {
        Path archive = folder.resolve("postgresql.txz");
        Path programs = folder.resolve("programs");
        try (InputStream packed = EmbeddedPostgres.class.getResourceAsStream("/postgres-linux-x86_64.txz")) {
            Files.createDirectories(programs);
            Files.copy(packed, archive, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        Programs.run(
                List.of("tar", "-xJf", archive.toString(), "-C", programs.toString()),
                Map.of(),
                folder.resolve("unpack.log"),
                Duration.ofMinutes(1));
        return programs.resolve("bin").toAbsolutePath();
    }
}
