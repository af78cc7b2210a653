package org.dangjian.market.governance.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.dangjian.market.testsupport.Databases;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** A closed meeting stays as it is, whoever connects to the database; on PostgreSQL, which has triggers for it. */
@QuarkusTest
@EnabledIfSystemProperty(named = Databases.KIND, matches = "postgresql", disabledReason = "H2 has no such triggers")
class ClosedMeetingDatabaseTest {

    private static final String SEALED = "'f1.AAAAAAAAAAAAAAAA.AAAAAAAA'";

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;

    private String meeting;

    @BeforeEach
    void aMeetingThatWasHeld() {
        MeetingStage stage = new MeetingStage();
        meeting = stage.jointOfUnits(Map.of("organizationItemId", stage.town.mandatory("ORGANIZATION", 1)));
        stage.signIn(stage.town.unitOfficer, meeting, Map.of()).statusCode(200);
        assertThatCode(() -> changes("update meeting_event set title = title where id = :id"))
                .as("while it is planned")
                .doesNotThrowAnyException();
        stage.close(
                        stage.town.communityStaff,
                        meeting,
                        Map.of("resolutions", List.of(Map.of("text", "建充电棚", "leadId", stage.town.unit))))
                .statusCode(200)
                .extract();
    }

    @Test
    void neitherTheMeetingNorItsAgendaNorWhoCameIsChangedByAnybody() {
        for (String change : List.of(
                "update meeting_event set title = 'x' where id = :id",
                "update meeting_event set minutes = 'forged' where id = :id",
                "update meeting_event set status = 'PLANNED', ended_at = null where id = :id",
                "delete from meeting_event where id = :id",
                "update meeting_topic set settled = true where meeting_id = :id",
                "delete from meeting_topic where meeting_id = :id",
                "update meeting_invitee set presence = null, signed_in_at = null where meeting_id = :id",
                "delete from meeting_invitee where meeting_id = :id",
                "insert into meeting_topic values (gen_random_uuid(), :id, 9, 'x', null, null, true)",
                "update meeting_resolution set due_on = current_date where meeting_id = :id",
                "delete from meeting_resolution where meeting_id = :id",
                "delete from meeting_attendance where meeting_id = :id")) {
            assertThatThrownBy(() -> changes(change)).as(change).hasMessageContaining("only ever added");
        }
        // What people wrote is encrypted anew, or erased; nothing else of the row moves with it.
        for (String text : List.of(
                "update meeting_event set minutes = " + SEALED + " where id = :id",
                "update meeting_invitee set note = " + SEALED + " where meeting_id = :id",
                "update meeting_resolution set text = " + SEALED + " where meeting_id = :id")) {
            assertThatCode(() -> changes(text)).as(text).doesNotThrowAnyException();
        }
    }

    /** The planted bug: without its trigger a record is rewritten, and this test's probe notices. */
    @Test
    void aRecordWithoutItsGuardIsRewritten() throws SQLException {
        try (Connection connection = Databases.superuser(url);
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("alter table meeting_event disable trigger ended_meeting_stays");
            assertThat(statement.executeUpdate("update meeting_event set title = 'x' where id = '" + meeting + "'"))
                    .isEqualTo(1);
            connection.rollback();
        }
    }

    private void changes(String command) throws SQLException {
        try (Connection connection = Databases.superuser(url);
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            try {
                statement.execute(command.replace(":id", "'" + meeting + "'"));
            } finally {
                connection.rollback();
            }
        }
    }
}
