package org.dangjian.market.people.organization.imports;

import io.quarkus.arc.All;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dangjian.market.platform.audit.AuditEntry;
import org.dangjian.market.platform.audit.AuditTrail;
import org.dangjian.market.platform.shared.BusinessDay;
import org.dangjian.market.platform.shared.Caller;
import org.dangjian.market.platform.shared.Page;
import org.dangjian.market.platform.shared.Problem;
import org.dangjian.market.platform.shared.ProblemCode;
import org.dangjian.market.platform.shared.Role;
import org.dangjian.market.platform.sheet.ImportResult;

/** Finished imports: each is one act of one office, and is undone as one while nothing followed. */
@ApplicationScoped
public class ImportActs implements PanacheRepositoryBase<ImportAct, UUID> {

    /** More rows than these are not undone in one request. */
    static final int MOST_UNDONE = 5_000;

    private final Map<String, UndoableImport> kinds;
    private final AuditTrail audit;
    private final BusinessDay clock;

    ImportActs(@All List<UndoableImport> kinds, AuditTrail audit, BusinessDay clock) {
        this.kinds = kinds.stream().collect(Collectors.toMap(UndoableImport::kind, Function.identity()));
        this.audit = audit;
        this.clock = clock;
    }

    /** Begins the record of an import in the transaction in progress, which may still end without it. */
    public UUID begin(Caller caller, String kind) {
        ImportAct act = new ImportAct(kind, scopeOf(caller), caller.accountId(), clock.now());
        persistAndFlush(act);
        return act.id();
    }

    /** Ends it; an import that changed nothing leaves no act. */
    public ImportResult finish(UUID id, ImportResult result) {
        ImportAct act = findById(id);
        act.close(result);
        if (act.rows() == 0) {
            delete(act);
            return result;
        }
        return result.under(id);
    }

    /** Puts a dry run on record: whoever tries files out learns what is registered. */
    public void tried(Caller caller, String kind, ImportResult result) {
        audit.record(
                caller,
                AuditEntry.of("import.tried", "import", null)
                        .in(scopeOf(caller))
                        .with("kind", kind)
                        .with("created", result.created())
                        .with("updated", result.updated())
                        .with("unchanged", result.unchanged())
                        .with("errors", result.errors().size()));
    }

    private static String scopeOf(Caller caller) {
        return caller.paths(Role.KEEPERS).stream().findFirst().orElse(null);
    }

    /** What the caller imported, the newest first. */
    @Transactional
    public Page<ImportActView> find(Caller caller, UUID before, int limit) {
        List<ImportAct> found = (before == null
                        ? find("madeBy = ?1 order by id desc", caller.accountId())
                        : find("madeBy = ?1 and id < ?2 order by id desc", caller.accountId(), before))
                .range(0, limit)
                .list();
        return Page.of(found, limit, act -> act.id().toString()).map(ImportAct::view);
    }

    /**
     * Takes an import back as one act: what it made is removed, what it changed is as it was.
     *
     * @throws Problem {@code not-found} for another office's; {@code state-conflict} when it was undone already;
     *     {@code import-followed} when anything it made or changed was used or changed since
     */
    @Transactional
    public ImportActView undo(Caller caller, UUID id) {
        ImportAct act = findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(Problem::notFound);
        boolean own = act.madeBy().equals(caller.accountId())
                || act.scopePath() != null && caller.reaches(act.scopePath(), Role.KEEPERS);
        UndoableImport kind = kinds.get(act.kind());
        if (!own || kind == null) {
            throw Problem.notFound();
        }
        if (act.rows() > MOST_UNDONE) {
            throw Problem.of(
                    ProblemCode.IMPORT_FOLLOWED, "超过 " + MOST_UNDONE + " 行", "more than " + MOST_UNDONE + " rows");
        }
        act.undo(caller.accountId(), clock.now());
        kind.undo(caller, act);
        flush();
        audit.record(
                caller,
                AuditEntry.of("import.undone", "import", id).in(act.scopePath()).with("kind", act.kind()));
        return act.view();
    }
}
