package org.dangjian.market.platform.http;

import static org.dangjian.market.testsupport.Town.created;
import static org.dangjian.market.testsupport.Town.holder;
import static org.dangjian.market.testsupport.Town.today;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.dangjian.market.testsupport.ForeignRows;
import org.dangjian.market.testsupport.Person;
import org.dangjian.market.testsupport.Town;

/** People, places and records of another town, beside which the lists of this one are asked for. */
final class ForeignRecords {

    private final Town mine;
    private final Town far;
    private final ForeignRows foreign;
    private final Person member;
    private final Person own;
    private final String far4;
    private final String someone;
    private final String who;
    private final List<Person> office;
    private final List<Person> district;
    private final Map<String, String> unlike;

    ForeignRecords(Town mine, Town far, ForeignRows foreign) {
        this.mine = mine;
        this.far = far;
        this.foreign = foreign;
        this.member = far.member();
        this.own = mine.member();
        this.far4 = q(far.unit);
        this.someone = q(member.accountId());
        this.who = q(member.memberId());
        this.office = List.of(mine.communityStaff);
        this.district = List.of(mine.districtAdmin);
        this.unlike = Map.of("phone_index", "cast(# as varchar(36))");
    }

    /** Rows of everything that lists show, all of them the other town's. */
    void make() throws SQLException {
        people();
        records();
        new ForeignGovernance(mine, far, foreign).make();
        new ForeignCases(mine, far, foreign).make();
        new ForeignYearRecords(mine, far, foreign, member, own).make();
    }

    private void people() throws SQLException {
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
    }

    private void records() throws SQLException {
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
        foreign.ofMade(
                "team",
                rows -> rows.row(
                        "team",
                        ("host_id = %s, kind = 'VOLUNTEER', title = 'x', live_key = 'x', founded_on = current_date, "
                                        + "created_by = %s, created_at = current_timestamp, version = 0")
                                .formatted(q(far.community), someone)),
                Map.of("live_key", "cast(# as varchar(36))"),
                "/teams",
                List.of(mine.communityStaff, own));
        foreign.ofMade(
                "meeting_event",
                rows -> rows.row(
                        "meeting_event",
                        ("organization_id = %s, kind = 'JOINT', title = 'x', held_on = current_date, "
                                        + "open_to_all = true, status = 'PLANNED', created_by = %s, "
                                        + "created_at = current_timestamp, version = 0")
                                .formatted(q(far.community), someone)),
                Map.of(),
                "/meetings",
                List.of(mine.communityStaff, own));
    }

    static String q(String text) {
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
