package org.dangjian.market.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.dangjian.market.testsupport.ForeignRows;
import org.dangjian.market.testsupport.Town;
import org.dangjian.market.testsupport.contract.Contract;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The same as {@link ForeignRowsHttpTest} for the lists of people, places and records; and no list is forgotten. */
@QuarkusTest
class ForeignRecordsHttpTest {

    /** What {@link ForeignRowsHttpTest} asks for. */
    static final Set<String> ASKED_BESIDE = Set.of(
            "/adjustments",
            "/claims",
            "/needs",
            "/items",
            "/offers",
            "/individual-plans",
            "/dispatches",
            "/redemptions",
            "/wechat-requests");

    /** Lists that are asked for elsewhere, or whose rows cannot be made here; each with the reason. */
    private static final Map<String, String> OTHERWISE = Map.ofEntries(
            Map.entry("/worklist", "asked for beside every table"),
            Map.entry("/claims/cards", "the caller's own rows of /claims, by the holder"),
            Map.entry("/points/{holderType}/{holderId}/deeds", "the same rows as the entries, by the holder"),
            Map.entry("/audit/events", "copies would be sealed; the restore drill reads it beside a million"),
            Map.entry("/assessments/{id}/publicity", "the rows of one run, by its index"),
            Map.entry("/assessments/{id}/results", "the rows of one run, by its index"),
            Map.entry("/publicities/{id}", "the rows of one run, by its index"),
            Map.entry("/organizations/{id}/children", "the same query as /organizations"),
            Map.entry("/members/search", "one phone or one name, by its index"),
            Map.entry("/items/unclaimed", "the same rows as /items"),
            Map.entry("/schemes", "rules are few: a handful a year"),
            Map.entry("/near-agreements", "the same rows as /agreements, by their place"),
            Map.entry("/study-list", "one act of a district a year"),
            Map.entry("/reports/{name}", "rows are the places of one office, counted in batches of them"),
            Map.entry("/report-exports", "the caller's own of one day, by the account"),
            Map.entry("/report-ins/statistics", "rows are the places of one office"),
            Map.entry("/report-ins/members", "rows are the members of one community, by its index"),
            Map.entry(
                    "/case-months/accountability",
                    "the late orders of one office's month, of the rows of /case-orders"),
            Map.entry("/star-lists/effects", "the same rows as /star-lists"),
            Map.entry("/meetings/{id}/invitations", "the rows of one meeting, by its index"),
            Map.entry("/due-meetings", "rows are the places of one office, the last meeting of each by its index"),
            Map.entry("/star-lists/tally", "the same rows as /star-lists"));

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;

    private Town mine;
    private Town far;
    private ForeignRows foreign;

    @BeforeEach
    void twoTowns() {
        mine = new Town();
        far = new Town();
        foreign = new ForeignRows(url);
    }

    @Test
    void foreignRecordsSlowNoListDownAndNoListIsForgotten() throws SQLException {
        new ForeignRecords(mine, far, foreign).make();
        foreign.assertFast();
        assertEveryListIsAskedFor();
    }

    /** A list of the contract that is asked for nowhere, and a reason for one that is there no more. */
    private void assertEveryListIsAskedFor() {
        Contract contract = Contract.committed();
        Set<String> lists = contract.operations().stream()
                .filter(operation -> contract.parameters(operation).stream()
                        .anyMatch(parameter -> parameter.path("name").asText().equals("cursor")))
                .map(operation -> operation.path().replace("/api/v1", ""))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(lists).hasSizeGreaterThan(40).containsAll(OTHERWISE.keySet());
        Set<String> asked = new TreeSet<>(ASKED_BESIDE);
        foreign.asked()
                .forEach(list -> lists.stream()
                        .filter(pattern -> list.matches(pattern.replaceAll("\\{\\w+}", "[^/]+")))
                        .forEach(asked::add));
        lists.removeAll(asked);
        lists.removeAll(OTHERWISE.keySet());
        assertThat(lists).isEmpty();
    }
}
