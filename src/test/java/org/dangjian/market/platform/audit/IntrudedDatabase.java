package org.dangjian.market.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduler;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import org.dangjian.market.testsupport.Person;
import org.dangjian.market.testsupport.Poll;
import org.dangjian.market.testsupport.Town;
import org.dangjian.market.testsupport.Undoing;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A sealed past, an intruder who writes into the database, and the proof that notices. */
abstract class IntrudedDatabase {

    @Inject
    VerificationService verification;

    @Inject
    AuditSealer sealer;

    @Inject
    AuditHeads heads;

    @Inject
    AuditRepository repository;

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;

    @Inject
    Scheduler scheduler;

    Tampering intruder;

    @BeforeEach
    void anHonestPast() throws SQLException {
        Town town = new Town();
        Person member = town.member();
        String item = town.item(10, null);
        String claim = town.earn(member, item);
        town.earn(town.member(), item);
        Undoing.of(town.secondDistrictAdmin, town.streetStaff, "/claims/" + claim + "/reversal", "核实有误")
                .then()
                .statusCode(200);
        sealer.seal();
        Poll.until(sealer::hasSealedAll, all -> all);
        // What is written down while somebody intrudes would contradict the chain for ever.
        scheduler.pause(AuditHeads.KEEPING);
        heads.keep();
        intruder = new Tampering(url);
        assertThat(verify().problems()).isEmpty();
    }

    @AfterEach
    void everythingIsPutBack() throws SQLException {
        List<String> problems = verify().problems();
        intruder.close();
        scheduler.resume(AuditHeads.KEEPING);
        assertThat(problems).isEmpty();
    }

    static VerificationView verify(VerificationService service) {
        return QuarkusTransaction.requiringNew().call(() -> service.verify((done, total) -> {}));
    }

    VerificationView verify() {
        return verification.verify((done, total) -> {});
    }
}
