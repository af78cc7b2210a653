package org.dangjian.market.governance.team;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dangjian.market.governance.kind.DistrictKinds;
import org.dangjian.market.governance.kind.KindList;
import org.dangjian.market.people.holder.HolderDirectory;
import org.dangjian.market.people.member.MemberDirectory;
import org.dangjian.market.people.organization.Organization;
import org.dangjian.market.people.organization.OrganizationDirectory;
import org.dangjian.market.platform.shared.Caller;
import org.dangjian.market.platform.shared.Holder;
import org.dangjian.market.platform.shared.Role;
import org.dangjian.market.trade.claim.HolderTitles;
import org.dangjian.market.trade.claim.serving.ClaimView;
import org.dangjian.market.trade.shelf.category.ItemCategories;
import org.dangjian.market.trade.shelf.category.ItemCategory;

/** Teams as they are shown, many at a time. */
@ApplicationScoped
class TeamViews {

    private final TeamRepository teams;
    private final OrganizationDirectory organizations;
    private final MemberDirectory members;
    private final HolderDirectory holders;
    private final HolderTitles titles;
    private final DistrictKinds kinds;
    private final ItemCategories categories;

    TeamViews(
            TeamRepository teams,
            OrganizationDirectory organizations,
            MemberDirectory members,
            HolderDirectory holders,
            HolderTitles titles,
            DistrictKinds kinds,
            ItemCategories categories) {
        this.teams = teams;
        this.organizations = organizations;
        this.members = members;
        this.holders = holders;
        this.titles = titles;
        this.kinds = kinds;
        this.categories = categories;
    }

    /** With who is in it: real names for those who look after the place, 姓** for its own people. */
    TeamView of(Caller caller, Team team) {
        Organization host = organizations.get(team.hostId());
        List<Holder> roster =
                teams.roster(team.id()).stream().map(TeamMember::holder).toList();
        Map<UUID, String> names = new HashMap<>();
        if (caller.reaches(host.path(), Role.OVERSEERS)) {
            holders.namesOf(roster).forEach((holder, name) -> names.put(holder.id(), name));
        } else {
            names.putAll(titles.of(roster));
        }
        return list(
                        caller,
                        List.of(team),
                        roster.stream()
                                .map(one -> new ClaimView.HolderView(
                                        one.type(), one.id(), names.getOrDefault(one.id(), "")))
                                .toList())
                .getFirst();
    }

    List<TeamView> list(Caller caller, List<Team> several) {
        return list(caller, several, null);
    }

    private List<TeamView> list(Caller caller, List<Team> several, List<ClaimView.HolderView> roster) {
        List<UUID> ids = several.stream().map(Team::id).toList();
        Map<UUID, Organization> hosts =
                organizations
                        .findByIds(several.stream().map(Team::hostId).distinct().toList())
                        .stream()
                        .collect(Collectors.toMap(Organization::id, Function.identity()));
        Map<String, Map<String, String>> words = kinds.titles(
                KindList.TEAM, hosts.values().stream().map(Organization::path).toList());
        Map<UUID, String> leaders = members.names(
                caller,
                several.stream().map(Team::leaderId).filter(Objects::nonNull).toList());
        Map<List<Object>, Long> strengths = new HashMap<>();
        teams.strengths(ids).forEach(row -> strengths.put(List.of(row[0], row[1]), (Long) row[2]));
        Map<UUID, Object[]> services =
                teams.services(ids).stream().collect(Collectors.toMap(row -> (UUID) row[0], Function.identity()));
        Map<UUID, List<String>> skills = new HashMap<>();
        teams.skills(ids)
                .forEach(row -> skills.computeIfAbsent((UUID) row[0], id -> new ArrayList<>())
                        .add((String) row[1]));
        List<ItemCategory> known = several.isEmpty() ? List.of() : categories.list(caller, null);
        List<TeamView> views = new ArrayList<>();
        for (Team team : several) {
            Organization host = hosts.get(team.hostId());
            Object[] served = services.getOrDefault(team.id(), new Object[] {null, 0L, 0L});
            views.add(new TeamView(
                    team.id(),
                    host.id(),
                    host.name(),
                    team.kind(),
                    words.get(host.path()).getOrDefault(team.kind(), team.kind()),
                    team.title(),
                    team.leaderId(),
                    team.leaderId() == null ? null : leaders.get(team.leaderId()),
                    skills.getOrDefault(team.id(), List.of()).stream()
                            .map(code -> ItemCategories.title(known, code))
                            .toList(),
                    team.foundedOn(),
                    team.disbandedOn(),
                    team.reason(),
                    strengths.getOrDefault(List.of(team.id(), Holder.Type.MEMBER), 0L),
                    strengths.getOrDefault(List.of(team.id(), Holder.Type.RESIDENT), 0L),
                    (long) served[1],
                    (long) served[2],
                    roster,
                    caller.reaches(host.path(), Role.RESPONSIBLE),
                    team.version()));
        }
        return views;
    }
}
