package org.dangjian.market.drill;

import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** The drills on PostgreSQL, and those in which it fails itself. */
class PostgresqlDrill extends ServiceDrill {

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
}
