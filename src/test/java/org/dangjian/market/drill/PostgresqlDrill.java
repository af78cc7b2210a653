package org.dangjian.market.drill;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.dangjian.market.testsupport.Accounts;
import org.dangjian.market.testsupport.Figures;
import org.dangjian.market.testsupport.Poll;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The drills on PostgreSQL, and those in which it fails itself. */
class PostgresqlDrill extends ServiceDrill {

    private static final Pattern METRIC = Pattern.compile("`((?:http_server|agroal|jvm|process|vertx)_[a-z_]+)");

    /** The pool waits five seconds for a connection. */
    private static final long LONGEST_REFUSAL_MILLIS = 15_000;

    private PostgresqlServer server;
    private CuttingProxy proxy;
    private House house;

    @BeforeAll
    void arrive() {
        server = PostgresqlServer.in(House.fresh("postgresql", "server"));
        server.createDatabase("market");
        proxy = new CuttingProxy(server.port());
        House.fresh("postgresql", "market");
        house = House.postgresql(server, "market", proxy.port());
    }

    @AfterAll
    void closeDown() throws IOException {
        proxy.close();
        server.kill();
    }

    @Override
    House house() {
        return house;
    }

    @Override
    House archive() {
        House.fresh("postgresql", "archive");
        server.createDatabase("archive");
        return House.postgresql(server, "archive", server.port());
    }

    @Override
    House elsewhere() {
        House.fresh("postgresql", "restored");
        server.createDatabase("restored");
        return House.postgresql(server, "restored", server.port());
    }

    @Override
    Backups backups() {
        Assumptions.assumeTrue(
                server.hasTools(),
                "pg_dump and pg_restore of PostgreSQL 15 or newer are not installed on this machine");
        return new Backups(server.programs());
    }

    @Test
    void aDatabaseThatIsKilledAndComesBackLosesNothingAndNeedsNoRestart() throws SQLException {
        long seed = Figures.seed();
        int kills = Figures.of(2, 20);
        house.run();
        Load.Scene scene = Load.Scene.of(MEMBERS);
        Acknowledged acknowledged = new Acknowledged();
        long pid = house.run().pid();
        try (Load load = new Load(house, scene, Client.Manner.HONEST, seed, acknowledged)) {
            for (int kill = 0; kill < kills; kill++) {
                load.awaitWrites(60);
                int before = acknowledged.refusals().size();
                server.kill();
                Poll.until(() -> acknowledged.refusals().size(), now -> now >= before + 2 * MEMBERS);
                server.start();
            }
            load.awaitWrites(60);
            load.finish();
        }
        assertVerified(scene.town().auditor);
        List<String> findings = findings(scene, acknowledged);
        List<Client.Refusal> refusals = acknowledged.refusals();
        long slowest = refusals.stream().mapToLong(Client.Refusal::millis).max().orElse(0);
        Figures.print(
                "R6",
                kills + " kills of the database, " + acknowledged.writes() + " acknowledged writes, " + refusals.size()
                        + " refusals within " + slowest + " ms, " + findings.size() + " lost or doubled, seed " + seed);
        assertThat(findings).isEmpty();
        assertThat(house.run().pid()).isEqualTo(pid);
        assertThat(refusals).allMatch(PostgresqlDrill::saysToComeBack);
        assertThat(slowest).isLessThan(LONGEST_REFUSAL_MILLIS);
    }

    @Test
    void aConnectionCutBetweenTheCommitAndItsAnswerMakesOneEffect() throws SQLException {
        long seed = Figures.seed();
        Random random = new Random(seed);
        int cuts = Figures.of(20, 500);
        house.run();
        Load.Scene scene = Load.Scene.of(MEMBERS);
        Acknowledged acknowledged = new Acknowledged();
        int before = proxy.swallowed();
        try (Load load = new Load(house, scene, Client.Manner.HONEST, seed, acknowledged)) {
            for (int cut = 0; cut < cuts; cut++) {
                load.awaitWrites(random.nextInt(1, 10));
                if (cut % 2 == 0) {
                    proxy.swallowCommits(random.nextInt(1, 4));
                } else {
                    proxy.cutOne(random.nextInt(100));
                }
            }
            load.awaitWrites(20);
            load.finish();
        }
        assertVerified(scene.town().auditor);
        List<String> findings = findings(scene, acknowledged);
        int swallowed = proxy.swallowed() - before;
        Figures.print(
                "R6",
                swallowed + " connections cut between COMMIT and its answer, " + cuts / 2 + " anywhere, "
                        + acknowledged.writes() + " acknowledged writes, "
                        + acknowledged.refusals().size() + " refusals, "
                        + findings.size() + " lost or doubled, seed " + seed);
        assertThat(swallowed).isGreaterThanOrEqualTo(cuts / 4);
        assertThat(findings).isEmpty();
        assertThat(acknowledged.refusals()).allMatch(PostgresqlDrill::saysToComeBack);
    }

    /** The planted bug: of two copies with two keys both may have been committed. */
    @Test
    void aClientThatTakesAFreshKeyAfterALostCommitIsFoundOut() throws SQLException {
        house.run();
        Load.Scene scene = Load.Scene.of(2);
        Acknowledged acknowledged = new Acknowledged();
        try (Load load = new Load(house, scene, Client.Manner.FRESH_KEY_AFTER_REFUSAL, Figures.seed(), acknowledged)) {
            Poll.until(
                    () -> {
                        load.awaitWrites(2);
                        proxy.swallowCommits(1);
                        return acknowledged.surprises();
                    },
                    surprises -> surprises.stream().anyMatch(answer -> answer.contains("claim-duplicate")));
            proxy.swallowCommits(0);
            load.finish();
        }
        assertThat(findings(scene, acknowledged)).anyMatch(finding -> finding.startsWith("doubled: claim"));
    }

    /** The planted bug of the kill drill: a line that loses answers, and a client that takes another key. */
    @Test
    void aClientThatRepeatsWithAFreshKeyIsFoundOut() throws SQLException {
        house.run();
        Load.Scene scene = Load.Scene.of(2);
        Acknowledged acknowledged = new Acknowledged();
        try (Load load = new Load(house, scene, Client.Manner.FRESH_KEY_ON_REPEAT, Figures.seed(), acknowledged)) {
            // The second copy of a claim is refused, and the client never hears of the first.
            Poll.until(
                    acknowledged::surprises,
                    surprises -> surprises.stream().anyMatch(answer -> answer.contains("claim-duplicate")));
            load.finish();
        }
        assertThat(findings(scene, acknowledged)).anyMatch(finding -> finding.startsWith("doubled: claim"));
    }

    @Test
    void everyMetricTheManualNamesIsThere() {
        String manual = Programs.read(Path.of("docs", "operations.md"));
        house.run();
        Accounts.systemAdmin();
        String metrics = house.run().metrics();
        List<String> names =
                METRIC.matcher(manual).results().map(found -> found.group(1)).toList();
        assertThat(names).hasSizeGreaterThan(5).allMatch(name -> metrics.contains("\n" + name));
    }

    private static boolean saysToComeBack(Client.Refusal refusal) {
        return refusal.status() == 503
                && refusal.contentType().startsWith("application/problem+json")
                && refusal.retryAfter().isPresent();
    }
}
