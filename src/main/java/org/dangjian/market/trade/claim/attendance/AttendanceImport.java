package org.dangjian.market.trade.claim.attendance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Gatherers;
import org.dangjian.market.people.holder.HolderDirectory;
import org.dangjian.market.people.holder.HolderPlace;
import org.dangjian.market.people.member.MemberDirectory;
import org.dangjian.market.people.organization.OrganizationDirectory;
import org.dangjian.market.people.organization.imports.ImportActs;
import org.dangjian.market.platform.audit.AuditEntry;
import org.dangjian.market.platform.audit.AuditTrail;
import org.dangjian.market.platform.job.JobContext;
import org.dangjian.market.platform.shared.Caller;
import org.dangjian.market.platform.shared.Holder;
import org.dangjian.market.platform.shared.Problem;
import org.dangjian.market.platform.shared.ProblemCode;
import org.dangjian.market.platform.sheet.ImportErrors;
import org.dangjian.market.platform.sheet.ImportResult;
import org.dangjian.market.platform.sheet.Sheet;
import org.dangjian.market.platform.sheet.SheetImport;
import org.dangjian.market.platform.sheet.SheetTable;
import org.dangjian.market.trade.ledger.Ledger;
import org.dangjian.market.trade.ledger.adjustment.NamedHolders;
import org.dangjian.market.trade.shelf.Item;
import org.dangjian.market.trade.shelf.imports.NamedMandatoryItems;

/**
 * Imports attendance of mandatory items from a table, by the rules of recording it by hand: whom one may record, on which days,
 * nobody for themselves without somebody else's word. Item, holder and day tell which attendance a row is about; what is
 * recorded or reported already changes nothing.
 */
@ApplicationScoped
public class AttendanceImport implements SheetImport {

    static final String KIND = "attendance-import";

    /** As many holders as are recorded at once by hand. */
    private static final int AT_ONCE = 500;

    private final AttendanceService service;
    private final AttendanceAccess access;
    private final CompletionRepository completions;
    private final NamedMandatoryItems items;
    private final HolderDirectory holders;
    private final MemberDirectory members;
    private final OrganizationDirectory organizations;
    private final Ledger ledger;
    private final ImportActs acts;
    private final AuditTrail audit;

    AttendanceImport(
            AttendanceAccess access,
            AttendanceService service,
            CompletionRepository completions,
            NamedMandatoryItems items,
            HolderDirectory holders,
            MemberDirectory members,
            OrganizationDirectory organizations,
            Ledger ledger,
            ImportActs acts,
            AuditTrail audit) {
        this.access = access;
        this.service = service;
        this.completions = completions;
        this.items = items;
        this.holders = holders;
        this.members = members;
        this.organizations = organizations;
        this.ledger = ledger;
        this.acts = acts;
        this.audit = audit;
    }

    @Override
    public String kind() {
        return KIND;
    }

    /** What is recorded together. */
    private record Meeting(Item item, LocalDate day, String summary) {}

    /** What a row says. */
    private record Told(AttendanceRow row, Item item, Holder holder) {}

    @Override
    @Transactional
    public ImportResult run(Caller caller, Sheet sheet, boolean dryRun, JobContext.Progress progress) {
        ImportErrors errors = new ImportErrors();
        SheetTable<AttendanceColumn> table = SheetTable.of(sheet, List.of(AttendanceColumn.values()), errors);
        if (!table.isComplete()) {
            return errors.result(dryRun);
        }
        List<AttendanceRow> rows = table.lines().map(AttendanceRow::read).toList().stream()
                .filter(row -> !table.isWrong(row.number()))
                .toList();
        List<Told> told = told(caller, rows, table);
        Set<List<Object>> known = completions.live(
                told.stream().map(one -> one.item().id()).distinct().toList(),
                told.stream().map(one -> one.holder().id()).distinct().toList());
        List<Told> anew = told.stream().filter(one -> !known.contains(key(one))).toList();
        check(caller, anew, table);
        List<Told> good =
                anew.stream().filter(one -> !table.isWrong(one.row().number())).toList();
        good.forEach(one -> errors.change(
                one.row().number(),
                one.row().holder().name(),
                ImportResult.Change.NEW,
                null,
                one.item().title() + "，" + one.row().servedOn() + (caller.is(one.holder()) ? "（待核实）" : "")));
        ImportResult result = errors.result(dryRun, good.size(), 0, told.size() - anew.size());
        if (dryRun) {
            acts.tried(caller, kind(), result);
            return result;
        }
        UUID act = acts.begin(caller, kind());
        record(caller, good, act);
        progress.report(rows.size(), rows.size());
        audit.record(
                caller,
                AuditEntry.of("attendance.imported", "completion", null)
                        .with("created", result.created())
                        .with("unchanged", result.unchanged()));
        return acts.finish(act, result);
    }

    private static List<Object> key(Told one) {
        return List.of(one.item().id(), one.holder(), one.row().servedOn());
    }

    /** Who and what each row is about; what cannot be told, is not the caller's to record or said twice is noted. */
    private List<Told> told(Caller caller, List<AttendanceRow> rows, SheetTable<AttendanceColumn> table) {
        NamedHolders named = NamedHolders.of(
                organizations,
                members,
                caller,
                rows.stream().map(AttendanceRow::holder).toList());
        Map<AttendanceRow, Holder> meant = new LinkedHashMap<>();
        rows.forEach(row -> meant.put(row, named.find(row.holder())));
        holders.prefetch(
                caller,
                meant.values().stream().filter(Objects::nonNull).distinct().toList());
        NamedMandatoryItems.Found found = items.find(
                caller,
                rows.stream().map(AttendanceRow::item).distinct().toList(),
                rows.stream().map(row -> row.servedOn().getYear()).distinct().toList());
        Map<List<Object>, Integer> seen = new HashMap<>();
        List<Told> told = new ArrayList<>();
        meant.forEach((row, holder) -> {
            HolderPlace place = holder == null ? null : holders.find(holder).orElse(null);
            List<Item> candidates = found.of(row.item(), row.servedOn().getYear(), row.office(), place);
            if (candidates.size() != 1) {
                table.reject(
                        row.number(),
                        AttendanceColumn.ITEM,
                        candidates.isEmpty()
                                ? row.servedOn().getYear() + " 年没有已上架的必选项目“" + row.item() + "”"
                                : "有多个必选项目叫“" + row.item() + "”，请填写项目发布单位编码");
            } else if (place == null || !access.mayRecord(caller, candidates.getFirst(), place)) {
                table.reject(row.number(), AttendanceColumn.NAME, NamedHolders.UNKNOWN);
            } else {
                Told one = new Told(row, candidates.getFirst(), holder);
                Integer first = seen.putIfAbsent(key(one), row.number());
                if (first == null) {
                    told.add(one);
                } else {
                    table.reject(row.number(), AttendanceColumn.SERVED_ON, "与第 " + first + " 行是同一对象、同一项目、同一天，请只留一行");
                }
            }
        });
        return told;
    }

    /** Asks what recording would refuse, meeting by meeting; row by row only where one is refused as a whole. */
    private void check(Caller caller, List<Told> anew, SheetTable<AttendanceColumn> table) {
        anew.stream()
                .collect(Collectors.groupingBy(
                        one -> List.of(one.item().id(), one.row().servedOn()), LinkedHashMap::new, Collectors.toList()))
                .values()
                .forEach(several -> check(caller, several, table, true));
        anew.stream()
                .filter(one ->
                        ledger.isClosed(holders.get(one.holder()), one.item().year()))
                .forEach(one -> table.reject(
                        one.row().number(),
                        AttendanceColumn.SERVED_ON,
                        one.item().year() + " 年度已关账，不能再登记"));
    }

    private void check(Caller caller, List<Told> several, SheetTable<AttendanceColumn> table, boolean together) {
        Told first = several.getFirst();
        try {
            access.check(
                    caller,
                    first.item(),
                    first.row().servedOn(),
                    several.stream().map(Told::holder).toList());
        } catch (Problem refused) {
            if (together) {
                several.forEach(one -> check(caller, List.of(one), table, false));
            } else {
                reject(table, first.row(), refused);
            }
        }
    }

    private static void reject(SheetTable<AttendanceColumn> table, AttendanceRow row, Problem refused) {
        table.reject(
                row.number(),
                refused.code() == ProblemCode.SERVICE_DATE_INVALID ? AttendanceColumn.SERVED_ON : AttendanceColumn.NAME,
                refused.errors().stream()
                        .filter(Problem.FieldError.class::isInstance)
                        .map(error -> ((Problem.FieldError) error).message())
                        .findFirst()
                        .orElseGet(() -> refused.code().detail(false, refused.arguments())));
    }

    /** All balances first, in their order; then meeting by meeting. */
    private void record(Caller caller, List<Told> good, UUID act) {
        Map<Integer, Set<Holder>> years = new TreeMap<>();
        good.forEach(one -> years.computeIfAbsent(one.item().year(), year -> new HashSet<>())
                .add(one.holder()));
        years.forEach((year, several) -> ledger.lock(several, year));
        Map<Meeting, List<Holder>> meetings = good.stream()
                .collect(Collectors.groupingBy(
                        one -> new Meeting(
                                one.item(), one.row().servedOn(), one.row().summary()),
                        LinkedHashMap::new,
                        Collectors.mapping(Told::holder, Collectors.toList())));
        meetings.forEach((meeting, several) -> several.stream()
                .gather(Gatherers.windowFixed(AT_ONCE))
                .forEach(some -> service.record(
                        caller,
                        meeting.item().id(),
                        new RecordAttendance(meeting.day(), meeting.summary(), some),
                        act)));
    }
}
