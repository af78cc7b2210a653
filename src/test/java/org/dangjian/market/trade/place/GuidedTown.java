package org.dangjian.market.trade.place;

import java.util.List;
import java.util.Map;
import org.dangjian.market.testsupport.Person;
import org.dangjian.market.testsupport.Points;
import org.dangjian.market.testsupport.Town;
import org.junit.jupiter.api.BeforeEach;

/** A town with a guide at its service point. */
abstract class GuidedTown {

    Town town;
    Person guide;

    @BeforeEach
    void aTownWithAGuide() {
        town = new Town();
        guide = Points.guide(town);
    }

    /** Makes this the place of the guide's role. */
    void grant(String organizationId) {
        town.districtAdmin
                .patch(
                        "/accounts/" + guide.accountId(),
                        "*",
                        Map.of("roles", List.of(Map.of("role", "GUIDE", "organizationId", organizationId))))
                .then()
                .statusCode(200);
    }

    String elsewhere() {
        return town.organization(town.districtAdmin, town.code + "-2", "别的街道", "STREET", town.code);
    }

    /** The name in the register of members. */
    String registered(Person member) {
        return town.districtAdmin.get("/members/" + member.memberId()).path("name");
    }
}
