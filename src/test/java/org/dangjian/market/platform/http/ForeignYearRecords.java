package org.dangjian.market.platform.http;

import static org.dangjian.market.platform.http.ForeignRecords.q;
import static org.dangjian.market.testsupport.Town.today;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.dangjian.market.testsupport.ForeignRows;
import org.dangjian.market.testsupport.Person;
import org.dangjian.market.testsupport.Town;

/** What a year leaves behind in another town, beside which the lists of this one are asked for. */
final class ForeignYearRecords {

    private final Town mine;
    private final Town far;
    private final ForeignRows foreign;
    private final Person own;
    private final String someone;
    private final String who;
    private final List<Person> office;
    private final List<Person> district;

    ForeignYearRecords(Town mine, Town far, ForeignRows foreign, Person member, Person own) {
        this.mine = mine;
        this.far = far;
        this.foreign = foreign;
        this.own = own;
        this.someone = q(member.accountId());
        this.who = q(member.memberId());
        this.office = List.of(mine.communityStaff);
        this.district = List.of(mine.districtAdmin);
    }

    /** Rows of everything that lists of a year show, all of them the other town's. */
    void make() throws SQLException {
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
    }
}
