package org.dangjian.market.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dangjian.market.audit.AuditEntry;
import org.dangjian.market.audit.AuditTrail;
import org.dangjian.market.member.Member;
import org.dangjian.market.member.MemberDirectory;
import org.dangjian.market.organization.SheetExports;
import org.dangjian.market.organization.SheetWorkbook;
import org.dangjian.market.shared.BusinessDay;
import org.dangjian.market.shared.Caller;
import org.dangjian.market.shared.Holder;
import org.dangjian.market.shared.NormalForm;

/**
 * The rewards and deductions of a year that are proposed or approved, as rows of their import. Offices take all of their
 * part of the tree along; a secretary and an officer of a unit what they proposed themselves, for the rest is confidential.
 * A member is told by branch and name, and by phone only where the branch has two of that name.
 */
@ApplicationScoped
public class AdjustmentExport {

    private final AdjustmentRepository adjustments;
    private final AdjustmentRules rules;
    private final HolderDirectory holders;
    private final MemberDirectory members;
    private final AuditTrail audit;
    private final BusinessDay clock;

    AdjustmentExport(
            AdjustmentRepository adjustments,
            AdjustmentRules rules,
            HolderDirectory holders,
            MemberDirectory members,
            AuditTrail audit,
            BusinessDay clock) {
        this.adjustments = adjustments;
        this.rules = rules;
        this.holders = holders;
        this.members = members;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param year the year of their days, this year when {@code null} */
    @Transactional
    public List<List<String>> rows(Caller caller, Integer year) {
        List<Adjustment> found = adjustments.standing(
                caller, year == null ? clock.year() : year, clock.today(), SheetWorkbook.MOST_ROWS + 1);
        Map<Holder, HolderPlace> places =
                holders.findAll(found.stream().map(Adjustment::holder).collect(Collectors.toSet()));
        Map<UUID, String> phones = phones(found, places);
        Map<UUID, AdjustmentRule> named = rules.find(found.stream()
                .map(Adjustment::ruleId)
                .filter(java.util.Objects::nonNull)
                .collect(Collectors.toSet()));
        audit.record(
                caller,
                AuditEntry.of("adjustment.exported", "adjustment", null)
                        .in(SheetExports.outermost(caller).stream().findFirst().orElse(null))
                        .with("rows", found.size()));
        return found.stream()
                .filter(one -> places.containsKey(one.holder()))
                .map(one -> row(
                        one, places.get(one.holder()), phones.get(one.holder().id()), named.get(one.ruleId())))
                .toList();
    }

    /** The phones of those whose name another member of the branch bears, too. */
    private Map<UUID, String> phones(List<Adjustment> found, Map<Holder, HolderPlace> places) {
        List<Member> those = members.findByIds(found.stream()
                .map(Adjustment::holder)
                .filter(holder -> holder.type() == Holder.Type.MEMBER && places.containsKey(holder))
                .map(Holder::id)
                .distinct()
                .toList());
        Map<List<Object>, Long> bearers = members
                .findNamed(
                        those.stream().map(Member::branchId).distinct().toList(),
                        those.stream().map(Member::name).distinct().toList())
                .stream()
                .collect(Collectors.groupingBy(AdjustmentExport::bearer, Collectors.counting()));
        Map<UUID, String> phones = new HashMap<>();
        those.stream()
                .filter(member -> bearers.getOrDefault(bearer(member), 0L) > 1)
                .forEach(member -> phones.put(member.id(), members.phoneOf(member)));
        return phones;
    }

    private static List<Object> bearer(Member member) {
        return List.of(member.branchId(), NormalForm.nameKey(member.name()));
    }

    private static List<String> row(Adjustment one, HolderPlace place, String phone, AdjustmentRule rule) {
        return Arrays.asList(
                place.name(),
                phone,
                code(place.homePath()),
                rule == null ? null : rule.title(),
                one.kind() == Adjustment.Kind.REWARD ? AdjustmentColumn.REWARD : AdjustmentColumn.DEDUCTION,
                String.valueOf(one.points()),
                one.occurredOn().toString(),
                one.basis());
    }

    /** The code of the organization at a path: its last part. */
    private static String code(String path) {
        String[] codes = path.split("/");
        return codes[codes.length - 1];
    }
}
