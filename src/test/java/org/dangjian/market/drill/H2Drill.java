package org.dangjian.market.drill;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.dangjian.market.testsupport.Figures;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The drills on H2 with its file. */
class H2Drill extends ServiceDrill {

    private House house;

    @BeforeAll
    void arrive() {
        House.fresh("h2", "market");
        house = House.h2("market");
    }

    @Override
    House house() {
        return house;
    }

    @Override
    House archive() {
        House.fresh("h2", "archive");
        return House.h2("archive");
    }

    @Override
    House elsewhere() {
        House.fresh("h2", "restored");
        return House.h2("restored");
    }

    @Override
    Backups backups() {
        return new Backups(null);
    }

    /** The planted bug: a database that acknowledges first and writes a minute later. */
    @Test
    void aDatabaseThatWritesLateIsFoundOutByAKill() throws SQLException {
        house.stop();
        house.run(Map.of(
                "DATABASE_URL",
                house.url().replace("WRITE_DELAY=0", "WRITE_DELAY=60000"),
                "MARKET_LEDGER_REQUIRE_DURABILITY",
                "false"));
        Load.Scene scene = Load.Scene.of(2);
        Acknowledged acknowledged = new Acknowledged();
        try (Load load = new Load(house, scene, Client.Manner.HONEST, Figures.seed(), acknowledged)) {
            load.awaitWrites(60);
            house.kill();
        }
        List<String> findings;
        try (Connection tables = house.tables()) {
            findings = Checker.findings(tables, scene, acknowledged);
        }
        assertThat(findings).anyMatch(finding -> finding.startsWith("lost: claim"));
    }
}
