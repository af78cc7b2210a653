package org.dangjian.market.testsupport;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** The service under test runs on the database that this run is for, with that database's migrations. */
@QuarkusTest
class DatabasesHttpTest {

    @Inject
    DataSource dataSource;

    @ConfigProperty(name = Databases.KIND)
    String kind;

    @Test
    void theServiceRunsOnTheDatabaseThisRunIsFor() throws SQLException {
        try (var connection = dataSource.getConnection()) {
            var metadata = connection.getMetaData();
            String product = System.getProperty(Databases.KIND, "h2").equals("h2") ? "H2" : "PostgreSQL";
            assertThat(metadata.getDatabaseProductName()).isEqualTo(product);
            assertThat(kind).isEqualTo(product.toLowerCase(Locale.ROOT));
            if (product.equals("PostgreSQL")) {
                assertThat(metadata.getDatabaseMajorVersion()).isEqualTo(18);
            }
        }
    }

    @Test
    void migrationsForPostgresqlAloneAreAppliedThereAlone() throws SQLException {
        List<String> scripts = new ArrayList<>();
        try (var connection = dataSource.getConnection();
                var rows = connection
                        .createStatement()
                        .executeQuery("select \"script\" from \"flyway_schema_history\" where \"version\" is not null"
                                + " order by \"installed_rank\"")) {
            while (rows.next()) {
                scripts.add(rows.getString(1));
            }
        }
        assertThat(scripts).anyMatch(script -> script.startsWith("db/migration/"));
        assertThat(scripts.stream().anyMatch(script -> script.startsWith("db/postgresql/")))
                .isEqualTo(kind.equals("postgresql"));
    }

    @Test
    void nullsSortLastAsInPostgresql() throws SQLException {
        try (var connection = dataSource.getConnection();
                var rows = connection
                        .createStatement()
                        .executeQuery("select n from (values (1), (cast(null as int))) as t(n) order by n")) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getInt(1)).isEqualTo(1);
        }
    }

    @Test
    void theServiceAnswersOverHttp() {
        given().get("/q/openapi").then().statusCode(200).body(containsString("openapi:"));
    }
}
