package org.dangjian.market.people.organization.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.dangjian.market.people.organization.Level;
import org.dangjian.market.people.organization.Organization;
import org.dangjian.market.people.organization.OrganizationHistory;
import org.dangjian.market.people.organization.OrganizationRepository;
import org.dangjian.market.people.organization.RecordChanges;
import org.dangjian.market.platform.audit.AuditEntry;
import org.dangjian.market.platform.audit.AuditTrail;
import org.dangjian.market.platform.job.JobContext;
import org.dangjian.market.platform.shared.BusinessDay;
import org.dangjian.market.platform.shared.Caller;
import org.dangjian.market.platform.shared.Role;
import org.dangjian.market.platform.sheet.ImportErrors;
import org.dangjian.market.platform.sheet.ImportResult;
import org.dangjian.market.platform.sheet.Sheet;
import org.dangjian.market.platform.sheet.SheetImport;
import org.dangjian.market.platform.sheet.SheetTable;

/**
 * Imports the tree of organizations from a table. SYSTEM_ADMIN makes the offices anywhere; each office makes and changes
 * what lies below its own. Rows that say what is registered already are welcome anywhere.
 */
@ApplicationScoped
public class OrganizationImport implements SheetImport {

    /** The offices that make the frame of the tree. */
    private static final Set<Level> FRAME = EnumSet.of(Level.CITY, Level.DISTRICT, Level.STREET, Level.COMMUNITY);

    private final OrganizationRepository organizations;
    private final OrganizationHistory history;
    private final ImportActs acts;
    private final RecordChanges changes;
    private final AuditTrail audit;
    private final BusinessDay clock;

    OrganizationImport(
            OrganizationRepository organizations,
            OrganizationHistory history,
            ImportActs acts,
            RecordChanges changes,
            AuditTrail audit,
            BusinessDay clock) {
        this.organizations = organizations;
        this.history = history;
        this.acts = acts;
        this.changes = changes;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "organization-import";
    }

    @Override
    @Transactional
    public ImportResult run(Caller caller, Sheet sheet, boolean dryRun, JobContext.Progress progress) {
        ImportErrors errors = new ImportErrors();
        SheetTable<OrganizationColumn> table = SheetTable.of(sheet, List.of(OrganizationColumn.values()), errors);
        if (!table.isComplete()) {
            return errors.result(dryRun);
        }
        OrganizationPlan plan = plan(table);
        plan.check();
        if (errors.isEmpty()) {
            plan.rows().forEach(row -> checkRights(caller, plan, row));
        }
        plan.rows().stream()
                .filter(row -> !table.isWrong(row.number()))
                .forEach(row -> OrganizationChanges.list(plan, row, errors));
        int[] counts = count(plan, table);
        ImportResult result = errors.result(dryRun, counts[0], counts[1], counts[2]);
        if (dryRun) {
            acts.tried(caller, kind(), result);
            return result;
        }
        UUID act = acts.begin(caller, kind());
        apply(caller, plan, act, progress);
        record(caller, result);
        return acts.finish(act, result);
    }

    private OrganizationPlan plan(SheetTable<OrganizationColumn> table) {
        List<OrganizationRow> rows = table.lines().map(OrganizationRow::read).toList();
        Set<String> codes = new LinkedHashSet<>();
        rows.stream()
                .flatMap(row -> Stream.of(row.code(), row.parentCode()))
                .filter(Objects::nonNull)
                .forEach(codes::add);
        return new OrganizationPlan(rows, organizations.findByCodes(codes), table);
    }

    private static void checkRights(Caller caller, OrganizationPlan plan, OrganizationRow row) {
        Organization registered = plan.registered(row.code());
        if (registered != null && !plan.changes(row)) {
            return;
        }
        if (caller.has(Role.SYSTEM_ADMIN)) {
            if (!FRAME.contains(row.level())) {
                plan.reject(row, OrganizationColumn.LEVEL, "系统管理员只建市、区县、街道（乡镇）和社区（村），其余由各级自己建");
            }
            return;
        }
        if (registered != null && !caller.reaches(registered.path(), Role.KEEPERS)) {
            plan.reject(row, OrganizationColumn.CODE, "不在您的管理范围内");
        } else if (registered == null || plan.moves(row)) {
            checkParent(caller, plan, row);
        }
    }

    private static void checkParent(Caller caller, OrganizationPlan plan, OrganizationRow row) {
        if (row.parentCode() == null) {
            plan.reject(row, OrganizationColumn.PARENT_CODE, "请填写上级编码；没有上级的组织由系统管理员建");
        } else if (!caller.reaches(plan.path(row.parentCode()), Role.KEEPERS)) {
            plan.reject(row, OrganizationColumn.PARENT_CODE, "这个上级不在您的管理范围内");
        }
    }

    /** How many good rows are new, change something, and say what is known. */
    private static int[] count(OrganizationPlan plan, SheetTable<OrganizationColumn> table) {
        int[] counts = new int[3];
        for (OrganizationRow row : plan.rows()) {
            if (!table.isWrong(row.number())) {
                counts[plan.registered(row.code()) == null ? 0 : plan.changes(row) ? 1 : 2]++;
            }
        }
        return counts;
    }

    /** Writes from the roots down, so that each superior has its final path before what stands below it. */
    private void apply(Caller caller, OrganizationPlan plan, UUID act, JobContext.Progress progress) {
        List<OrganizationRow> changes = plan.rows().stream()
                .filter(row -> plan.registered(row.code()) != null && plan.changes(row))
                .toList();
        changes.stream()
                .filter(plan::moves)
                .map(row -> plan.registered(row.code()).path())
                .forEach(path -> organizations.list("path like ?1", path + "%").forEach(plan::addRegistered));
        Map<String, String> paths = new HashMap<>();
        plan.rows().forEach(row -> paths.put(row.code(), plan.path(row.code())));
        plan.registered().forEach(known -> paths.computeIfAbsent(known.code(), plan::path));
        List<String> codes = new ArrayList<>(paths.keySet());
        codes.sort(
                Comparator.comparingInt((String code) -> depth(paths.get(code))).thenComparing(code -> code));

        changes.forEach(row -> this.changes.keep(caller, "organization", OrganizationChanges.of(plan, row), act));
        Map<String, Organization> placed = new HashMap<>();
        for (String code : codes) {
            placed.put(code, place(plan, code, paths.get(code), placed, act));
            progress.report(placed.size(), codes.size());
        }
        organizations.flush();
        changes.forEach(row -> record(caller, plan.registered(row.code())));
    }

    private Organization place(
            OrganizationPlan plan, String code, String path, Map<String, Organization> placed, UUID act) {
        OrganizationRow row = plan.row(code);
        Organization registered = plan.registered(code);
        Organization parent = placed.get(plan.above(code));
        if (registered == null) {
            Organization made =
                    new Organization(code, row.name(), row.partyName(), row.level(), row.kind(), parent, clock.now());
            made.madeBy(act);
            organizations.persist(made);
            return made;
        }
        if (row != null && row.differsFrom(registered)) {
            String partyName = row.partyName() != null ? row.partyName() : registered.givenPartyName();
            history.keep(registered, row.name(), partyName);
            registered.rename(row.name(), partyName, row.kind() != null ? row.kind() : registered.kind());
        }
        if (!registered.path().equals(path)) {
            registered.placeUnder(parent);
        }
        return registered;
    }

    private static int depth(String path) {
        return (int) path.chars().filter(character -> character == '/').count();
    }

    private void record(Caller caller, Organization changed) {
        audit.record(
                caller,
                AuditEntry.of("organization.updated", "organization", changed.id())
                        .in(changed.path())
                        .with("code", changed.code())
                        .with("level", changed.level())
                        .with("by", kind()));
    }

    private void record(Caller caller, ImportResult result) {
        audit.record(
                caller,
                AuditEntry.of("organization.imported", "organization", null)
                        .in(caller.paths(Role.KEEPERS).stream().findFirst().orElse(null))
                        .with("created", result.created())
                        .with("updated", result.updated())
                        .with("unchanged", result.unchanged()));
    }
}
