package org.dangjian.market.drill;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import org.dangjian.market.testsupport.Figures;
import org.dangjian.market.testsupport.Person;
import org.dangjian.market.testsupport.Poll;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The drills that both databases pass. One installation serves most of them; each makes its own town in it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ServiceDrill {

    static final int MEMBERS = 8;

    /** The installation under drill. */
    abstract House house();

    /** Another one, for the backup: its million entries must not slow the other drills down. */
    abstract House archive();

    /** An empty installation to restore into. */
    abstract House elsewhere();

    abstract Backups backups();

    @AfterAll
    void leave() {
        house().kill();
    }

    @Test
    void whatWasAcknowledgedSurvivesEveryKillAndHappensOnce() throws SQLException {
        long seed = Figures.seed();
        Random random = new Random(seed);
        int kills = Integer.getInteger("trust.kills", Figures.of(5, 100));
        house().run();
        Load.Scene scene = Load.Scene.of(MEMBERS);
        YearEdge edge = new YearEdge();
        Acknowledged acknowledged = new Acknowledged();
        try (Load load = new Load(house(), scene, Client.Manner.HONEST, seed, acknowledged)) {
            for (int kill = 0; kill < kills; kill++) {
                load.awaitWrites(60);
                LockSupport.parkNanos(random.nextLong(100_000_000));
                house().killAndRun();
                edge.cross(scene.town(), house().zone());
            }
            load.awaitWrites(60);
            load.finish();
        }
        assertVerified(scene.town().auditor);
        List<String> findings = findings(scene, acknowledged);
        Figures.print(
                "R5",
                kills + " kills, " + acknowledged.writes() + " acknowledged writes, " + acknowledged.unanswered()
                        + " calls without an answer, " + findings.size() + " lost or doubled, seed " + seed);
        assertThat(acknowledged.unanswered()).isPositive();
        assertThat(findings).isEmpty();
        edge.assertRightYears(house());
    }

    @Test
    void aBackupRestoredElsewhereIsTheSameToTheLastPoint() throws SQLException, IOException {
        House archive = archive();
        try {
            new RestoreRehearsal(archive, backups(), this::elsewhere).run();
        } finally {
            archive.kill();
        }
    }

    /** Compares with the tables; H2 gives them only when the service is gone. */
    final List<String> findings(Load.Scene scene, Acknowledged acknowledged) throws SQLException {
        if (house().isH2()) {
            house().kill();
        }
        try (Connection tables = house().tables()) {
            return Checker.findings(tables, scene, acknowledged);
        }
    }

    /** The service's own proof, once everything is sealed. */
    static Response assertVerified(Person auditor) {
        Response proof = Poll.until(
                () -> auditor.post("/audit/verification", null),
                answer -> answer.path("events").equals(answer.path("sealed")));
        assertThat(proof.<List<String>>path("problems")).isEmpty();
        assertThat(proof.<Boolean>path("ok")).isTrue();
        return proof;
    }
}
