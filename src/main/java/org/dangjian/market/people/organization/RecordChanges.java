package org.dangjian.market.people.organization;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Gatherers;
import org.dangjian.market.platform.shared.BusinessDay;
import org.dangjian.market.platform.shared.Caller;
import org.dangjian.market.platform.shared.FieldCipher;

/** Keeps what records said before and after a change, encrypted: for those who keep the record, and for undoing an import. */
@ApplicationScoped
public class RecordChanges implements PanacheRepositoryBase<RecordChange, UUID> {

    private static final int CHUNK = 1_000;

    private final FieldCipher cipher;
    private final BusinessDay clock;

    RecordChanges(FieldCipher cipher, BusinessDay clock) {
        this.cipher = cipher;
        this.clock = clock;
    }

    /**
     * A change of one field.
     *
     * @param subjectId whose
     * @param from what it said, {@code null} for nothing
     * @param at when; {@code null} for what is not stored yet
     */
    public record Changed(UUID id, UUID subjectId, String field, String from, String to, UUID by, Instant at) {

        /** A change that is about to be made. */
        public static Changed of(UUID subjectId, String field, String from, String to) {
            return new Changed(null, subjectId, field, from, to, null, null);
        }
    }

    /** What is encrypted here. */
    @Produces
    @Singleton
    static FieldCipher.Columns encryptedColumns() {
        return new FieldCipher.Columns(RecordChange.TABLE, List.of(RecordChange.FROM, RecordChange.TO));
    }

    /** Keeps these changes of records of a kind; {@code importId} when an import makes them. */
    public void keep(Caller caller, String subjectType, Collection<Changed> changes, UUID importId) {
        persist(changes.stream()
                .map(change -> new RecordChange(
                        new RecordChange.Subject(subjectType, change.subjectId()),
                        new RecordChange.Field(change.field(), change.from(), change.to()),
                        caller.accountId(),
                        clock.now(),
                        importId,
                        cipher)));
    }

    /** The changes of one record, the newest first. {@code before} is the id of the last one seen, or {@code null}. */
    public List<Changed> of(String subjectType, UUID subjectId, UUID before, int limit) {
        String where = "subjectType = ?1 and subjectId = ?2";
        return (before == null
                        ? find(where + " order by id desc", subjectType, subjectId)
                        : find(where + " and id < ?3 order by id desc", subjectType, subjectId, before))
                .range(0, limit - 1).stream().map(this::opened).toList();
    }

    /** What an import changed, in the order it did. */
    public List<Changed> ofImport(UUID importId) {
        return stream("importId = ?1 order by id", importId).map(this::opened).toList();
    }

    /** Those of these records that changed again after the import that made or changed them. */
    public Set<UUID> changedSince(Collection<UUID> subjects, UUID importId, Instant made) {
        Set<UUID> changed = new HashSet<>();
        for (List<UUID> some :
                subjects.stream().gather(Gatherers.windowFixed(CHUNK)).toList()) {
            changed.addAll(getEntityManager()
                    .createQuery(
                            "select distinct c.subjectId from RecordChange c where c.subjectId in :subjects"
                                    + " and c.changedAt >= :made and (c.importId is null or c.importId <> :import)",
                            UUID.class)
                    .setParameter("subjects", some)
                    .setParameter("made", made)
                    .setParameter("import", importId)
                    .getResultList());
        }
        return changed;
    }

    private Changed opened(RecordChange change) {
        RecordChange.Field field = change.open(cipher);
        return new Changed(
                change.id(),
                change.subjectId(),
                field.name(),
                field.from(),
                field.to(),
                change.changedBy(),
                change.changedAt());
    }
}
