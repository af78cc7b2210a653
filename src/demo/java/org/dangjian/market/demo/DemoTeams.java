package org.dangjian.market.demo;

import io.quarkus.arc.profile.IfBuildProfile;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.dangjian.market.governance.team.ChangeRoster;
import org.dangjian.market.governance.team.FoundTeam;
import org.dangjian.market.governance.team.TeamService;
import org.dangjian.market.platform.shared.Caller;
import org.dangjian.market.platform.shared.Holder;

/** A unit's volunteers and a community's team with residents. */
@ApplicationScoped
@IfBuildProfile(anyOf = {"dev", "demo"})
class DemoTeams {

    private final TeamService teams;
    private final DemoClock clock;

    DemoTeams(TeamService teams, DemoClock clock) {
        this.teams = teams;
        this.clock = clock;
    }

    void plant(DemoCast cast) {
        LocalDate day = cast.thisYear(2, 1);
        List<Holder> doctors = cast.people(person -> person.branchCode().startsWith("141002-U01")).stream()
                .limit(12)
                .map(person -> Holder.member(person.id()))
                .toList();
        found(cast.caller("officer"), cast, day, "141002-U01", "VOLUNTEER", "槐荫医院党员义诊队", "HEALTH", doctors);
        found(
                cast.caller("community"),
                cast,
                day,
                DemoCast.COMMUNITY,
                "PROFESSIONAL",
                "槐荫邻里维修队",
                "REPAIR",
                List.of(cast.holder("plumber"), cast.holder("resident"), cast.holder("secondResident")));
    }

    private void found(
            Caller by,
            DemoCast cast,
            LocalDate day,
            String host,
            String kind,
            String title,
            String skill,
            List<Holder> people) {
        UUID leader = people.getFirst().id();
        clock.on(day, () -> {
            UUID team = teams.found(by, new FoundTeam(cast.organization(host), kind, title, leader, day, Set.of(skill)))
                    .id();
            teams.changeRoster(by, team, new ChangeRoster(people, null));
        });
    }
}
