package org.dangjian.market.assessment.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.dangjian.market.assessment.report.ReportInStatistics.Count;
import org.dangjian.market.assessment.report.ReportInStatistics.MemberRow;
import org.dangjian.market.assessment.report.ReportInStatistics.UnitRow;
import org.dangjian.market.people.member.MemberDirectory;
import org.dangjian.market.people.organization.Organization;
import org.dangjian.market.people.organization.OrganizationDirectory;
import org.dangjian.market.platform.shared.BusinessDay;
import org.dangjian.market.platform.shared.Caller;
import org.dangjian.market.platform.shared.Page;
import org.dangjian.market.platform.shared.Problem;
import org.dangjian.market.platform.shared.Role;

/**
 * 双报到 at a glance: who reports in and who served this quarter. Counted like the scheme's rule 每季度至少 1 次志愿服务
 * (《城市基层党建“四个提升”行动方案》), so that nobody counts otherwise than they are judged.
 */
@ApplicationScoped
public class ReportInReport {

    private final ReportInQuery query;
    private final OrganizationDirectory organizations;
    private final MemberDirectory members;
    private final BusinessDay clock;

    ReportInReport(
            ReportInQuery query, OrganizationDirectory organizations, MemberDirectory members, BusinessDay clock) {
        this.query = query;
        this.organizations = organizations;
        this.members = members;
        this.clock = clock;
    }

    /** @param after the code of the last unit of the page before, or {@code null} */
    @Transactional
    public ReportInStatistics statistics(Caller caller, ReportInFilter filter, String after, int limit) {
        ReportInQuery.Scope scope = scope(caller, filter);
        Set<UUID> units = query.units(scope);
        Set<UUID> servingUnits = query.servingUnits(scope);
        Map<UUID, Long> registered = query.members(scope);
        Map<UUID, Long> served = query.servingMembers(scope);
        Set<UUID> ids = new HashSet<>(units);
        ids.addAll(registered.keySet());
        List<UnitRow> rows = organizations.findByIds(ids).stream()
                .filter(unit -> after == null || unit.code().compareTo(after) > 0)
                .sorted(Comparator.comparing(Organization::code))
                .limit(limit + 1L)
                .map(unit -> new UnitRow(
                        unit.id(),
                        unit.code(),
                        unit.name(),
                        units.contains(unit.id()),
                        servingUnits.contains(unit.id()),
                        Count.of(registered.getOrDefault(unit.id(), 0L), served.getOrDefault(unit.id(), 0L))))
                .toList();
        Page<UnitRow> page = Page.of(rows, limit, UnitRow::code);
        return new ReportInStatistics(
                scope.quarter().year(),
                scope.quarter().number(),
                Count.of(units.size(), servingUnits.size()),
                Count.of(sum(registered.values()), sum(served.values())),
                page.items(),
                page.next());
    }

    /**
     * The members themselves, for a friendly reminder (进度提醒) to those who have not served yet.
     *
     * @param unitId only those of this unit, or {@code null}
     * @param served only those who served or not, or {@code null}
     */
    @Transactional
    public Page<MemberRow> members(
            Caller caller, ReportInFilter filter, UUID unitId, Boolean served, UUID after, int limit) {
        ReportInQuery.Scope scope = scope(caller, filter);
        String unitPath = unitId == null ? null : organizations.get(unitId).path();
        List<Object[]> found = query.memberPage(scope, unitPath, served, after, limit + 1);
        List<UUID> ids = found.stream().map(row -> (UUID) row[0]).toList();
        Map<UUID, String> names = members.names(caller, ids);
        Set<UUID> serving = query.served(scope, ids);
        List<MemberRow> rows = found.stream()
                .map(row -> new MemberRow(
                        (UUID) row[0], names.get((UUID) row[0]), (UUID) row[1], (String) row[2], serving.contains((UUID)
                                row[0])))
                .toList();
        return Page.of(rows, limit, row -> row.memberId().toString());
    }

    private ReportInQuery.Scope scope(Caller caller, ReportInFilter filter) {
        Organization organization = organizations.get(filter.organizationId());
        if (!caller.reaches(organization.path(), Role.OVERSEERS)) {
            throw Problem.notFound();
        }
        Quarter quarter = filter.quarter(clock.today());
        LocalDate day = quarter.last().isBefore(clock.today()) ? quarter.last() : clock.today();
        return new ReportInQuery.Scope(organization.path(), quarter, day);
    }

    private static long sum(Collection<Long> counts) {
        return counts.stream().mapToLong(Long::longValue).sum();
    }
}
