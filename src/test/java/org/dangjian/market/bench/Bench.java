package org.dangjian.market.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.dangjian.market.drill.House;
import org.dangjian.market.drill.PostgresqlServer;

/** Runs the rows: the service and the database alone take turns, so that what else the machine does meets both. */
final class Bench {

    private static final String MEASURED = "bench";
    private static final String ALONE = "bench_alone";
    private static final String BEFORE = "bench_before";
    private final PostgresqlServer server;
    private final House house;
    private final Settings settings;
    private final Measure.Processes processes;
    private House before;

    /**
     * How much is measured.
     *
     * @param members of the district
     * @param pairs how often the two take turns
     * @param seconds how long a turn lasts
     * @param jvm what the service's settings.jvm() is told, {@code -XX:StartFlightRecording} for one
     * @param before the package of an earlier state that takes turns too, {@code null} for none
     */
    record Settings(int members, int pairs, double seconds, List<String> jvm, Path before) {}

    Bench(Path folder, Settings settings) {
        this.server = PostgresqlServer.in(folder);
        this.settings = settings;
        server.createDatabase(MEASURED);
        this.house = House.postgresql(
                server,
                MEASURED,
                server.port(),
                Path.of("target", "quarkus-app").toAbsolutePath(),
                settings.jvm());
        this.processes = processesOf(house);
    }

    private Measure.Processes processesOf(House measured) {
        return new Measure.Processes() {
            @Override
            public double service() {
                return Processor.millis(measured.run().pid());
            }

            @Override
            public double database() {
                return Processor.millisWithChildren(server.pid());
            }
        };
    }

    /** Fills the district and copies it for the database alone. */
    District district() throws SQLException, IOException {
        house.run();
        District district = District.in(house, settings.members());
        house.stop();
        // Only now nobody looks at rows of before: pages that all may see are marked, as in a database that has run for
        // a day.
        District.vacuum(house);
        execute("create database " + ALONE + " template " + MEASURED);
        if (settings.before() != null) {
            execute("create database " + BEFORE + " template " + MEASURED);
            before = House.postgresql(server, BEFORE, server.port(), settings.before(), settings.jvm());
            copyKeys(house.keys(), before.keys());
            // It does not know the migrations that came after it.
            before.run(Map.of("QUARKUS_FLYWAY_IGNORE_MIGRATION_PATTERNS", "*:future,*:missing"));
        }
        house.run();
        return district;
    }

    Tokens tokens() throws Exception {
        return new Tokens(house.keys());
    }

    /** Measures one row; what fails in it leaves no figure. */
    Result measure(Rows.Row row) throws Exception {
        int port = house.port();
        Measure.Worker ours = () -> new Asking(port, row);
        AtomicInteger next = new AtomicInteger();
        List<Captured> captures = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            captures.add(capture(row, next.getAndIncrement()));
        }
        int first = next.get() - 1;
        Captured captured =
                captures.stream().min(Comparator.comparing(Captured::count)).orElseThrow();
        Files.writeString(house.folder().resolve(row.name() + ".sql"), captured.text());
        int number = first - 2 + captures.indexOf(captured);
        Plans.Looked looked = Plans.at(server.url(ALONE), captured);
        AtomicInteger nextAlone = new AtomicInteger(next.get());
        AtomicInteger nextBefore = new AtomicInteger(next.get());
        Measure.run(ours, next, settings.seconds() * 3, processes);
        if (before != null) {
            earlier(row, nextBefore, settings.seconds() * 3);
        }
        List<Measure.Figure> service = new ArrayList<>();
        List<Measure.Figure> earlier = new ArrayList<>();
        List<Measure.Figure> same = new ArrayList<>();
        List<Measure.Figure> writes = new ArrayList<>();
        for (int pair = 0; pair < settings.pairs(); pair++) {
            service.add(Measure.run(ours, next, settings.seconds(), processes));
            if (before != null) {
                earlier.add(earlier(row, nextBefore, settings.seconds()));
            }
            same.add(alone(row, captured, number, any -> true, nextAlone));
            if (row.writes()) {
                writes.add(alone(row, captured, number, Captured.Statement::isWrite, nextAlone));
            }
        }
        return new Result(row, captured.count(), looked, service, earlier, same, writes, invariants());
    }

    private Measure.Figure earlier(Rows.Row row, AtomicInteger next, double seconds) {
        int port = before.port();
        return Measure.run(() -> new Asking(port, row), next, seconds, processesOf(before));
    }

    private static void copyKeys(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    private Measure.Figure alone(
            Rows.Row row, Captured captured, int number, Predicate<Captured.Statement> kept, AtomicInteger next) {
        return Measure.run(
                () -> new Replay(server.url(ALONE), captured, kept, at -> row.renamed(number, at % row.most())),
                next,
                settings.seconds(),
                processes);
    }

    /** What one call asks the database, with nothing of the service's other work in between as far as can be. */
    private Captured capture(Rows.Row row, int number) throws Exception {
        try (Http connection = new Http(house.port())) {
            logStatements(true);
            int from = Math.toIntExact(Files.size(server.log()));
            long begun = System.currentTimeMillis();
            expectSuccess(row, connection.send(row.calls().apply(number)));
            LockSupport.parkNanos(50_000_000);
            Captured captured =
                    Captured.since(server.log(), from, begun, row.ids().apply(number));
            logStatements(false);
            return captured;
        }
    }

    private void logStatements(boolean on) throws SQLException {
        execute("alter system set log_min_duration_statement = " + (on ? 0 : -1));
        execute("alter system set log_line_prefix = '" + (on ? Captured.PREFIX : "%m [%p] ") + "'");
        execute("select pg_reload_conf()");
        LockSupport.parkNanos(200_000_000);
    }

    private static void expectSuccess(Rows.Row row, Http.Answer answer) {
        if (answer.status() < 200 || answer.status() > 299) {
            throw new IllegalStateException(row.name() + ": " + answer);
        }
    }

    /** What must always be so; empty when it is. */
    private List<String> invariants() throws SQLException, IOException {
        List<String> broken = new ArrayList<>();
        try (Connection tables = house.tables();
                Statement statement = tables.createStatement();
                ResultSet rows = statement.executeQuery(Files.readString(Path.of("bench", "invariants.sql")))) {
            while (rows.next()) {
                broken.add(rows.getString(1) + " " + rows.getString(2));
            }
        }
        return broken;
    }

    private void execute(String command) throws SQLException {
        try (Connection connection = DriverManager.getConnection(server.url("postgres"), "postgres", "");
                Statement statement = connection.createStatement()) {
            statement.execute(command);
        }
    }

    void end() {
        house.stop();
        if (before != null) {
            before.stop();
        }
        server.kill();
    }

    /** One who asks the service. */
    private record Asking(Http connection, Rows.Row row) implements Measure.Work {

        Asking(int port, Rows.Row row) throws IOException {
            this(new Http(port), row);
        }

        @Override
        public void once(int number) throws Exception {
            if (number >= row.most()) {
                throw new IllegalStateException(row.name() + " has nothing more to do: raise bench.members");
            }
            expectSuccess(row, connection.send(row.calls().apply(number)));
        }

        @Override
        public void close() throws IOException {
            connection.close();
        }
    }
}
