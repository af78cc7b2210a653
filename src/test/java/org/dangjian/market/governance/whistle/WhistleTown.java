package org.dangjian.market.governance.whistle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dangjian.market.testsupport.Town.created;

import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dangjian.market.testsupport.Person;
import org.dangjian.market.testsupport.Town;

/** A town with a grid, two departments with an officer each, a matter and a resident who reports. */
public final class WhistleTown {

    public final Town town = new Town();
    public final String grid;
    public final String lead;
    public final String support;
    public final Person leadOfficer;
    public final Person supportOfficer;
    public final Person resident;

    public WhistleTown() {
        grid = town.organization(town.districtAdmin, town.code + "-111", "第一网格党支部", "GRID_BRANCH", town.code + "-11");
        lead = department("-D1", "城市管理局");
        support = department("-D2", "住房和城乡建设局");
        leadOfficer = town.account("城管干部", "UNIT_OFFICER", lead, null);
        supportOfficer = town.account("住建干部", "UNIT_OFFICER", support, null);
        resident = town.resident();
    }

    /** A department of the district. */
    public String department(String suffix, String name) {
        return created(town.districtAdmin.post(
                "/organizations",
                Map.of(
                        "code",
                        town.code + suffix,
                        "name",
                        name,
                        "level",
                        "STATIONED_UNIT",
                        "kind",
                        "DEPARTMENT",
                        "parentCode",
                        town.code)));
    }

    /** A matter of the list, led by the first department and helped by the second. */
    public String matter(String code, boolean urgent) {
        return created(town.districtAdmin.post(
                "/matters",
                Map.of(
                        "districtId",
                        town.district,
                        "code",
                        code,
                        "title",
                        "占道经营",
                        "leadId",
                        lead,
                        "supportIds",
                        List.of(support),
                        "acknowledgeHours",
                        4,
                        "settleHours",
                        40,
                        "urgent",
                        urgent)));
    }

    public Map<String, Object> words() {
        return new HashMap<>(Map.of(
                "title",
                "夜市占道",
                "description",
                "东门外摊位占用盲道，老人出行不便。",
                "placeId",
                grid,
                "contact",
                Map.of("name", "王秀英", "phone", "13811112222", "address", "三号楼二单元")));
    }

    public String report(Person by) {
        return created(by.post("/cases", words()));
    }

    /** A case that waits for the street. */
    public String escalated() {
        String id = report(resident);
        ok(town.communityStaff.post("/cases/" + id + "/escalate", Map.of()));
        return id;
    }

    /** A case that one department leads and the other helps with. */
    public String ordered() {
        String id = escalated();
        ok(town.streetStaff.post("/cases/" + id + "/orders", Map.of("leadId", lead, "supportIds", List.of(support))));
        return id;
    }

    /** The id of the order that a department has of a case. */
    public String order(String caseId, String department) {
        return town.streetStaff
                .get("/cases/" + caseId)
                .path("orders.findAll { it.departmentId == '" + department + "' }.last().id");
    }

    /** Both departments took it up and settled it. */
    public String settled() {
        String id = ordered();
        settle(leadOfficer, order(id, lead));
        settle(supportOfficer, order(id, support));
        return id;
    }

    public static void settle(Person officer, String order) {
        ok(officer.post("/case-orders/" + order + "/acknowledge", null));
        ok(officer.post("/case-orders/" + order + "/settlement", Map.of("text", "已劝离并划线管理")));
    }

    public String checked() {
        String id = settled();
        ok(town.communityStaff.post("/cases/" + id + "/check", Map.of("decision", "APPROVE")));
        return id;
    }

    public static Response ok(Response response) {
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(200);
        return response;
    }

    public String status(String caseId) {
        return town.streetStaff.get("/cases/" + caseId).path("status");
    }
}
