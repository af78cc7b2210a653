package org.dangjian.market.trade.ledger.adjustment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dangjian.market.people.organization.imports.SheetExports;
import org.dangjian.market.platform.audit.AuditEntry;
import org.dangjian.market.platform.audit.AuditTrail;
import org.dangjian.market.platform.shared.BusinessDay;
import org.dangjian.market.platform.shared.Caller;
import org.dangjian.market.platform.shared.Holder;
import org.dangjian.market.platform.sheet.SheetWorkbook;

/**
 * The rewards and deductions of a year that are proposed or approved, as rows of their import. Offices take all of their
 * part of the tree along; a secretary and an officer of a unit what they proposed themselves, for the rest is confidential.
 * A member is told by branch and name, and by phone only where the branch has two of that name.
 */
@ApplicationScoped
public class AdjustmentExport {

    private final AdjustmentRepository adjustments;
    private final AdjustmentRules rules;
    private final HolderCells holders;
    private final AuditTrail audit;
    private final BusinessDay clock;

    AdjustmentExport(
            AdjustmentRepository adjustments,
            AdjustmentRules rules,
            HolderCells holders,
            AuditTrail audit,
            BusinessDay clock) {
        this.adjustments = adjustments;
        this.rules = rules;
        this.holders = holders;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param year the year of their days, this year when {@code null} */
    @Transactional
    public List<List<String>> rows(Caller caller, Integer year) {
        List<Adjustment> found = adjustments.standing(
                caller, year == null ? clock.year() : year, clock.today(), SheetWorkbook.MOST_ROWS + 1);
        Map<Holder, NamedHolders.Words> words =
                holders.of(found.stream().map(Adjustment::holder).toList());
        Map<UUID, AdjustmentRule> named = rules.find(
                found.stream().map(Adjustment::ruleId).filter(Objects::nonNull).collect(Collectors.toSet()));
        audit.record(
                caller,
                AuditEntry.of("adjustment.exported", "adjustment", null)
                        .in(SheetExports.outermost(caller).stream().findFirst().orElse(null))
                        .with("rows", found.size()));
        return found.stream()
                .filter(one -> words.containsKey(one.holder()))
                .map(one -> row(one, words.get(one.holder()), named.get(one.ruleId())))
                .toList();
    }

    private static List<String> row(Adjustment one, NamedHolders.Words holder, AdjustmentRule rule) {
        return Arrays.asList(
                holder.name(),
                holder.phone(),
                holder.place(),
                rule == null ? null : rule.title(),
                one.kind().word(),
                String.valueOf(one.points()),
                one.occurredOn().toString(),
                one.basis());
    }
}
