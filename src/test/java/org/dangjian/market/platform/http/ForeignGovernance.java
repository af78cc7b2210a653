package org.dangjian.market.platform.http;

import static org.dangjian.market.platform.http.ForeignRecords.q;
import static org.dangjian.market.testsupport.Town.created;
import static org.dangjian.market.testsupport.Town.today;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.dangjian.market.testsupport.ForeignRows;
import org.dangjian.market.testsupport.Person;
import org.dangjian.market.testsupport.Town;

/** Tasks, cards and agreements of another town, beside which the lists of this one are asked for. */
final class ForeignGovernance {

    private final Town far;
    private final ForeignRows foreign;
    private final List<Person> readers;

    ForeignGovernance(Town mine, Town far, ForeignRows foreign) {
        this.far = far;
        this.foreign = foreign;
        this.readers = List.of(mine.communityStaff, mine.unitOfficer);
    }

    void make() throws SQLException {
        String task = created(far.streetStaff.post(
                "/tasks", Map.of("organizationId", far.street, "terms", Map.of("title", "划分网格", "leadId", far.unit))));
        foreign.ofRow("task", task, Map.of(), "/tasks", readers);
        String list = created(far.streetStaff.post(
                "/task-lists", Map.of("organizationId", far.street, "title", "清单", "issuedOn", today().toString())));
        foreign.ofRow("task_list", list, Map.of("title_key", "cast(# as varchar(36))"), "/task-lists", readers);
        foreign.ofMade(
                "supervision_card",
                rows -> rows.row(
                        "supervision_card",
                        ("organization_id = %s, to_id = %s, about = 'x', reason = 'x', answer_by = current_date, "
                                        + "status = 'ISSUED', drafted_at = current_timestamp, "
                                        + "signed_at = current_timestamp, version = 0")
                                .formatted(q(far.street), q(far.unit))),
                Map.of(),
                "/supervision-cards",
                readers);
        foreign.ofMade(
                "agreement",
                rows -> rows.row(
                        "agreement",
                        ("unit_id = %s, place_id = %s, valid_from = current_date, valid_to = current_date, "
                                        + "status = 'DRAFT', live_key = 'x', drafted_side = 'UNIT', drafted_by = %s, "
                                        + "drafted_at = current_timestamp, version = 0")
                                .formatted(q(far.unit), q(far.community), q(far.unitOfficer.accountId()))),
                Map.of("live_key", "cast(# as varchar(36))"),
                "/agreements",
                readers);
    }
}
