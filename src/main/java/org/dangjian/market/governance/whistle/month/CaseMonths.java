package org.dangjian.market.governance.whistle.month;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dangjian.market.governance.whistle.Satisfaction;
import org.dangjian.market.governance.whistle.WhistleCase;
import org.dangjian.market.governance.whistle.WhistleOrder;
import org.dangjian.market.people.organization.NameOrder;
import org.dangjian.market.people.organization.Organization;
import org.dangjian.market.people.organization.OrganizationDirectory;
import org.dangjian.market.people.organization.OrganizationKind;
import org.dangjian.market.platform.shared.BusinessDay;
import org.dangjian.market.platform.shared.Caller;
import org.dangjian.market.platform.shared.Page;
import org.dangjian.market.platform.shared.Problem;
import org.dangjian.market.platform.shared.ProblemCode;
import org.dangjian.market.platform.shared.Role;

/** Months of cases: the one that runs is counted at every look, one that is over is read as it was taken. */
@ApplicationScoped
public class CaseMonths {

    private static final int MOST = 500;

    private final MonthRepository months;
    private final OrganizationDirectory organizations;
    private final BusinessDay clock;

    CaseMonths(MonthRepository months, OrganizationDirectory organizations, BusinessDay clock) {
        this.months = months;
        this.organizations = organizations;
        this.clock = clock;
    }

    /** Where is looked, and whether for one department alone. */
    private record Looked(Organization organization, String path, UUID department) {}

    private Looked looked(Caller caller, UUID organizationId) {
        Organization organization = organizations
                .find(organizationId)
                .filter(found -> caller.reaches(found.path(), Role.OVERSEERS))
                .orElseThrow(Problem::notFound);
        boolean department = organization.kind() == OrganizationKind.DEPARTMENT;
        return department
                ? new Looked(organization, "", organization.id())
                : new Looked(organization, organization.path(), null);
    }

    private YearMonth month(CaseMonthFilter filter) {
        YearMonth month = filter.month(YearMonth.from(clock.today()));
        if (month.isAfter(YearMonth.from(clock.today()))) {
            throw Problem.of(ProblemCode.MONTH_NOT_TAKEN, month);
        }
        return month;
    }

    /**
     * A month of a place or a department.
     *
     * @throws Problem {@code not-found}; {@code month-not-taken} for a month of which nothing was written down
     */
    @Transactional
    public CaseMonthView of(Caller caller, CaseMonthFilter filter) {
        Looked looked = looked(caller, filter.organizationId());
        YearMonth month = month(filter);
        boolean over = month.isBefore(YearMonth.from(clock.today()));
        if (over && !months.isTaken(month)) {
            throw Problem.of(ProblemCode.MONTH_NOT_TAKEN, month);
        }
        List<MonthRow> rows = over
                ? months.taken(month, looked.path(), looked.department())
                : months.count(month, looked.path(), looked.department(), clock.now());
        return new CaseMonthView(
                looked.organization().id(),
                looked.organization().name(),
                month.getYear(),
                month.getMonthValue(),
                over,
                total(rows, looked.department() != null),
                departments(rows),
                looked.department() != null ? List.of() : places(rows, looked.organization()));
    }

    /** Cases are counted by case, what departments owe by order. */
    private static CaseFigures total(List<MonthRow> rows, boolean ofDepartment) {
        return rows.stream()
                .map(row -> row.departmentId() == null || ofDepartment
                        ? row.figures()
                        : row.figures().ofOrders())
                .reduce(CaseFigures.NONE, CaseFigures::plus);
    }

    private List<CaseMonthView.Line> departments(List<MonthRow> rows) {
        Map<UUID, CaseFigures> figures = new HashMap<>();
        rows.stream()
                .filter(row -> row.departmentId() != null)
                .forEach(row -> figures.merge(row.departmentId(), row.figures(), CaseFigures::plus));
        return lines(figures, organizations.findByIds(figures.keySet()));
    }

    private List<CaseMonthView.Line> places(List<MonthRow> rows, Organization top) {
        List<String> children = rows.stream()
                .map(row -> below(top.path(), row.path()))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        Map<String, UUID> known = organizations.findByCodes(children).stream()
                .collect(Collectors.toMap(Organization::code, Organization::id));
        Map<UUID, CaseFigures> figures = new HashMap<>();
        for (MonthRow row : rows) {
            String child = below(top.path(), row.path());
            UUID place = child == null ? top.id() : known.getOrDefault(child, top.id());
            figures.merge(
                    place,
                    row.departmentId() == null ? row.figures() : row.figures().ofOrders(),
                    CaseFigures::plus);
        }
        return lines(figures, organizations.findByIds(figures.keySet()));
    }

    /** The code directly below the place on the way down, or {@code null} for the place itself. */
    private static String below(String top, String path) {
        String rest = path.substring(Math.min(top.length(), path.length()));
        return rest.isEmpty() ? null : rest.substring(0, rest.indexOf('/'));
    }

    private static List<CaseMonthView.Line> lines(Map<UUID, CaseFigures> figures, List<Organization> named) {
        return named.stream()
                .sorted(Comparator.comparing(organization -> NameOrder.key(organization.name())))
                .limit(MOST)
                .map(organization ->
                        new CaseMonthView.Line(organization.id(), organization.name(), figures.get(organization.id())))
                .toList();
    }

    /**
     * The orders of a month that people have to look at (对无故不办理或办理结果群众不满意的职能单位进行问责): not done in time without a
     * reason, or found badly settled. It decides nothing.
     *
     * @throws Problem {@code not-found}, {@code month-not-taken} for a month that has not begun
     */
    @Transactional
    public Page<AccountabilityView> toLookAt(Caller caller, CaseMonthFilter filter, UUID after, int limit) {
        Looked looked = looked(caller, filter.organizationId());
        YearMonth month = month(filter);
        Instant now = clock.now();
        List<Object[]> found = months.toLookAt(month, looked.path(), looked.department(), now, after, limit + 1);
        Map<UUID, String> names = organizations
                .findByIds(found.stream()
                        .map(row -> ((WhistleOrder) row[0]).departmentId())
                        .collect(Collectors.toSet()))
                .stream()
                .collect(Collectors.toMap(Organization::id, Organization::name));
        Instant ends = MonthRepository.ends(month);
        Instant until = ends.isBefore(now) ? ends : now;
        return Page.of(found, limit, row -> ((WhistleOrder) row[0]).id().toString())
                .map(row -> line((WhistleOrder) row[0], (WhistleCase) row[1], (String) row[2], names, until));
    }

    private static AccountabilityView line(
            WhistleOrder order, WhistleCase of, String place, Map<UUID, String> names, Instant until) {
        List<String> reasons = new ArrayList<>();
        boolean open = order.settledAt() == null || !order.settledAt().isBefore(until);
        if (open && order.settleBy().isBefore(until) && order.extensionStatus() == null) {
            reasons.add("超过时限未办结，未申请延期");
        } else if (open && order.settleBy().isBefore(until)) {
            reasons.add("超过时限未办结，延期未获同意");
        }
        if (order.isLead() && of.satisfaction() == Satisfaction.DISSATISFIED) {
            reasons.add("群众评价不满意");
        }
        return new AccountabilityView(
                order.id(),
                of.id(),
                of.numberText(),
                of.title(),
                place,
                order.departmentId(),
                names.get(order.departmentId()),
                order.isLead(),
                order.settleBy(),
                reasons);
    }
}
