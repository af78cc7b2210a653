package org.dangjian.market.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.dangjian.market.platform.shared.BusinessDay;
import org.dangjian.market.testsupport.Figures;
import org.junit.jupiter.api.Test;

/** Whoever changes ledger or audit rows behind the service's back is found out (trust S7). */
@QuarkusTest
class TamperingDatabaseTest extends IntrudedDatabase {

    @Inject
    AuditCode code;

    @Inject
    @All
    List<IntegrityCheck> checks;

    @Inject
    BusinessDay clock;

    private final long seed = Figures.seed();

    @Test
    void everyEditIsFound() throws SQLException {
        System.out.println("TRUST S7 seed: " + seed);
        Random random = new Random(seed);
        int edits = Figures.of(22, 200);
        List<String> unseen = new ArrayList<>();
        for (int i = 0; i < edits; i++) {
            Edit edit = Edit.ALL.get(i % Edit.ALL.size());
            if (intruder.during(edit, random, () -> verify().ok())) {
                unseen.add(edit.name());
            }
        }
        Figures.print("S7", edits + " edits, " + (edits - unseen.size()) + " found");
        assertThat(unseen).isEmpty();
    }

    /** Points with their balance, event and seal, every hash right: whoever may write into the database can make them. */
    @Test
    void everyForgedPostingIsFound() throws SQLException {
        int forgeries = Figures.of(20, 200);
        VerificationService withoutKey = withoutKey();
        int found = 0;
        for (int i = 0; i < forgeries; i++) {
            Tampering.Forgery forgery = intruder.forge(500);
            found += verify().ok() ? 0 : 1;
            if (i == 0) {
                // The planted bug: hashes alone take it for genuine.
                assertThat(verify(withoutKey).problems()).isEmpty();
            }
            intruder.remove(forgery);
        }
        Figures.print("S7", forgeries + " forged postings, " + found + " found");
        assertThat(found).isEqualTo(forgeries);
    }

    /** As it was before events had codes, and sources were looked at. */
    private VerificationService withoutKey() {
        AuditCode open = new AuditCode(null) {
            @Override
            boolean fits(AuditEvent event) {
                return true;
            }

            @Override
            boolean fits(AuditSeal seal) {
                return true;
            }
        };
        return new VerificationService(repository, checks, open, clock);
    }

    /** The planted bug: a verification that does not compare the ledger's rows with the trail lets a quiet edit pass. */
    @Test
    void aVerificationThatForgetsTheRowsOfTheLedgerIsCaughtByThisSuite() throws SQLException {
        VerificationService forgetful = new VerificationService(
                repository,
                checks.stream()
                        .filter(check -> !check.name().equals("ledger-entries"))
                        .toList(),
                code,
                clock);
        Edit quiet = Edit.ALL.get(1);
        Random random = new Random(seed);
        assertThat(intruder.during(
                        quiet,
                        random,
                        () -> QuarkusTransaction.requiringNew()
                                .call(() -> forgetful.verify((done, total) -> {}))
                                .ok()))
                .isTrue();
    }
}
