package org.dangjian.market.platform.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dangjian.market.testsupport.Town.created;
import static org.dangjian.market.testsupport.Town.holder;
import static org.dangjian.market.testsupport.Town.today;

import io.quarkus.test.junit.QuarkusTest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.dangjian.market.testsupport.Figures;
import org.dangjian.market.testsupport.Person;
import org.dangjian.market.testsupport.RedemptionSetting;
import org.dangjian.market.testsupport.StatementCounter;
import org.dangjian.market.testsupport.Town;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * How often each deed on the shelf speaks with the database, from the first statement of the request to the commit, which
 * is not counted: what is sent at once, a batch or several statements, counts once.
 */
@QuarkusTest
class DeedStatementsHttpTest {

    private Town town;

    @BeforeEach
    void aTown() {
        town = new Town();
        RedemptionSetting.openToAll(town);
    }

    @Test
    void aDeedIsAFewTalksWithTheDatabase() {
        String gift = created(town.communityStaff.post(
                "/gifts", Map.of("title", "党建读物", "price", 1, "stock", 60, "organizationId", town.community)));
        Person member = town.member();
        // What is learnt once in the life of the process, or of this holder, is no part of a deed.
        town.earn(member, town.item(10, 5));
        created(member.post("/redemptions", Map.of("giftId", gift, "quantity", 1)));
        Map<String, String> asked = new LinkedHashMap<>();
        String item = town.item(10, 5);
        Deed claimed = post(member, "/items/" + item + "/claims", Map.of("holder", holder(member)), 201);
        asked.put("claim", claimed.request());
        asked.put(
                "hand in",
                post(
                                member,
                                "/claims/" + claimed.id() + "/completion",
                                Map.of("servedOn", today().toString(), "summary", "已完成"),
                                200)
                        .request());
        asked.put(
                "verify",
                post(
                                town.communityStaff,
                                "/claims/" + claimed.id() + "/verification",
                                Map.of("decision", "APPROVE"),
                                200)
                        .request());
        asked.put(
                "redeem",
                post(member, "/redemptions", Map.of("giftId", gift, "quantity", 1), 201)
                        .request());
        Map<String, Integer> counts = new LinkedHashMap<>();
        asked.forEach((deed, request) -> counts.put(deed, StatementCounter.of(request)));
        Figures.print("statements of a deed", counts.toString());
        asked.forEach(
                (deed, request) -> System.out.println("== " + deed + "\n" + StatementCounter.statements(request)));
        assertThat(counts).isNotEmpty();
    }

    private record Deed(String request, String id) {}

    private static Deed post(Person by, String path, Map<String, ?> body, int status) {
        String request = UUID.randomUUID().toString();
        String id = by.request()
                .header(StatementCounter.HEADER, request)
                .header("Idempotency-Key", UUID.randomUUID())
                .contentType("application/json")
                .body(body)
                .post("/api/v1" + path)
                .then()
                .statusCode(status)
                .extract()
                .path("id");
        return new Deed(request, id);
    }
}
