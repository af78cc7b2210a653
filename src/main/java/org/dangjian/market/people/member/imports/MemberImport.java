package org.dangjian.market.people.member.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Gatherers;
import org.dangjian.market.people.member.Member;
import org.dangjian.market.people.member.MemberChanges;
import org.dangjian.market.people.member.MemberHistory;
import org.dangjian.market.people.member.MemberPast;
import org.dangjian.market.people.member.MemberRegistration;
import org.dangjian.market.people.member.MemberRepository;
import org.dangjian.market.people.member.UpdateMember;
import org.dangjian.market.people.member.reportin.ReportIns;
import org.dangjian.market.people.organization.Organization;
import org.dangjian.market.people.organization.OrganizationDirectory;
import org.dangjian.market.people.organization.RecordChanges;
import org.dangjian.market.people.organization.RecordChanges.Changed;
import org.dangjian.market.people.organization.imports.ImportActs;
import org.dangjian.market.platform.audit.AuditEntry;
import org.dangjian.market.platform.audit.AuditTrail;
import org.dangjian.market.platform.job.JobContext;
import org.dangjian.market.platform.shared.BusinessDay;
import org.dangjian.market.platform.shared.Caller;
import org.dangjian.market.platform.shared.FieldCipher;
import org.dangjian.market.platform.shared.Role;
import org.dangjian.market.platform.sheet.ImportErrors;
import org.dangjian.market.platform.sheet.ImportResult;
import org.dangjian.market.platform.sheet.ImportResult.Change;
import org.dangjian.market.platform.sheet.Sheet;
import org.dangjian.market.platform.sheet.SheetImport;
import org.dangjian.market.platform.sheet.SheetTable;

/** Imports members from a table, a thousand at a time in one transaction. */
@ApplicationScoped
public class MemberImport implements SheetImport {

    private static final int CHUNK = 1_000;

    private final MemberRepository members;
    private final MemberHistory history;
    private final ReportIns reportIns;
    private final OrganizationDirectory organizations;
    private final ImportActs acts;
    private final RecordChanges recordChanges;
    private final FieldCipher cipher;
    private final AuditTrail audit;
    private final BusinessDay clock;

    MemberImport(
            MemberRepository members,
            MemberHistory history,
            ReportIns reportIns,
            OrganizationDirectory organizations,
            ImportActs acts,
            RecordChanges recordChanges,
            FieldCipher cipher,
            AuditTrail audit,
            BusinessDay clock) {
        this.members = members;
        this.history = history;
        this.reportIns = reportIns;
        this.organizations = organizations;
        this.acts = acts;
        this.recordChanges = recordChanges;
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
        ImportErrors errors = new ImportErrors();
        SheetTable<MemberColumn> table = SheetTable.of(sheet, List.of(MemberColumn.values()), errors);
        if (!table.isComplete()) {
            return errors.result(dryRun);
        }
        List<MemberRow> rows = MemberRow.all(table, clock.today());
        MemberPlaces places = new MemberPlaces(caller, organizations, rows);
        rows.forEach(row -> places.check(row, table));
        List<MemberRow> good =
                rows.stream().filter(row -> !table.isWrong(row.number())).toList();
        UUID act = dryRun ? null : acts.begin(caller, kind());
        MemberImportRun run = new MemberImportRun(
                caller, table, places, errors, dryRun, act, new int[MemberImportRun.Outcome.values().length]);
        int done = 0;
        for (List<MemberRow> chunk :
                good.stream().gather(Gatherers.windowFixed(CHUNK)).toList()) {
            importChunk(run, chunk);
            done += chunk.size();
            progress.report(done, rows.size());
        }
        ImportResult result = run.result();
        if (dryRun) {
            acts.tried(caller, kind(), result);
            return result;
        }
        record(caller, result);
        return acts.finish(act, result);
    }

    private void importChunk(MemberImportRun run, List<MemberRow> rows) {
        MemberMatch match = new MemberMatch(run.table(), run.places(), cipher);
        match.load(members, rows);
        run.places().addBranches(match.found());
        Map<MemberRow, Member> known = new LinkedHashMap<>();
        rows.forEach(row -> known.put(row, match.of(row)));
        List<UUID> ids =
                known.values().stream().filter(Objects::nonNull).map(Member::id).toList();
        Map<UUID, List<MemberRegistration>> present = reportIns.ofThisYear(ids);
        Set<UUID> kept = history.keptToday(ids);
        List<Runnable> later = new ArrayList<>();
        known.forEach((row, member) -> {
            if (run.table().isWrong(row.number())) {
                return;
            }
            if (member == null) {
                create(run, match.index(row), row, later);
            } else {
                update(run, member, match.index(row), row, present.getOrDefault(member.id(), List.of()), kept, later);
            }
        });
        // One table after the other: rows of one kind travel to the database in one message.
        members.flush();
        later.forEach(Runnable::run);
        // What is written is not needed any more; without this the last chunk takes far longer than the first.
        members.flush();
        members.getEntityManager().clear();
    }

    private void create(MemberImportRun run, String index, MemberRow row, List<Runnable> later) {
        run.count(MemberImportRun.Outcome.CREATED);
        UUID branch = run.places().branchId(row);
        run.errors()
                .change(row.number(), row.name(), Change.NEW, null, run.places().name(branch));
        if (!run.writes()) {
            return;
        }
        Member member = new Member(row.name(), row.phone(), index, row.category(), branch, cipher, clock.now());
        member.madeBy(run.act());
        member.change(row.change(branch), clock.today());
        members.persist(member);
        if (row.communityCode() != null) {
            later.add(() ->
                    reportIns.move(run.caller(), member.id(), run.places().communityId(row), List.of(), run.act()));
        }
    }

    private void update(
            MemberImportRun run,
            Member member,
            String index,
            MemberRow row,
            List<MemberRegistration> present,
            Set<UUID> kept,
            List<Runnable> later) {
        UpdateMember change = row.change(run.places().branchId(row));
        List<Changed> changes = MemberChanges.of(member, change, clock.today());
        if (index != null && !member.hasPhone()) {
            changes.add(Changed.of(member.id(), MemberChanges.PHONE, null, row.phone()));
        }
        UUID community = run.places().communityId(row);
        boolean moves = community != null && !reportIns.areAt(present, community);
        if (moves) {
            UUID from = reportIns.today(present);
            changes.add(Changed.of(
                    member.id(), MemberChanges.COMMUNITY, from == null ? null : from.toString(), community.toString()));
        }
        if (!changes.isEmpty() && member.id().equals(run.caller().memberId())) {
            run.table().reject(row.number(), MemberColumn.NAME, "您本人的登记信息须由他人修改，请删去这一行或改回与登记一致");
            return;
        }
        run.count(changes.isEmpty() ? MemberImportRun.Outcome.UNCHANGED : MemberImportRun.Outcome.UPDATED);
        changes.forEach(one -> run.errors()
                .change(
                        row.number(),
                        member.name(),
                        MemberChanges.title(one.field()),
                        MemberChanges.shown(one, one.from(), this::placeName),
                        MemberChanges.shown(one, one.to(), this::placeName)));
        if (changes.isEmpty() || !run.writes()) {
            return;
        }
        List<String> fields = changes.stream().map(Changed::field).toList();
        Optional<MemberPast> past = history.before(member, fields, kept);
        if (index != null && !member.hasPhone()) {
            member.changePhone(row.phone(), index, cipher, clock.now());
        }
        member.change(change, clock.today());
        later.add(() -> {
            past.ifPresent(history::persist);
            if (moves) {
                reportIns.move(run.caller(), member.id(), community, present, run.act());
            }
            kept(run, row, member, changes, fields);
        });
    }

    private void kept(MemberImportRun run, MemberRow row, Member member, List<Changed> changes, List<String> fields) {
        recordChanges.keep(run.caller(), "member", changes, run.act());
        audit.record(
                run.caller(),
                AuditEntry.of("member.updated", "member", member.id())
                        .in(run.places().branchPath(row))
                        .with("fields", fields)
                        .with("by", kind()));
    }

    private String placeName(UUID id) {
        return organizations.find(id).map(Organization::name).orElse(null);
    }

    private void record(Caller caller, ImportResult result) {
        audit.record(
                caller,
                AuditEntry.of("member.imported", "member", null)
                        .in(caller.paths(Role.KEEPERS).stream().findFirst().orElse(null))
                        .with("created", result.created())
                        .with("updated", result.updated())
                        .with("unchanged", result.unchanged()));
    }
}
