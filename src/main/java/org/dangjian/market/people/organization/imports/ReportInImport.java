package org.dangjian.market.people.organization.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dangjian.market.people.organization.Level;
import org.dangjian.market.people.organization.Organization;
import org.dangjian.market.people.organization.OrganizationDirectory;
import org.dangjian.market.people.organization.Registration;
import org.dangjian.market.people.organization.RegistrationRepository;
import org.dangjian.market.people.organization.registration.UnitReportedIn;
import org.dangjian.market.platform.audit.AuditEntry;
import org.dangjian.market.platform.audit.AuditTrail;
import org.dangjian.market.platform.job.JobContext;
import org.dangjian.market.platform.shared.BusinessDay;
import org.dangjian.market.platform.shared.Caller;
import org.dangjian.market.platform.shared.NormalForm;
import org.dangjian.market.platform.shared.Role;
import org.dangjian.market.platform.sheet.ImportErrors;
import org.dangjian.market.platform.sheet.ImportResult;
import org.dangjian.market.platform.sheet.Sheet;
import org.dangjian.market.platform.sheet.SheetImport;
import org.dangjian.market.platform.sheet.SheetTable;

/**
 * Imports which units report in where (双报到). A row that says what is in force already changes nothing; the first day is
 * the beginning of the year unless the row gives one.
 */
@ApplicationScoped
public class ReportInImport implements SheetImport {

    private static final Map<String, Registration.Kind> KINDS = Map.of(
            "REPORT_IN", Registration.Kind.REPORT_IN,
            "双报到", Registration.Kind.REPORT_IN,
            "报到", Registration.Kind.REPORT_IN,
            "CO_BUILDING", Registration.Kind.CO_BUILDING,
            "共建", Registration.Kind.CO_BUILDING);

    /** A row that can be read; places may be unknown. */
    private record Row(int number, String unit, String community, Registration.Kind kind, LocalDate from) {

        /** What it is about: two rows about one thing must not say different days. */
        private List<Object> subject(Map<String, Organization> places) {
            return List.of(places.get(unit).id(), places.get(community).id(), kind);
        }
    }

    private final RegistrationRepository registrations;
    private final OrganizationDirectory organizations;
    private final Event<UnitReportedIn> reportedIn;
    private final ImportActs acts;
    private final AuditTrail audit;
    private final BusinessDay clock;

    ReportInImport(
            RegistrationRepository registrations,
            OrganizationDirectory organizations,
            Event<UnitReportedIn> reportedIn,
            ImportActs acts,
            AuditTrail audit,
            BusinessDay clock) {
        this.registrations = registrations;
        this.organizations = organizations;
        this.reportedIn = reportedIn;
        this.acts = acts;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "report-in-import";
    }

    @Override
    @Transactional
    public ImportResult run(Caller caller, Sheet sheet, boolean dryRun, JobContext.Progress progress) {
        ImportErrors errors = new ImportErrors();
        SheetTable<ReportInColumn> table = SheetTable.of(sheet, List.of(ReportInColumn.values()), errors);
        if (!table.isComplete()) {
            return errors.result(dryRun);
        }
        List<Row> all = table.lines().map(this::read).toList();
        Map<String, Organization> places = places(caller, all);
        all.forEach(row -> check(caller, table, places, row));
        List<Row> rows =
                all.stream().filter(row -> !table.isWrong(row.number())).toList();
        checkAgreement(table, places, rows);
        rows = rows.stream().filter(row -> !table.isWrong(row.number())).toList();
        List<Registration> added = added(caller, rows, places, errors);
        ImportResult result = errors.result(dryRun, added.size(), 0, rows.size() - added.size());
        if (dryRun) {
            acts.tried(caller, kind(), result);
            return result;
        }
        UUID act = acts.begin(caller, kind());
        added.forEach(link -> link.madeBy(act));
        registrations.persist(added);
        registrations.flush();
        record(caller, added, rows.size());
        tell(caller, added, places.values());
        progress.report(rows.size(), rows.size());
        return acts.finish(act, result);
    }

    /** Rows about the same unit, place and kind must name the same first day. */
    private static void checkAgreement(
            SheetTable<ReportInColumn> table, Map<String, Organization> places, List<Row> rows) {
        Map<List<Object>, Row> first = new HashMap<>();
        for (Row row : rows) {
            Row before = first.putIfAbsent(row.subject(places), row);
            if (before != null && !before.from().equals(row.from())) {
                table.reject(
                        row.number(), ReportInColumn.FROM, "与第 " + before.number() + " 行互相矛盾：同一单位、社区和类别写了两个日期，请只留一行");
            }
        }
    }

    private Row read(SheetTable<ReportInColumn>.Line line) {
        String kind = line.text(ReportInColumn.KIND);
        LocalDate from = line.day(ReportInColumn.FROM);
        return new Row(
                line.number(),
                line.required(ReportInColumn.UNIT_CODE),
                line.required(ReportInColumn.COMMUNITY_CODE),
                kind == null
                        ? Registration.Kind.REPORT_IN
                        : line.meaning(
                                ReportInColumn.KIND,
                                kind,
                                text -> Optional.ofNullable(KINDS.get(NormalForm.codeKey(text))),
                                "没有这个类别，只能是 双报到 REPORT_IN、共建 CO_BUILDING，或留空"),
                from == null ? LocalDate.of(clock.year(), 1, 1) : from);
    }

    /** What the rows call a unit or a place, by code or by a name that only one bears. */
    private Map<String, Organization> places(Caller caller, List<Row> rows) {
        Set<String> texts = new HashSet<>();
        rows.forEach(row -> {
            texts.add(row.unit());
            texts.add(row.community());
        });
        texts.remove(null);
        NamedPlaces named = NamedPlaces.of(organizations, caller, texts, false);
        Map<String, Organization> places = new HashMap<>();
        texts.forEach(text -> named.find(text).ifPresent(place -> places.put(text, place)));
        return places;
    }

    private void check(Caller caller, SheetTable<ReportInColumn> table, Map<String, Organization> places, Row row) {
        if (row.unit() == null || row.community() == null) {
            return;
        }
        Organization unit = places.get(row.unit());
        Organization place = places.get(row.community());
        if (unit == null || !unit.level().isUnit()) {
            table.reject(row.number(), ReportInColumn.UNIT_CODE, "没有这个驻区单位或" + Level.BRANCH.word() + "，请核对编码");
        }
        if (place == null || !place.level().receivesReportIns()) {
            table.reject(row.number(), ReportInColumn.COMMUNITY_CODE, "没有这个社区（村）或街道（乡镇），请核对编码");
        }
        if (unit != null
                && place != null
                && !organizations.isManagedBy(caller, unit)
                && !organizations.isManagedBy(caller, place)) {
            table.reject(row.number(), ReportInColumn.UNIT_CODE, "单位和社区都不在您的管理范围内");
        }
    }

    /** Those not in force yet on their first day, each once. */
    private List<Registration> added(
            Caller caller, List<Row> rows, Map<String, Organization> places, ImportErrors errors) {
        Set<List<Object>> known = new HashSet<>();
        List<UUID> units =
                rows.stream().map(row -> places.get(row.unit()).id()).distinct().toList();
        List<Registration> present = registrations.ofUnits(units);
        List<Registration> added = new ArrayList<>();
        for (Row row : rows) {
            UUID unit = places.get(row.unit()).id();
            UUID place = places.get(row.community()).id();
            boolean inForce = present.stream()
                    .anyMatch(link -> link.unitId().equals(unit)
                            && link.communityId().equals(place)
                            && link.kind() == row.kind()
                            && (link.isActive(row.from()) || link.isActive(clock.today())));
            if (!inForce && known.add(row.subject(places))) {
                errors.change(
                        row.number(),
                        places.get(row.unit()).name(),
                        ImportResult.Change.NEW,
                        null,
                        places.get(row.community()).name() + "，自 " + row.from());
                added.add(new Registration(unit, place, row.kind(), row.from(), null, caller.accountId(), clock.now()));
            }
        }
        return added;
    }

    /** The units that did not send the table themselves. */
    private void tell(Caller caller, List<Registration> added, Collection<Organization> places) {
        Map<UUID, Organization> byId = places.stream().collect(Collectors.toMap(Organization::id, Function.identity()));
        added.stream()
                .filter(link -> !organizations.isManagedBy(caller, byId.get(link.unitId())))
                .map(link -> new UnitReportedIn(
                        link.unitId(), byId.get(link.communityId()).name()))
                .forEach(reportedIn::fire);
    }

    private void record(Caller caller, List<Registration> added, int rows) {
        added.forEach(link -> audit.record(
                caller,
                AuditEntry.of("organization.reported-in", "organization", link.unitId())
                        .in(organizations.get(link.communityId()).path())
                        .with("communityId", link.communityId())
                        .with("kind", link.kind())
                        .with("from", link.validFrom().toString())
                        .with("by", kind())));
        audit.record(
                caller,
                AuditEntry.of("report-in.imported", "organization", null)
                        .in(caller.paths(Role.KEEPERS).stream().findFirst().orElse(null))
                        .with("created", added.size())
                        .with("unchanged", rows - added.size()));
    }
}
