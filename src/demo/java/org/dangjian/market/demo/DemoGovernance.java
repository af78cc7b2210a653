package org.dangjian.market.demo;

import io.quarkus.arc.profile.IfBuildProfile;
import jakarta.enterprise.context.ApplicationScoped;

/** What goes on around the market in the invented street this year. */
@ApplicationScoped
@IfBuildProfile(anyOf = {"dev", "demo"})
class DemoGovernance {

    private final DemoMeetings meetings;
    private final DemoTeams teams;
    private final DemoTasks tasks;
    private final DemoAgreements agreements;
    private final DemoCallUps callUps;

    DemoGovernance(
            DemoMeetings meetings, DemoTeams teams, DemoTasks tasks, DemoAgreements agreements, DemoCallUps callUps) {
        this.callUps = callUps;
        this.meetings = meetings;
        this.teams = teams;
        this.tasks = tasks;
        this.agreements = agreements;
    }

    void plant(DemoCast cast) {
        meetings.plant(cast);
        teams.plant(cast);
        tasks.plant(cast);
        agreements.plant(cast);
        callUps.plant(cast);
    }
}
