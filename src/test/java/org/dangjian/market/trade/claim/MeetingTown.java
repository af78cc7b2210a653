package org.dangjian.market.trade.claim;

import static org.dangjian.market.testsupport.Town.claim;
import static org.dangjian.market.testsupport.Town.created;
import static org.dangjian.market.testsupport.Town.today;

import io.restassured.response.Response;
import java.util.Map;
import org.dangjian.market.testsupport.Person;
import org.dangjian.market.testsupport.Town;
import org.junit.jupiter.api.BeforeEach;

/** A town where somebody asks for company and others claim it. */
abstract class MeetingTown {

    static final String TOMORROW = today().plusDays(1) + "T09:00:00+08:00";

    Town town;
    Person resident;

    @BeforeEach
    void aTown() {
        town = new Town();
        resident = town.resident();
    }

    static Response appoint(Person by, String claim, String startsAt) {
        return by.post("/claims/" + claim + "/appointment", Map.of("startsAt", startsAt, "note", "社区门口见"));
    }

    String filed() {
        return created(resident.post(
                "/needs",
                Map.of(
                        "title", "想找人陪我看病",
                        "description", "独居",
                        "category", "ELDERLY_AND_DISABLED",
                        "organizationId", town.community,
                        "beneficiary", Map.of("name", "赵某某", "phone", "10000000001", "address", "槐荫里3号楼2单元"))));
    }

    /** Open for more than a year, so that tomorrow is always within. */
    String onTheShelf(String need, int capacity) {
        Map<String, Object> screening = Map.of(
                "decision",
                "APPROVE",
                "publicTitle",
                "陪同就医",
                "points",
                10,
                "capacity",
                capacity,
                "closesOn",
                today().plusDays(400).toString());
        town.communityStaff.post("/needs/" + need + "/review", screening).then().statusCode(200);
        Response published = town.streetStaff.post("/needs/" + need + "/review", Map.of("decision", "APPROVE"));
        published.then().statusCode(200);
        return published.path("itemId");
    }
}
