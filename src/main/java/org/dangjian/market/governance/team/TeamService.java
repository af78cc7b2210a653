package org.dangjian.market.governance.team;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dangjian.market.governance.kind.DistrictKinds;
import org.dangjian.market.governance.kind.KindList;
import org.dangjian.market.people.holder.HolderDirectory;
import org.dangjian.market.people.holder.HolderPlace;
import org.dangjian.market.people.organization.Organization;
import org.dangjian.market.people.organization.OrganizationDirectory;
import org.dangjian.market.platform.audit.AuditEntry;
import org.dangjian.market.platform.audit.AuditTrail;
import org.dangjian.market.platform.shared.Because;
import org.dangjian.market.platform.shared.BusinessDay;
import org.dangjian.market.platform.shared.Caller;
import org.dangjian.market.platform.shared.Holder;
import org.dangjian.market.platform.shared.IfMatch;
import org.dangjian.market.platform.shared.Page;
import org.dangjian.market.platform.shared.Problem;
import org.dangjian.market.platform.shared.Role;
import org.dangjian.market.trade.claim.serving.ClaimService;
import org.dangjian.market.trade.claim.serving.ClaimView;
import org.dangjian.market.trade.claim.serving.MakeClaim;
import org.dangjian.market.trade.shelf.category.ItemCategories;

/** Founds teams, keeps who is in them, and claims for them: the host is the holder, the roster takes part. */
@ApplicationScoped
public class TeamService {

    private static final int MOST = 500;

    private final TeamRepository teams;
    private final TeamViews views;
    private final OrganizationDirectory organizations;
    private final HolderDirectory holders;
    private final DistrictKinds kinds;
    private final ItemCategories categories;
    private final ClaimService claims;
    private final AuditTrail audit;
    private final BusinessDay clock;

    TeamService(
            TeamRepository teams,
            TeamViews views,
            OrganizationDirectory organizations,
            HolderDirectory holders,
            DistrictKinds kinds,
            ItemCategories categories,
            ClaimService claims,
            AuditTrail audit,
            BusinessDay clock) {
        this.teams = teams;
        this.views = views;
        this.organizations = organizations;
        this.holders = holders;
        this.kinds = kinds;
        this.categories = categories;
        this.claims = claims;
        this.audit = audit;
        this.clock = clock;
    }

    /** The newest first. */
    @Transactional
    public Page<TeamView> find(Caller caller, TeamFilter filter, UUID before, int limit) {
        String path = filter.organizationId() == null
                ? null
                : organizations.readable(caller, filter.organizationId()).path();
        List<Team> found = teams.page(caller, filter, path, before, limit + 1);
        Page<Team> page = Page.of(found, limit, team -> team.id().toString());
        return new Page<>(views.list(caller, page.items()), page.next(), null);
    }

    /** @throws Problem {@code not-found} */
    @Transactional
    public TeamView get(Caller caller, UUID id) {
        return views.of(caller, teams.seen(caller, id).orElseThrow(Problem::notFound));
    }

    /** @throws Problem {@code validation-failed}, {@code already-exists} */
    @Transactional
    public TeamView found(Caller caller, FoundTeam request) {
        Organization host = organizations
                .find(request.organizationId())
                .filter(place -> caller.reaches(place.path(), Role.RESPONSIBLE))
                .orElseThrow(() -> Problem.invalid("organizationId", "没有这个组织，或不在您的管理范围内"));
        kinds.require(KindList.TEAM, request.kind(), host.path(), "kind");
        if (request.foundedOn().isAfter(clock.today()) || request.foundedOn().getYear() < 1949) {
            throw Problem.invalid("foundedOn", "成立日期不能晚于今天");
        }
        requireLeader(host, request.leaderId());
        requireSkills(host, request.skills());
        Team team = new Team(request, caller.accountId(), clock.now());
        teams.persistAndFlush(team);
        record(caller, "team.founded", team, host);
        return views.of(caller, team);
    }

    /** @throws Problem {@code not-found}, {@code version-stale}, {@code state-conflict}, {@code validation-failed} */
    @Transactional
    public TeamView change(Caller caller, UUID id, IfMatch version, ChangeTeam request) {
        Team team = kept(caller, id);
        IfMatch.check(version, team.version());
        Organization host = organizations.get(team.hostId());
        requireLeader(host, request.leaderId());
        requireSkills(host, request.skills());
        team.change(request);
        teams.flush();
        record(caller, "team.changed", team, host);
        return views.of(caller, team);
    }

    /** @throws Problem {@code not-found}, {@code state-conflict} */
    @Transactional
    public TeamView disband(Caller caller, UUID id, Because request) {
        Team team = kept(caller, id);
        team.disband(request.reason().strip(), caller.accountId(), clock.today());
        teams.flush();
        record(caller, "team.disbanded", team, organizations.get(team.hostId()));
        return views.of(caller, team);
    }

    /**
     * Who joins today and who leaves; who is in it already stays.
     *
     * @throws Problem {@code not-found}, {@code state-conflict}, {@code validation-failed} naming each out of reach
     */
    @Transactional
    public TeamView changeRoster(Caller caller, UUID id, ChangeRoster request) {
        Team team = kept(caller, id);
        team.requireLive();
        Organization host = organizations.get(team.hostId());
        Map<Holder, TeamMember> roster = new HashMap<>();
        teams.roster(id).forEach(one -> roster.put(one.holder(), one));
        List<Holder> joining = request.join() == null ? List.of() : request.join();
        requireNear(caller, host, joining);
        Set<Holder> fresh = new LinkedHashSet<>(joining);
        fresh.removeAll(roster.keySet());
        if (roster.size() + fresh.size() > MOST) {
            throw Problem.invalid("join", "一支队伍最多 500 人");
        }
        int left = 0;
        for (Holder holder : request.leave() == null ? List.<Holder>of() : request.leave()) {
            TeamMember one = roster.get(holder);
            if (one != null && !fresh.contains(holder)) {
                one.leave(clock.today());
                left++;
            }
        }
        fresh.forEach(holder ->
                teams.getEntityManager().persist(new TeamMember(id, holder, clock.today(), caller.accountId())));
        teams.flush();
        audit.record(
                caller,
                AuditEntry.of("team.roster-changed", "team", id)
                        .in(host.path())
                        .with("joined", fresh.size())
                        .with("left", left));
        return views.of(caller, team);
    }

    /**
     * The host claims an item for the team. Members of the host take part in the claim; residents, and members of elsewhere,
     * count as having served and earn nothing by it.
     *
     * @throws Problem {@code not-found}, {@code state-conflict}, {@code validation-failed}, and as an ordinary claim
     */
    @Transactional
    public ClaimView claim(Caller caller, UUID id, ClaimAsTeam request) {
        Team team = kept(caller, id);
        team.requireLive();
        Organization host = organizations.get(team.hostId());
        Set<Holder> roster = teams.roster(id).stream().map(TeamMember::holder).collect(Collectors.toSet());
        Collection<Holder> serving = request.serving() == null ? roster : new LinkedHashSet<>(request.serving());
        if (serving.isEmpty() || !roster.containsAll(serving)) {
            throw Problem.invalid("serving", "请从本队队员中选择参加服务的人");
        }
        holders.prefetch(caller, serving);
        Set<UUID> own = serving.stream()
                .filter(one -> one.type() == Holder.Type.MEMBER
                        && holders.find(one)
                                .map(place -> place.homePath().startsWith(host.path()))
                                .orElse(false))
                .map(Holder::id)
                .collect(Collectors.toSet());
        ClaimView claim = claims.claim(
                caller, request.itemId(), new MakeClaim(Holder.organization(host.id()), own, request.period()));
        teams.getEntityManager().persist(new TeamClaim(claim.id(), id, serving, caller.accountId(), clock.now()));
        teams.flush();
        audit.record(
                caller,
                AuditEntry.of("team.claimed", "team", id)
                        .in(host.path())
                        .with("claimId", claim.id())
                        .with("serving", serving.size()));
        return claim;
    }

    /** The team, locked, for those who keep it. */
    private Team kept(Caller caller, UUID id) {
        Team found = teams.findByIdOptional(id)
                .filter(team -> caller.reaches(organizations.get(team.hostId()).path(), Role.RESPONSIBLE))
                .orElseThrow(Problem::notFound);
        return teams.locked(found);
    }

    private void requireLeader(Organization host, UUID leaderId) {
        if (leaderId != null
                && holders.find(Holder.member(leaderId))
                        .filter(place -> isNear(place, host))
                        .isEmpty()) {
            throw Problem.invalid("leaderId", "队长应是本单位（辖区）的党员");
        }
    }

    private void requireSkills(Organization host, Set<String> skills) {
        Set<String> known = categories.at(host.path()).stream()
                .filter(category -> !category.isClosed())
                .map(category -> category.code())
                .collect(Collectors.toSet());
        if (skills != null && !known.containsAll(skills)) {
            throw Problem.invalid("skills", "没有这个类别，请从类别列表中选择");
        }
    }

    /** Members and residents of the host's part of the tree, by branch, home or report-in. */
    private void requireNear(Caller caller, Organization host, List<Holder> joining) {
        holders.prefetch(caller, joining);
        List<Problem.FieldError> errors = new ArrayList<>();
        for (int i = 0; i < joining.size(); i++) {
            boolean fits = joining.get(i).type() != Holder.Type.ORGANIZATION
                    && holders.find(joining.get(i))
                            .filter(place -> isNear(place, host))
                            .isPresent();
            if (!fits) {
                errors.add(new Problem.FieldError("join[" + i + "]", "队员应是本单位（辖区）的党员或居民"));
            }
        }
        if (!errors.isEmpty()) {
            throw Problem.invalid(errors);
        }
    }

    private static boolean isNear(HolderPlace place, Organization host) {
        return place.homePath().startsWith(host.path())
                || place.reportIns().stream().anyMatch(path -> path.startsWith(host.path()));
    }

    /**
     * How many teams of which kind there are, and how often they served.
     *
     * @param from the first day, that of the year when {@code null}; {@code to} the last, today when {@code null}
     * @throws Problem {@code not-found}, {@code validation-failed}
     */
    @Transactional
    public TeamFiguresView figures(Caller caller, UUID organizationId, LocalDate from, LocalDate to) {
        Organization place = organizations.get(organizationId);
        if (!caller.reaches(place.path(), Role.OVERSEERS)) {
            throw Problem.notFound();
        }
        LocalDate last = to == null ? clock.today() : to;
        LocalDate first = from == null ? LocalDate.of(last.getYear(), 1, 1) : from;
        if (first.isAfter(last)) {
            throw Problem.invalid("to", "结束日期不能早于开始日期");
        }
        Map<String, long[]> numbers = new HashMap<>();
        teams.kinds(place.path()).forEach(row -> of(numbers, row)[0] = (Long) row[1]);
        teams.strengthsOfKinds(place.path())
                .forEach(row -> of(numbers, row)[row[1] == Holder.Type.MEMBER ? 1 : 2] = (Long) row[2]);
        teams.servicesOfKinds(place.path(), first, last).forEach(row -> of(numbers, row)[3] = (Long) row[1]);
        teams.turnoutOfKinds(place.path(), first, last).forEach(row -> of(numbers, row)[4] = (Long) row[1]);
        Map<String, String> titles = kinds.titles(KindList.TEAM, place.path());
        return new TeamFiguresView(
                place.id(),
                place.name(),
                first,
                last,
                numbers.entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(one -> {
                            long[] n = one.getValue();
                            return new TeamFiguresView.Row(
                                    one.getKey(),
                                    titles.getOrDefault(one.getKey(), one.getKey()),
                                    n[0],
                                    n[1],
                                    n[2],
                                    n[3],
                                    n[4]);
                        })
                        .toList());
    }

    private static long[] of(Map<String, long[]> numbers, Object[] row) {
        return numbers.computeIfAbsent((String) row[0], kind -> new long[5]);
    }

    private void record(Caller caller, String action, Team team, Organization host) {
        audit.record(
                caller, AuditEntry.of(action, "team", team.id()).in(host.path()).with("kind", team.kind()));
    }
}
