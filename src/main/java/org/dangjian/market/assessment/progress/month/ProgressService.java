package org.dangjian.market.assessment.progress.month;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.dangjian.market.people.member.MemberDirectory;
import org.dangjian.market.people.organization.Organization;
import org.dangjian.market.people.organization.OrganizationDirectory;
import org.dangjian.market.platform.shared.BusinessDay;
import org.dangjian.market.platform.shared.Caller;
import org.dangjian.market.platform.shared.Page;
import org.dangjian.market.platform.shared.Problem;
import org.dangjian.market.platform.shared.ProblemCode;
import org.dangjian.market.platform.shared.Role;

/**
 * 月调度 (《城市区域化党建调研报告》二(三): 每月调度一次完成情况): the month that runs is worked out at every look, a month that is
 * over is read as it was taken.
 */
@ApplicationScoped
public class ProgressService {

    /** So many are looked at for one page of those to whom a reminder is due. */
    private static final int LOOKED_AT = 2_000;

    private static final Duration UNANSWERED = Duration.ofDays(7);

    /** So many holders are worked out while somebody waits, and no more. */
    public static final int AT_ONCE = 200;

    private final ProgressRepository snapshots;
    private final RunningMonth running;
    private final ProgressSource source;
    private final ProgressTexts texts;
    private final OrganizationDirectory organizations;
    private final MemberDirectory members;
    private final BusinessDay clock;

    ProgressService(
            ProgressRepository snapshots,
            RunningMonth running,
            ProgressSource source,
            ProgressTexts texts,
            OrganizationDirectory organizations,
            MemberDirectory members,
            BusinessDay clock) {
        this.snapshots = snapshots;
        this.running = running;
        this.source = source;
        this.texts = texts;
        this.organizations = organizations;
        this.members = members;
        this.clock = clock;
    }

    /**
     * One page of holders, in the order of their ids.
     *
     * @param remind only those to whom a reminder is due or not, or {@code null}
     * @throws Problem {@code month-not-taken} for a month of which nothing was written down
     */
    @Transactional
    public Page<ProgressView> find(Caller caller, ProgressFilter filter, Boolean remind, UUID after, int limit) {
        String path = readable(caller, filter.organizationId());
        YearMonth month = month(filter);
        ProgressSource.Looked looked = isCurrent(month)
                ? source.scan(filter.type(), path, clock.today(), due(remind), after, limit + 1, LOOKED_AT)
                : new ProgressSource.Looked(List.of(), null);
        List<ProgressView> found = isCurrent(month)
                ? looked.found().stream()
                        .map(progress -> ProgressView.of(progress, month))
                        .toList()
                : snapshots.page(month, filter.type(), path, remind, after, limit + 1).stream()
                        .map(row -> ProgressView.of(row, texts, month))
                        .toList();
        Map<UUID, String> names = names(caller, found);
        return Page.ofLooked(found, limit, view -> view.holder().id().toString(), looked.lookedTo())
                .map(view -> view.named(names.get(view.holder().id())));
    }

    /**
     * A month in figures. Of the month that runs a small place is worked out at once, a large one is read as the last night
     * wrote it down.
     *
     * @throws Problem {@code month-not-taken} for a month of which nothing was written down
     */
    @Transactional
    public ProgressSummary summary(Caller caller, ProgressFilter filter) {
        String path = readable(caller, filter.organizationId());
        YearMonth month = month(filter);
        long needs = snapshots.unansweredNeeds(path, clock.now().minus(UNANSWERED));
        if (!isCurrent(month)) {
            return ProgressSums.of(snapshots.summary(month, filter.type(), path))
                    .of(month, needs);
        }
        if (source.count(filter.type(), path, clock.today()) <= AT_ONCE) {
            return ProgressSums.of(source.page(filter.type(), path, clock.today(), null, AT_ONCE))
                    .of(month, needs);
        }
        ProgressSums night = ProgressSums.of(running.summary(filter.type(), path));
        if (night.asOf() == null) {
            throw Problem.of(ProblemCode.MONTH_NOT_TAKEN, month);
        }
        // In the first hours of a month the last night belongs to the month before, and says so.
        return night.of(YearMonth.from(night.asOf()), needs);
    }

    private String readable(Caller caller, UUID organizationId) {
        Organization organization = organizations.get(organizationId);
        if (!caller.reaches(organization.path(), Role.OVERSEERS)) {
            throw Problem.notFound();
        }
        return organization.path();
    }

    private static Predicate<Progress> due(Boolean remind) {
        return progress -> remind == null || remind != progress.reasons().isEmpty();
    }

    private YearMonth month(ProgressFilter filter) {
        YearMonth month = filter.month(YearMonth.from(clock.today()));
        if (!isCurrent(month) && !snapshots.isTaken(month)) {
            throw Problem.of(ProblemCode.MONTH_NOT_TAKEN, month);
        }
        return month;
    }

    private boolean isCurrent(YearMonth month) {
        return month.equals(YearMonth.from(clock.today()));
    }

    private Map<UUID, String> names(Caller caller, List<ProgressView> views) {
        List<UUID> ids = views.stream().map(view -> view.holder().id()).toList();
        Map<UUID, String> names = new HashMap<>(members.names(caller, ids));
        organizations.findByIds(ids).forEach(unit -> names.put(unit.id(), unit.name()));
        return names;
    }
}
