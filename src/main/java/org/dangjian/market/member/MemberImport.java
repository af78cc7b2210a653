package org.dangjian.market.member;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Gatherers;
import org.dangjian.market.audit.AuditEntry;
import org.dangjian.market.audit.AuditTrail;
import org.dangjian.market.job.JobContext;
import org.dangjian.market.organization.ImportErrors;
import org.dangjian.market.organization.ImportResult;
import org.dangjian.market.organization.OrganizationDirectory;
import org.dangjian.market.organization.Sheet;
import org.dangjian.market.organization.SheetImport;
import org.dangjian.market.organization.SheetTable;
import org.dangjian.market.shared.BusinessDay;
import org.dangjian.market.shared.Caller;
import org.dangjian.market.shared.FieldCipher;

/** Imports members from a table, a thousand at a time in one transaction. */
@ApplicationScoped
public class MemberImport implements SheetImport {

    private static final int CHUNK = 1_000;

    private final MemberRepository members;
    private final MemberHistory history;
    private final ReportIns reportIns;
    private final OrganizationDirectory organizations;
    private final FieldCipher cipher;
    private final AuditTrail audit;
    private final BusinessDay clock;

    MemberImport(
            MemberRepository members,
            MemberHistory history,
            ReportIns reportIns,
            OrganizationDirectory organizations,
            FieldCipher cipher,
            AuditTrail audit,
            BusinessDay clock) {
        this.members = members;
        this.history = history;
        this.reportIns = reportIns;
        this.organizations = organizations;
        this.cipher = cipher;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "member-import";
    }

    @Override
    @Transactional
    public ImportResult run(Caller caller, Sheet sheet, boolean dryRun, JobContext.Progress progress) {
        ImportErrors errors = new ImportErrors(sheet);
        SheetTable<MemberColumn> table = SheetTable.of(sheet, List.of(MemberColumn.values()), errors);
        if (!table.isComplete()) {
            return errors.result(dryRun);
        }
        List<MemberRow> rows = read(table);
        MemberPlaces places = new MemberPlaces(caller, organizations, rows);
        rows.forEach(row -> places.check(row, table));
        int[] counts = new int[Outcome.values().length];
        int done = 0;
        for (List<MemberRow> chunk :
                rows.stream().gather(Gatherers.windowFixed(CHUNK)).toList()) {
            importChunk(new Run(caller, table, places, errors, dryRun, counts), chunk);
            done += chunk.size();
            progress.report(done, rows.size());
        }
        if (!errors.isEmpty()) {
            return errors.result(dryRun);
        }
        ImportResult result = new ImportResult(
                counts[Outcome.CREATED.ordinal()],
                counts[Outcome.UPDATED.ordinal()],
                counts[Outcome.UNCHANGED.ordinal()],
                List.of());
        if (!dryRun) {
            record(caller, result);
        }
        return result;
    }

    private List<MemberRow> read(SheetTable<MemberColumn> table) {
        Map<String, Integer> phones = new HashMap<>();
        List<MemberRow> rows = new ArrayList<>();
        table.lines().forEach(line -> {
            MemberRow row = MemberRow.read(table, line, clock.today());
            Integer first = row.phone() == null ? null : phones.putIfAbsent(row.phone(), row.number());
            if (first != null) {
                line.reject(MemberColumn.PHONE, "手机号与第 " + first + " 行重复");
            }
            if (line.isSound()) {
                rows.add(row);
            }
        });
        return rows;
    }

    private enum Outcome {
        CREATED,
        UPDATED,
        UNCHANGED
    }

    /** What holds for all chunks of one import. */
    private record Run(
            Caller caller,
            SheetTable<MemberColumn> table,
            MemberPlaces places,
            ImportErrors errors,
            boolean dryRun,
            int[] counts) {

        /** Whether rows are to be written: not once it is clear that all will be refused. */
        boolean writes() {
            return !dryRun && errors.isEmpty();
        }

        void count(Outcome outcome) {
            counts[outcome.ordinal()]++;
        }
    }

    private void importChunk(Run run, List<MemberRow> rows) {
        Map<String, MemberRow> byIndex = new LinkedHashMap<>();
        rows.forEach(row -> byIndex.put(cipher.blindIndex(row.phone()), row));
        Map<String, Member> known = new HashMap<>();
        members.findByIndexes(byIndex.keySet()).forEach(member -> known.put(member.phoneIndex(), member));
        Map<UUID, List<MemberRegistration>> present =
                reportIns.ofThisYear(known.values().stream().map(Member::id).toList());
        Set<UUID> kept =
                history.keptToday(known.values().stream().map(Member::id).toList());
        run.places().addBranches(known.values());
        List<Runnable> later = new ArrayList<>();
        byIndex.forEach((index, row) -> {
            Member member = known.get(index);
            if (member == null) {
                create(run, index, row, later);
            } else if (run.places().isManaged(member.branchId())) {
                update(run, member, row, present.getOrDefault(member.id(), List.of()), kept, later);
            } else {
                run.table().reject(row.number(), MemberColumn.PHONE, "该手机号已由您管理范围以外的党组织登记，请核对；转接组织关系由原党组织办理");
            }
        });
        // One table after the other: rows of one kind travel to the database in one message.
        members.flush();
        later.forEach(Runnable::run);
        // What is written is not needed any more; without this the last chunk takes far longer than the first.
        members.flush();
        members.getEntityManager().clear();
    }

    private void create(Run run, String index, MemberRow row, List<Runnable> later) {
        run.count(Outcome.CREATED);
        if (!run.writes()) {
            return;
        }
        UUID branch = run.places().branchId(row);
        Member member = new Member(row.name(), row.phone(), index, row.category(), branch, cipher, clock.now());
        member.change(row.change(branch), clock.today());
        members.persist(member);
        if (row.communityCode() != null) {
            later.add(
                    () -> reportIns.move(run.caller(), member.id(), run.places().communityId(row), List.of()));
        }
    }

    private void update(
            Run run,
            Member member,
            MemberRow row,
            List<MemberRegistration> present,
            Set<UUID> kept,
            List<Runnable> later) {
        UpdateMember change = row.change(run.places().branchId(row));
        List<String> fields = member.differences(change, clock.today());
        if (row.communityCode() != null
                && !reportIns.areAt(present, run.places().communityId(row))) {
            fields.add("communityId");
        }
        if (!fields.isEmpty() && member.id().equals(run.caller().memberId())) {
            run.table().reject(row.number(), MemberColumn.PHONE, "您本人的登记信息须由他人修改，请删去这一行或改回与登记一致");
            return;
        }
        run.count(fields.isEmpty() ? Outcome.UNCHANGED : Outcome.UPDATED);
        if (fields.isEmpty() || !run.writes()) {
            return;
        }
        Optional<MemberPast> past = history.before(member, fields, kept);
        member.change(change, clock.today());
        later.add(() -> {
            past.ifPresent(history::persist);
            if (fields.contains("communityId")) {
                reportIns.move(run.caller(), member.id(), run.places().communityId(row), present);
            }
            audit.record(
                    run.caller(),
                    AuditEntry.of("member.updated", "member", member.id())
                            .in(run.places().branchPath(row))
                            .with("fields", fields)
                            .with("by", kind()));
        });
    }

    private void record(Caller caller, ImportResult result) {
        audit.record(
                caller,
                AuditEntry.of("member.imported", "member", null)
                        .in(caller.paths(OrganizationDirectory.MANAGERS).stream()
                                .findFirst()
                                .orElse(null))
                        .with("created", result.created())
                        .with("updated", result.updated())
                        .with("unchanged", result.unchanged()));
    }
}
