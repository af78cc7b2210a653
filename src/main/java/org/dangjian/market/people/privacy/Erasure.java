package org.dangjian.market.people.privacy;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.dangjian.market.platform.audit.AuditEntry;
import org.dangjian.market.platform.audit.AuditTrail;
import org.dangjian.market.platform.keys.ProtectedText;
import org.dangjian.market.platform.person.PersonalData;
import org.dangjian.market.platform.person.Subject;
import org.dangjian.market.platform.shared.BusinessDay;
import org.dangjian.market.platform.shared.Caller;
import org.dangjian.market.platform.shared.FieldCipher;
import org.hibernate.Session;

/**
 * Erases who somebody was, in every room, in one transaction, and writes down that it did, by ids alone (《个人信息保护法》
 * 第四十七条). Points, ledger and trail hold ids and stay as they are.
 */
@ApplicationScoped
class Erasure {

    private final List<PersonalData> rooms;
    private final EntityManager database;
    private final ProtectedText texts;
    private final AuditTrail audit;
    private final BusinessDay clock;

    Erasure(
            @All List<PersonalData> rooms,
            EntityManager database,
            ProtectedText texts,
            AuditTrail audit,
            BusinessDay clock) {
        this.rooms = rooms;
        this.database = database;
        this.texts = texts;
        this.audit = audit;
        this.clock = clock;
    }

    /** @return false when something of the person is still open, or somebody else erased them meanwhile */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    boolean erase(GonePeople.Gone gone) {
        Subject person = gone.person();
        if (!gone.duplicate() && isOpen(person)) {
            return false;
        }
        int marked = mark(person);
        if (marked == 0) {
            return false;
        }
        Map<String, Object> texts = Map.of(
                "erased", FieldCipher.ERASED, "erasedText", this.texts.convertToDatabaseColumn(FieldCipher.ERASED));
        statements(gone.duplicate() ? PersonalData::erasingDuplicate : PersonalData::erasing)
                .forEach(sql -> run(SubjectQuery.of(sql, person, texts)));
        boolean ofMember = !person.members().isEmpty();
        audit.record(
                Caller.system(),
                AuditEntry.of("person.erased", ofMember ? "member" : "account", ofMember ? gone.id() : person.account())
                        .with("accountId", ofMember ? person.account() : null)
                        .with("duplicate", gone.duplicate() ? true : null));
        return true;
    }

    private List<String> statements(Function<PersonalData, List<String>> kind) {
        return rooms.stream().flatMap(room -> kind.apply(room).stream()).toList();
    }

    private boolean isOpen(Subject person) {
        return statements(PersonalData::open).stream()
                .map(sql -> SubjectQuery.of(sql, person, Map.of()))
                .anyMatch(query -> work(connection -> {
                    try (PreparedStatement statement = query.on(connection);
                            ResultSet found = statement.executeQuery()) {
                        return found.next();
                    }
                }));
    }

    /** Of two instances one marks, and goes on. */
    private int mark(Subject person) {
        Map<String, Object> now = Map.of("now", clock.now().atOffset(ZoneOffset.UTC));
        String rows = " set erased_at = :now where erased_at is null and ";
        return run(SubjectQuery.of("update member" + rows + "id in (:members)", person, now))
                + run(SubjectQuery.of("update account" + rows + "id = :account", person, now));
    }

    /** Erases some of what nobody needs any more; how many rows. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    int eraseOutdated(Instant before) {
        return statements(PersonalData::erasingOutdated).stream()
                .mapToInt(sql -> run(SubjectQuery.of(
                        sql, new Subject(null, java.util.Set.of()), Map.of("before", before.atOffset(ZoneOffset.UTC)))))
                .sum();
    }

    private int run(SubjectQuery query) {
        return work(connection -> {
            try (PreparedStatement statement = query.on(connection)) {
                return statement.executeUpdate();
            }
        });
    }

    private interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    private <T> T work(Work<T> work) {
        return database.unwrap(Session.class).doReturningWork(work::on);
    }
}
