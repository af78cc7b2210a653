package org.dangjian.market.platform.writes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.dangjian.market.platform.shared.Problem;
import org.dangjian.market.platform.shared.ProblemCode;
import org.dangjian.market.testsupport.Town;
import org.dangjian.market.trade.claim.Claim;
import org.dangjian.market.trade.claim.ClaimRepository;
import org.junit.jupiter.api.Test;

/** What waits to be written is there for whoever asks, takes nothing of the session's with it, and is undone whole. */
@QuarkusTest
class WritesDatabaseTest {

    /** Years of the middle ages: no other test has gates in them. */
    private static final AtomicInteger YEAR = new AtomicInteger(1000);

    private static final String TABLE = "year_gate";

    @Inject
    Writes writes;

    @Inject
    ClaimRepository claims;

    @Inject
    EntityManager database;

    private final int year = YEAR.incrementAndGet();

    @Test
    void whoeverAsksFindsWhatWaits() {
        QuarkusTransaction.requiringNew().run(() -> {
            gate("a");
            assertThat(gates()).isEqualTo(1);
            gate("b");
            database.createNativeQuery("update year_gate set gate_path = 'c' where score_year = ?1 and gate_path = 'b'")
                    .setParameter(1, year)
                    .executeUpdate();
        });
        assertThat(QuarkusTransaction.requiringNew()
                        .call(() -> database.createNativeQuery(
                                        "select gate_path from year_gate where score_year = ?1 order by gate_path",
                                        String.class)
                                .setParameter(1, year)
                                .getResultList()))
                .containsExactly("a", "c");
    }

    @Test
    void moreThanFitIntoAMessageAreAllWritten() {
        QuarkusTransaction.requiringNew().run(() -> {
            for (int i = 0; i < 700; i++) {
                gate("g" + i);
            }
        });
        assertThat(QuarkusTransaction.requiringNew().call(this::gates)).isEqualTo(700);
    }

    @Test
    void aRowThatIsNotThereUndoesAll() {
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                    gate("a");
                    writes.add(
                            TABLE,
                            Sql.of("update year_gate set gate_path = 'x' where score_year = ?", year - 1_000),
                            () -> Problem.of(ProblemCode.ITEM_FULL));
                    gate("b");
                    writes.send();
                }))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo(ProblemCode.ITEM_FULL));
        assertThat(QuarkusTransaction.requiringNew().call(this::gates)).isZero();
    }

    @Test
    void whatTheSessionIsAboutToWriteIsNotLostToWhatWaits() {
        UUID id = claim();
        QuarkusTransaction.requiringNew().run(() -> {
            Claim claim = claims.findById(id);
            claim.thank("谢谢");
            gate("a");
            claims.flush();
        });
        assertThat(thanks(id)).isEqualTo("谢谢");
        assertThat(QuarkusTransaction.requiringNew().call(this::gates)).isEqualTo(1);
    }

    @Test
    void anEntityThatWasWrittenMayChangeOnceMore() {
        UUID id = claim();
        int before = version(id);
        QuarkusTransaction.requiringNew().run(() -> {
            Claim claim = claims.findById(id);
            claim.thank("谢");
            claims.save(claim);
            claim.thank("谢谢");
        });
        assertThat(thanks(id)).isEqualTo("谢谢");
        assertThat(version(id)).isEqualTo(before + 2);
        QuarkusTransaction.requiringNew().run(() -> {
            Claim claim = claims.findById(id);
            claim.thank("多谢");
            claims.save(claim);
        });
        assertThat(thanks(id)).isEqualTo("多谢");
        assertThat(version(id)).isEqualTo(before + 3);
    }

    @Test
    void whatSomebodyElseChangedMeanwhileIsNotOverwritten() {
        UUID id = claim();
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                    Claim claim = claims.findById(id);
                    claim.thank("我的");
                    QuarkusTransaction.requiringNew()
                            .run(() -> claims.findById(id).thank("别人的"));
                    claims.save(claim);
                    writes.send();
                }))
                .isInstanceOf(OptimisticLockException.class);
        assertThat(thanks(id)).isEqualTo("别人的");
    }

    private UUID claim() {
        Town town = new Town();
        return UUID.fromString(Town.claim(town.member(), town.item(5, 1)));
    }

    private void gate(String path) {
        writes.add(
                TABLE,
                Sql.of("insert into year_gate (score_year, audience, gate_path) values (?, 'MEMBER', ?)", year, path));
    }

    private long gates() {
        return ((Number) database.createNativeQuery("select count(*) from year_gate where score_year = ?1")
                        .setParameter(1, year)
                        .getSingleResult())
                .longValue();
    }

    private String thanks(UUID id) {
        return QuarkusTransaction.requiringNew().call(() -> claims.findById(id).thanks());
    }

    private int version(UUID id) {
        return QuarkusTransaction.requiringNew().call(() -> claims.findById(id).version());
    }
}
