package org.dangjian.market.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.List;
import org.dangjian.market.testsupport.Figures;
import org.junit.jupiter.api.Test;

/** Seals made anew or cut off contradict what stands outside the database (trust S7). */
@QuarkusTest
class ForgedChainDatabaseTest extends IntrudedDatabase {

    private static final String FORGED = "{\"forged\":2}";

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

    private static String field(String details) {
        return new CanonicalRow().with("details", details).toString();
    }
}
