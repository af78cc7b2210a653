package org.dangjian.market.people.organization;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.dangjian.market.platform.shared.BusinessDay;
import org.dangjian.market.platform.shared.NormalForm;
import org.dangjian.market.platform.shared.Problem;
import org.dangjian.market.platform.shared.ProblemCode;

/**
 * A node of the tree of organizations (组织). Its one parent is its own superior: a unit's is its system committee or the
 * district, never the street it sits in (《城市区域化党建调研报告》一: 驻区单位).
 */
@Entity
@Table(name = "organization")
public class Organization {

    @Id
    private UUID id;

    @Column(updatable = false)
    private String code;

    @Column(name = "code_key", updatable = false)
    private String codeKey;

    private String name;

    @Column(name = "import_id", updatable = false)
    private UUID importId;

    @Column(name = "party_name")
    private String partyName;

    @Enumerated(EnumType.STRING)
    private Level level;

    @Enumerated(EnumType.STRING)
    private OrganizationKind kind;

    @Column(name = "parent_id")
    private UUID parentId;

    private String path;

    @Version
    private int version;

    @Column(name = "created_at")
    private Instant createdAt;

    protected Organization() {}

    /**
     * A new organization under {@code parent}.
     *
     * @param partyName the Party organization's name; {@code null} to derive it from the name
     * @param kind {@code null} to read it off the name
     * @param parent {@code null} for a root
     * @throws Problem {@code parent-not-allowed} when this level does not stand under that of the parent;
     *     {@code validation-failed} when kind and level do not go together
     */
    public Organization(
            String code,
            String name,
            String partyName,
            Level level,
            OrganizationKind kind,
            Organization parent,
            Instant now) {
        this.id = UuidCreator.getTimeOrderedEpochPlus1();
        this.code = code;
        this.codeKey = NormalForm.codeKey(code);
        this.level = level;
        this.createdAt = now;
        rename(name, partyName, kind);
        placeUnder(parent);
    }

    public final void rename(String newName, String newPartyName, OrganizationKind newKind) {
        if (newKind != null && newKind.level() != level) {
            throw Problem.invalid("kind", level.title() + "没有“" + newKind.title() + "”这一类");
        }
        this.name = newName;
        this.partyName = newPartyName == null || newPartyName.isBlank() ? null : newPartyName;
        this.kind = newKind != null ? newKind : OrganizationKind.ofName(level, newName);
    }

    /** Puts it under another superior. The caller moves the paths of everything below. */
    public final void placeUnder(Organization parent) {
        if (parent == null ? !level.canBeRoot() : !level.parents().contains(parent.level)) {
            throw Problem.of(
                    ProblemCode.PARENT_NOT_ALLOWED, level.title(), parent == null ? "根" : parent.level.title());
        }
        if (parent != null && path != null && parent.path.startsWith(path)) {
            throw Problem.of(ProblemCode.ORGANIZATION_CYCLE);
        }
        this.parentId = parent == null ? null : parent.id;
        this.path = (parent == null ? "" : parent.path) + code + '/';
    }

    /** Notes which import made it. */
    public void madeBy(UUID importAct) {
        this.importId = importAct;
    }

    /** What its code is compared by. */
    public String codeKey() {
        return codeKey;
    }

    /** Whether it was made on that day or before. */
    boolean existedOn(LocalDate day) {
        return !BusinessDay.dayOf(createdAt).isAfter(day);
    }

    public UUID id() {
        return id;
    }

    public String code() {
        return code;
    }

    public String name() {
        return name;
    }

    /** The Party organization: as given, else derived from the name (三元社区居委会 → 三元社区党委). */
    public String partyName() {
        return partyName != null ? partyName : PartyName.of(level, name);
    }

    /** The Party organization's name only when it was given. */
    public String givenPartyName() {
        return partyName;
    }

    public Level level() {
        return level;
    }

    public OrganizationKind kind() {
        return kind;
    }

    public UUID parentId() {
        return parentId;
    }

    /** The codes from the root down to this one, each closed by a slash; what is below starts with it. */
    public String path() {
        return path;
    }

    public int version() {
        return version;
    }
}
