package org.dangjian.market.platform.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dangjian.market.testsupport.Town.created;
import static org.dangjian.market.testsupport.Town.holder;
import static org.dangjian.market.testsupport.Town.today;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.dangjian.market.testsupport.ForeignRows;
import org.dangjian.market.testsupport.Person;
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
            Map.entry("/study-list", "one act of a district a year"),
            Map.entry("/reports/{name}", "rows are the places of one office, counted in batches of them"),
            Map.entry("/report-ins/statistics", "rows are the places of one office"),
            Map.entry("/report-ins/members", "rows are the members of one community, by its index"),
            Map.entry("/star-lists/effects", "the same rows as /star-lists"),
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
        Person member = far.member();
        Person own = mine.member();
        String far4 = q(far.unit);
        String someone = q(member.accountId());
        String who = q(member.memberId());
        List<Person> office = List.of(mine.communityStaff);
        List<Person> district = List.of(mine.districtAdmin);
        Map<String, String> unlike = Map.of("phone_index", "cast(# as varchar(36))");

        foreign.ofRow("member", member.memberId(), unlike, "/members", office);
        foreign.ofRow(
                "account",
                member.accountId(),
                Map.of("phone_index", "cast(# as varchar(36))", "member_id", "null"),
                "/accounts",
                district);
        foreign.ofRow(
                "account",
                far.resident().accountId(),
                Map.of("phone_index", "cast(# as varchar(36))", "seen", "false"),
                "/residents/unseen",
                office);
        foreign.ofRow(
                "organization",
                far.unit,
                Map.of(
                        "code", "substring(cast(# as varchar(36)) from 25)",
                        "code_key", "substring(cast(# as varchar(36)) from 25)",
                        "path", "t.path || cast(# as varchar(36))"),
                "/organizations",
                office);
        String gift = gift(far);
        foreign.ofRow("gift", gift, Map.of(), "/gifts", office);
        foreign.ofMade(
                "stock_movement",
                rows -> rows.row(
                        "stock_movement",
                        ("gift_id = %s, delta = 1, kind = 'STAFF', reason = 'x', " + "recorded_at = current_timestamp")
                                .formatted(q(gift))),
                Map.of(),
                "/gifts/" + gift(mine) + "/stock",
                office);
        far.earn(member, far.item(10, 5));
        foreign.ofRow(
                "point_entry",
                member.get("/points/MEMBER/" + member.memberId() + "/entries").path("items[0].id"),
                Map.of("source_id", "#"),
                "/points/MEMBER/" + own.memberId() + "/entries",
                List.of(own));
        foreign.ofRow("notice", member.get("/notices").path("items[0].id"), Map.of(), "/notices", List.of(own));
        String duty = far.mandatory("MEMBER", 3);
        foreign.ofRow(
                "completion",
                attended(member, duty),
                Map.of("live_key", "cast(# as varchar(36))"),
                "/items/" + mine.mandatory("MEMBER", 3) + "/completions",
                office);
        foreign.ofMade(
                "record_change",
                rows -> rows.row(
                        "record_change",
                        ("subject_type = 'member', subject_id = %s, field = 'name', changed_by = %s, "
                                        + "changed_at = current_timestamp")
                                .formatted(who, someone)),
                Map.of(),
                "/members/" + own.memberId() + "/changes",
                district);
        foreign.ofMade(
                "holder_event",
                rows -> rows.row(
                        "holder_event",
                        ("holder_type = 'MEMBER', holder_id = %s, of_stars = false, code = 'X', title = 'x', "
                                        + "basis = 'x', occurred_on = current_date, status = 'PROPOSED', proposed_by = %s, "
                                        + "proposed_at = current_timestamp, version = 0")
                                .formatted(who, someone)),
                Map.of(),
                "/holder-events",
                office);
        foreign.ofMade(
                "report_in_request",
                rows -> rows.row(
                        "report_in_request",
                        ("holder_type = 'MEMBER', holder_id = %s, community_id = %s, status = 'WAITING', "
                                        + "asked_by = %s, asked_at = current_timestamp, version = 0")
                                .formatted(who, q(far.community), someone)),
                Map.of(),
                "/report-in-requests",
                office);
        foreign.ofMade(
                "member_merge",
                rows -> rows.row(
                        "member_merge",
                        ("kept_id = %s, merged_id = %s, reason = 'x', status = 'PROPOSED', proposed_by = %s, "
                                        + "proposed_at = current_timestamp, version = 0")
                                .formatted(who, q(own.accountId()), someone)),
                Map.of(),
                "/member-merges",
                office);
        foreign.ofMade(
                "import_act",
                rows -> rows.row(
                        "import_act",
                        ("kind = 'member-import', created = 1, updated = 0, unchanged = 0, made_by = %s, "
                                        + "made_at = current_timestamp, version = 0")
                                .formatted(someone)),
                Map.of(),
                "/imports",
                office);
        foreign.ofMade(
                "service_point",
                rows -> rows.row(
                        "service_point",
                        ("organization_id = %s, kind = 'POINT', name = 'x', address = 'x', "
                                        + "opening_hours = 'x', opened_on = current_date, live_key = 'x', recorded_by = %s, "
                                        + "recorded_at = current_timestamp, version = 0")
                                .formatted(q(far.community), someone)),
                Map.of("live_key", "cast(# as varchar(36))"),
                "/service-points",
                office);
        foreign.ofMade(
                "guide_assignment",
                rows -> rows.row(
                        "guide_assignment",
                        ("account_id = %s, organization_id = %s, valid_from = current_date, live_key = 'x', "
                                        + "assigned_by = %s, assigned_at = current_timestamp, version = 0")
                                .formatted(someone, far4, someone)),
                Map.of("live_key", "cast(# as varchar(36))"),
                "/guides",
                office);
        foreign.ofMade(
                "work_report",
                rows -> rows.row(
                        "work_report",
                        ("organization_id = %s, report_year = 1, half = 'FIRST', figures = '{}', "
                                        + "problems = 'x', measures = 'x', status = 'SUBMITTED', written_by = %s, version = 0")
                                .formatted(far4, someone)),
                Map.of("organization_id", "#"),
                "/work-reports",
                office);
        String run = q("00000000-0000-7000-8000-000000000001");
        foreign.ofMade(
                "assessment",
                rows -> rows.row(
                        "assessment",
                        ("scheme_year = 2020, scheme_id = %s, organization_id = %s, audience = 'MEMBER', "
                                        + "as_of = current_date, status = 'PRELIMINARY', job_id = %s, evaluated = 0, "
                                        + "started_by = %s, started_at = current_timestamp, version = 0")
                                .formatted(run, q(far.district), run, someone)),
                Map.of(),
                "/assessments",
                district);
        foreign.ofMade(
                "appraisal",
                rows -> rows.row(
                        "appraisal",
                        ("assessment_id = %s, organization_id = %s, status = 'OPEN', guests = 0, "
                                        + "opened_by = %s, opened_at = current_timestamp, version = 0")
                                .formatted(run, q(far.branch), someone)),
                Map.of("assessment_id", "#"),
                "/appraisals",
                office);
        foreign.ofMade(
                "objection",
                rows -> rows.row(
                        "objection",
                        ("result_id = %s, assessment_id = %s, member_id = %s, filed_by = %s, "
                                        + "received_on = current_date, reason = 'x', status = 'OPEN', open_key = 'x', "
                                        + "filed_at = current_timestamp, version = 0")
                                .formatted(run, run, who, someone)),
                Map.of("open_key", "cast(# as varchar(36))"),
                "/objections",
                office);
        foreign.ofMade(
                "help_plan",
                rows -> rows.row(
                        "help_plan",
                        ("result_id = %s, member_id = %s, helper_id = %s, kind = 'BRANCH', measures = 'x', "
                                        + "approved_on = current_date, check_on = current_date, appointed_by = %s, "
                                        + "appointed_at = current_timestamp, version = 0")
                                .formatted(run, who, q(own.accountId()), someone)),
                Map.of("result_id", "#"),
                "/help-plans",
                office);
        foreign.ofMade(
                "star",
                rows -> rows.row(
                        "star",
                        ("holder_type = 'MEMBER', holder_id = %s, star_year = %s, number = 1, "
                                        + "held_from = current_date, band = 'x', band_title = 'x', stars = 1, met_line = true, "
                                        + "cause = 'RAISED', total = 80, scheme_id = %s, recorded_at = current_timestamp")
                                .formatted(who, today().getYear(), run)),
                Map.of("holder_id", "#"),
                "/star-lists?organizationId=" + mine.community,
                office);
        foreign.ofMade(
                "progress_snapshot",
                rows -> rows.row(
                        "progress_snapshot",
                        ("snapshot_year = %s, snapshot_month = %s, holder_type = 'MEMBER', holder_id = %s, "
                                        + "organization_id = %s, home_path = '/x/', report_ins = '[]', mandatory_done = 0, "
                                        + "mandatory_owed = 0, claimed = 0, done = 0, overdue = 0, points = 0, missing = '[]', "
                                        + "reasons = '[]', needs_reminder = false, taken_at = current_timestamp")
                                .formatted(today().getYear(), today().getMonthValue(), who, q(far.branch))),
                Map.of("holder_id", "#"),
                "/progress?organizationId=" + mine.community,
                office);
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

    private static String q(String text) {
        return "'" + text + "'";
    }

    private static String gift(Town town) {
        return created(town.communityStaff.post(
                "/gifts", Map.of("title", "党建读物", "price", 1, "stock", 60, "organizationId", town.community)));
    }

    private static String attended(Person member, String duty) {
        return member.post(
                        "/items/" + duty + "/completions",
                        Map.of("holders", List.of(holder(member)), "servedOn", today().toString(), "summary", "参加学习"))
                .then()
                .statusCode(201)
                .extract()
                .path("items[0].id");
    }
}
