package org.dangjian.market.people.organization.imports;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.dangjian.market.platform.shared.Problem;
import org.dangjian.market.platform.shared.ProblemCode;
import org.dangjian.market.platform.sheet.ImportResult;

/** A finished import as one act: who brought in how much, and whether it was undone. */
@Entity
@Table(name = "import_act")
public class ImportAct {

    @Id
    private UUID id;

    private String kind;

    @Column(name = "scope_path")
    private String scopePath;

    private int created;

    private int updated;

    private int unchanged;

    @Column(name = "made_by")
    private UUID madeBy;

    @Column(name = "made_at")
    private Instant madeAt;

    @Column(name = "undone_by")
    private UUID undoneBy;

    @Column(name = "undone_at")
    private Instant undoneAt;

    @Version
    private int version;

    protected ImportAct() {}

    ImportAct(String kind, String scopePath, UUID madeBy, Instant now) {
        this.id = UuidCreator.getTimeOrderedEpochPlus1();
        this.kind = kind;
        this.scopePath = scopePath;
        this.madeBy = madeBy;
        this.madeAt = now;
    }

    /** How much it brought in. */
    void close(ImportResult result) {
        created = result.created();
        updated = result.updated();
        unchanged = result.unchanged();
    }

    /** @throws Problem {@code state-conflict} when it was undone already */
    void undo(UUID account, Instant now) {
        if (undoneAt != null) {
            throw Problem.of(ProblemCode.STATE_CONFLICT);
        }
        undoneBy = account;
        undoneAt = now;
    }

    public UUID id() {
        return id;
    }

    public String kind() {
        return kind;
    }

    String scopePath() {
        return scopePath;
    }

    UUID madeBy() {
        return madeBy;
    }

    public Instant madeAt() {
        return madeAt;
    }

    int rows() {
        return created + updated;
    }

    ImportActView view() {
        return new ImportActView(id, kind, created, updated, unchanged, madeAt, undoneAt);
    }
}
