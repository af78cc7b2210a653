package org.dangjian.market.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduler;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.dangjian.market.platform.shared.BusinessDay;
import org.dangjian.market.testsupport.Figures;
import org.dangjian.market.testsupport.Person;
import org.dangjian.market.testsupport.Poll;
import org.dangjian.market.testsupport.Town;
import org.dangjian.market.testsupport.Undoing;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever changes ledger or audit rows behind the service's back is found out (trust S7). */
@QuarkusTest
class TamperingDatabaseTest {

    @Inject
    AuditCode code;

    @Inject
    VerificationService verification;

    @Inject
    AuditSealer sealer;

    @Inject
    AuditHeads heads;

    @Inject
    AuditRepository repository;

    @Inject
    @All
    List<IntegrityCheck> checks;

    @Inject
    BusinessDay clock;

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;

    @Inject
    Scheduler scheduler;

    private static final String FORGED = "{\"forged\":2}";

    private final long seed = Figures.seed();
    private Tampering intruder;

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

    @Test
    void everyEditIsFound() throws SQLException {
        System.out.println("TRUST S7 seed: " + seed);
        Random random = new Random(seed);
        int edits = Figures.of(22, 200);
        List<String> unseen = new ArrayList<>();
        for (int i = 0; i < edits; i++) {
            Tampering.Edit edit = Tampering.EDITS.get(i % Tampering.EDITS.size());
            if (intruder.during(edit, random, () -> verify().ok())) {
                unseen.add(edit.name());
            }
        }
        Figures.print("S7", edits + " edits, " + (edits - unseen.size()) + " found");
        assertThat(unseen).isEmpty();
    }

    @Test
    void aChainMadeAnewContradictsItsCopyOutsideTheDatabase() throws SQLException {
        AuditRepository.Link last = QuarkusTransaction.requiringNew()
                .call(() -> repository
                        .linksAfter(repository.lastSeal().orElseThrow().seq() - 1, 1)
                        .getFirst());
        String forged = CanonicalRow.sha256(
                last.seal().previous(),
                last.event().canonical().replace(field(last.event().details()), field(FORGED)));
        String id = last.event().id().toString();
        intruder.execute("update audit_event set details = '" + FORGED + "' where id = '" + id + "'");
        intruder.execute("update audit_seal set hash = '" + forged + "' where seq = "
                + last.seal().seq());
        assertThat(verify().problems())
                .contains("第 " + last.seal().seq() + " 号封存与库外留存的不一致。")
                .contains("第 " + last.seal().seq() + " 号审计记录或封存不是本系统写入的。");
        intruder.execute("update audit_event set details = '" + last.event().details() + "' where id = '" + id + "'");
        intruder.execute("update audit_seal set hash = '" + last.seal().hash() + "' where seq = "
                + last.seal().seq());
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

    /** An event is changed and every hash behind it made anew. */
    @Test
    void everyRebuiltTailIsFound() throws SQLException {
        int tails = Figures.of(3, 20);
        int found = 0;
        for (int i = 0; i < tails; i++) {
            List<AuditRepository.Link> tail = lastLinks(2 + i % 5);
            rebuild(tail);
            found += verify().problems().stream().anyMatch(problem -> problem.contains("不是本系统写入的")) ? 1 : 0;
            putBack(tail);
        }
        Figures.print("S7", tails + " rebuilt tails, " + found + " found");
        assertThat(found).isEqualTo(tails);
    }

    /** Seals cut off at the end leave a chain in order: the note outside the database knows better. */
    @Test
    void aChainThatWasCutShortIsFound() throws SQLException {
        heads.latest();
        List<AuditRepository.Link> tail = lastLinks(1);
        long seq = tail.getFirst().seal().seq();
        intruder.execute("delete from audit_seal where seq = " + seq);
        assertThat(verify().problems()).contains("第 " + seq + " 号封存与库外留存的不一致。");
        intruder.execute(insertOf(tail.getFirst().seal()));
    }

    private List<AuditRepository.Link> lastLinks(int many) {
        return QuarkusTransaction.requiringNew()
                .call(() -> repository.linksAfter(
                        repository.lastSeal().orElseThrow().seq() - many, many));
    }

    private void rebuild(List<AuditRepository.Link> tail) throws SQLException {
        AuditRepository.Link first = tail.getFirst();
        intruder.execute("update audit_event set details = '" + FORGED + "' where id = '"
                + first.event().id() + "'");
        String previous = first.seal().previous();
        for (AuditRepository.Link link : tail) {
            String canonical = link == first
                    ? link.event().canonical().replace(field(link.event().details()), field(FORGED))
                    : link.event().canonical();
            String hash = CanonicalRow.sha256(previous, canonical);
            intruder.execute("update audit_seal set previous = '" + previous + "', hash = '" + hash + "' where seq = "
                    + link.seal().seq());
            previous = hash;
        }
    }

    private void putBack(List<AuditRepository.Link> tail) throws SQLException {
        AuditRepository.Link first = tail.getFirst();
        intruder.execute("update audit_event set details = '" + first.event().details() + "' where id = '"
                + first.event().id() + "'");
        for (AuditRepository.Link link : tail) {
            intruder.execute("update audit_seal set previous = '" + link.seal().previous() + "', hash = '"
                    + link.seal().hash() + "' where seq = " + link.seal().seq());
        }
    }

    private static String insertOf(AuditSeal seal) {
        return "insert into audit_seal (seq, event_id, previous, hash, mac) values (" + seal.seq() + ", '"
                + seal.eventId() + "', '" + seal.previous() + "', '" + seal.hash() + "', '" + seal.mac() + "')";
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

    private static VerificationView verify(VerificationService service) {
        return QuarkusTransaction.requiringNew().call(() -> service.verify((done, total) -> {}));
    }

    private VerificationView verify() {
        return verification.verify((done, total) -> {});
    }

    private static String field(String details) {
        return new CanonicalRow().with("details", details).toString();
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
        Tampering.Edit quiet = Tampering.EDITS.get(1);
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
