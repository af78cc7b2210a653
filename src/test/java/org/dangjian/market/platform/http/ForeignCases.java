package org.dangjian.market.platform.http;

import static org.dangjian.market.testsupport.Town.created;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.dangjian.market.testsupport.ForeignRows;
import org.dangjian.market.testsupport.Person;
import org.dangjian.market.testsupport.Town;

/** Cases and orders of another town, beside which the lists of this one are asked for. */
final class ForeignCases {

    private static final String COPY = "cast(# as varchar(36))";

    private final Town far;
    private final ForeignRows foreign;
    private final List<Person> readers;

    ForeignCases(Town mine, Town far, ForeignRows foreign) {
        this.far = far;
        this.foreign = foreign;
        this.readers = List.of(mine.communityStaff, mine.streetStaff, mine.unitOfficer);
    }

    void make() throws SQLException {
        String department = created(far.districtAdmin.post(
                "/organizations",
                Map.of(
                        "code", far.code + "-D1",
                        "name", "城市管理局",
                        "level", "STATIONED_UNIT",
                        "kind", "DEPARTMENT",
                        "parentCode", far.code)));
        String id = created(far.communityStaff.post(
                "/cases", Map.of("title", "井盖松动", "description", "东门外", "placeId", far.community)));
        far.communityStaff.post("/cases/" + id + "/escalate", Map.of()).then().statusCode(200);
        String order = far.streetStaff
                .post("/cases/" + id + "/orders", Map.of("leadId", department))
                .path("orders[0].id");
        foreign.ofRow(
                "whistle_case",
                id,
                Map.of("case_number", "100000 + cast(right(cast(# as varchar(36)), 8) as integer)"),
                "/cases",
                readers);
        foreign.ofRow("case_order", order, Map.of("live_key", COPY, "lead_key", COPY), "/case-orders", readers);
    }
}
