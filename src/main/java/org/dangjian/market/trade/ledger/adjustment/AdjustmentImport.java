package org.dangjian.market.trade.ledger.adjustment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
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
import org.dangjian.market.platform.shared.NormalForm;
import org.dangjian.market.platform.shared.Problem;
import org.dangjian.market.platform.sheet.ImportErrors;
import org.dangjian.market.platform.sheet.ImportResult;
import org.dangjian.market.platform.sheet.Sheet;
import org.dangjian.market.platform.sheet.SheetImport;
import org.dangjian.market.platform.sheet.SheetTable;

/**
 * Imports rewards and deductions as proposals, which somebody else decides one by one. A row that says what is proposed or
 * approved already changes nothing.
 */
@ApplicationScoped
public class AdjustmentImport implements SheetImport {

    static final String KIND = "adjustment-import";

    private final AdjustmentRepository adjustments;
    private final AdjustmentService service;
    private final AdjustmentTerms terms;
    private final HolderDirectory holders;
    private final MemberDirectory members;
    private final OrganizationDirectory organizations;
    private final ImportActs acts;
    private final AuditTrail audit;

    AdjustmentImport(
            AdjustmentTerms terms,
            AdjustmentRepository adjustments,
            AdjustmentService service,
            HolderDirectory holders,
            MemberDirectory members,
            OrganizationDirectory organizations,
            ImportActs acts,
            AuditTrail audit) {
        this.terms = terms;
        this.adjustments = adjustments;
        this.service = service;
        this.holders = holders;
        this.members = members;
        this.organizations = organizations;
        this.acts = acts;
        this.audit = audit;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    @Transactional
    public ImportResult run(Caller caller, Sheet sheet, boolean dryRun, JobContext.Progress progress) {
        ImportErrors errors = new ImportErrors();
        SheetTable<AdjustmentColumn> table = SheetTable.of(sheet, List.of(AdjustmentColumn.values()), errors);
        if (!table.isComplete()) {
            return errors.result(dryRun);
        }
        List<AdjustmentRow> rows = table.lines().map(AdjustmentRow::read).toList().stream()
                .filter(row -> !table.isWrong(row.number()))
                .toList();
        Map<AdjustmentRow, Holder> meant = meant(caller, rows, table);
        Map<Holder, HolderPlace> places = holders.findAll(new HashSet<>(meant.values()));
        Set<List<Object>> known = new HashSet<>();
        adjustments
                .standing(meant.values().stream().map(Holder::id).distinct().toList())
                .forEach(one -> known.add(key(one)));
        Map<Adjustment, HolderPlace> made = new LinkedHashMap<>();
        int unchanged = 0;
        for (Map.Entry<AdjustmentRow, Holder> entry : meant.entrySet()) {
            if (known.contains(key(entry.getKey(), entry.getValue()))) {
                unchanged++;
                continue;
            }
            Adjustment proposed = proposed(caller, entry.getKey(), places.get(entry.getValue()), errors);
            if (proposed != null && known.add(key(proposed))) {
                made.put(proposed, places.get(entry.getValue()));
                errors.change(
                        entry.getKey().number(),
                        entry.getKey().name(),
                        ImportResult.Change.NEW,
                        null,
                        (proposed.kind().takes() ? "扣 " : "加 ") + proposed.points() + " 分");
            } else if (proposed != null) {
                unchanged++;
            }
        }
        ImportResult result = errors.result(dryRun, made.size(), 0, unchanged);
        if (dryRun) {
            acts.tried(caller, kind(), result);
            return result;
        }
        UUID act = acts.begin(caller, kind());
        made.forEach((adjustment, place) -> {
            adjustment.madeBy(act);
            service.store(caller, adjustment, place);
        });
        progress.report(rows.size(), rows.size());
        audit.record(
                caller,
                AuditEntry.of("adjustment.imported", "adjustment", null)
                        .with("created", result.created())
                        .with("unchanged", result.unchanged()));
        return acts.finish(act, result);
    }

    /** What a row says of a holder, as far as the row alone tells it; without kind and points it goes by the catalogue. */
    private static List<Object> key(AdjustmentRow row, Holder holder) {
        return row.kind() == null || row.points() == null
                ? List.of()
                : List.of(holder, row.kind(), row.points(), row.occurredOn(), NormalForm.nameKey(row.basis()));
    }

    private static List<Object> key(Adjustment one) {
        return List.of(one.holder(), one.kind(), one.points(), one.occurredOn(), NormalForm.nameKey(one.basis()));
    }

    private Adjustment proposed(Caller caller, AdjustmentRow row, HolderPlace place, ImportErrors errors) {
        try {
            return terms.prepared(caller, request(row, place), place);
        } catch (Problem refused) {
            String why = refused.errors().stream()
                    .filter(Problem.FieldError.class::isInstance)
                    .map(error -> ((Problem.FieldError) error).message())
                    .findFirst()
                    .orElseGet(() -> refused.code().detail(false, refused.arguments()));
            errors.add(row.number(), "", why);
            return null;
        }
    }

    private ProposeAdjustment request(AdjustmentRow row, HolderPlace place) {
        UUID rule = row.rule() == null ? null : terms.ruleNamed(place, row.rule());
        return new ProposeAdjustment(place.holder(), rule, row.kind(), row.points(), row.basis(), row.occurredOn());
    }

    /** Whom each row is about; what cannot be told is noted. */
    private Map<AdjustmentRow, Holder> meant(
            Caller caller, List<AdjustmentRow> rows, SheetTable<AdjustmentColumn> table) {
        NamedHolders named = NamedHolders.of(
                organizations,
                members,
                caller,
                rows.stream().map(AdjustmentRow::words).toList());
        Map<AdjustmentRow, Holder> found = new LinkedHashMap<>();
        rows.forEach(row -> found.put(row, named.find(row.words())));
        Map<Holder, HolderPlace> places =
                holders.findAll(found.values().stream().filter(Objects::nonNull).collect(Collectors.toSet()));
        Map<AdjustmentRow, Holder> meant = new LinkedHashMap<>();
        found.forEach((row, holder) -> {
            if (holder == null || !places.containsKey(holder) || !terms.isReached(caller, places.get(holder))) {
                table.reject(row.number(), AdjustmentColumn.NAME, NamedHolders.UNKNOWN);
            } else {
                meant.put(row, holder);
            }
        });
        return meant;
    }
}
