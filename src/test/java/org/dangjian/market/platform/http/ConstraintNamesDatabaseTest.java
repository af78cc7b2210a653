package org.dangjian.market.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.dangjian.market.platform.http.problem.ProblemTranslator;
import org.dangjian.market.platform.shared.Problem;
import org.dangjian.market.platform.shared.ProblemCode;
import org.junit.jupiter.api.Test;

/** What the database refuses reaches people as a problem with a code, never as an internal error (trust, rule 1). */
@QuarkusTest
class ConstraintNamesDatabaseTest {

    @Inject
    EntityManager database;

    @Test
    void everyConstraintHasANameOfItsOwn() {
        List<?> names = database.createNativeQuery(
                        "select lower(constraint_name) from information_schema.table_constraints"
                                + " where lower(table_schema) = 'public' and lower(table_name) <> 'flyway_schema_history'"
                                + " and lower(constraint_name) not like '%_not_null'")
                .getResultList();
        assertThat(names)
                .isNotEmpty()
                .doesNotHaveDuplicates()
                .allSatisfy(name -> assertThat((String) name)
                        .as("a name we chose")
                        .doesNotMatch("constraint_[0-9a-f]+|[0-9_]+|sys_.*"));
    }

    @Test
    void everyConstraintThatAProblemNamesExists() {
        Set<Object> existing = new HashSet<>(
                database.createNativeQuery("select lower(constraint_name) from information_schema.table_constraints")
                        .getResultList());
        for (ProblemCode code : ProblemCode.values()) {
            assertThat(existing).as(code.code()).containsAll(code.constraints());
        }
    }

    @Test
    void constraintsThatNoProblemNamesAreAnsweredByTheirKind() {
        assertThat(refusal("insert into year_gate (score_year, audience, gate_path) values (2026, null, 'x')"))
                .isEqualTo("validation-failed");
        assertThat(refusal("insert into point_balance (holder_type, holder_id, unit, score_year, total, held, owed,"
                        + " blocked) values ('MEMBER', '" + UUID.randomUUID() + "', 'SCORE', 2026, 0, -1, 0, false)"))
                .isEqualTo("validation-failed");
        UUID twice = UUID.randomUUID();
        assertThat(refusal("insert into job_lock (name, owner, locked_until) values ('" + twice + "', '" + twice
                        + "', current_timestamp), ('" + twice + "', '" + twice + "', current_timestamp)"))
                .isEqualTo("state-conflict");
        assertThat(refusal("insert into claim_participant (claim_id, member_id) values ('" + twice + "', '" + twice
                        + "')"))
                .isEqualTo("state-conflict");
    }

    /** A text too long, a day out of range, a character without a place: what our own checks let slip. */
    @Test
    void aValueThatDoesNotFitIsTheCallersToPutRight() {
        assertThat(refusal("insert into job_lock (name, owner, locked_until) values ('" + "x".repeat(5000) + "', '"
                        + UUID.randomUUID() + "', current_timestamp)"))
                .isEqualTo("validation-failed");
        for (String state : List.of("22001", "22008", "22021")) {
            assertThat(ProblemTranslator.translate(new RuntimeException(new SQLException("'张三'", state))))
                    .get()
                    .extracting(Problem::code)
                    .isEqualTo(ProblemCode.VALIDATION_FAILED);
        }
    }

    private String refusal(String command) {
        try {
            QuarkusTransaction.requiringNew()
                    .run(() -> database.createNativeQuery(command).executeUpdate());
            return "none";
        } catch (RuntimeException violated) {
            return ProblemTranslator.translate(violated)
                    .orElseThrow(() -> violated)
                    .code()
                    .code();
        }
    }
}
