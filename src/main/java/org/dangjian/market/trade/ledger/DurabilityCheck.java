package org.dangjian.market.trade.ledger;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Refuses to start on a database that acknowledges what it may lose: what a member was told is booked must survive the
 * next power cut.
 */
@ApplicationScoped
class DurabilityCheck {

    private final DataSource database;
    private final boolean required;

    DurabilityCheck(
            DataSource database,
            @ConfigProperty(name = "market.ledger.require-durability", defaultValue = "true") boolean required) {
        this.database = database;
        this.required = required;
    }

    void check(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) StartupEvent start) throws SQLException {
        if (!required) {
            return;
        }
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            if (connection.getMetaData().getDatabaseProductName().equals("H2")) {
                require(
                        statement,
                        "select setting_value from information_schema.settings where setting_name = 'WRITE_DELAY'",
                        "0",
                        "H2 would lose acknowledged commits when it is killed: add ;WRITE_DELAY=0 to the database URL");
                return;
            }
            for (String setting : new String[] {"fsync", "synchronous_commit", "full_page_writes"}) {
                require(
                        statement,
                        "show " + setting,
                        "on",
                        "PostgreSQL would lose acknowledged commits after a crash: set " + setting
                                + " = on in postgresql.conf");
            }
        }
    }

    private static void require(Statement statement, String query, String expected, String otherwise)
            throws SQLException {
        try (ResultSet row = statement.executeQuery(query)) {
            if (!row.next() || !expected.equals(row.getString(1))) {
                throw new IllegalStateException(otherwise);
            }
        }
    }
}
