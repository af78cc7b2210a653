package org.dangjian.market.assessment.progress;

import static org.dangjian.market.testsupport.Town.created;

import java.util.List;
import java.util.Map;
import org.dangjian.market.testsupport.Person;
import org.dangjian.market.testsupport.Town;
import org.junit.jupiter.api.BeforeEach;

/** A town in the middle of its year. */
abstract class ProgressTown {

    Town town;
    Person member;

    @BeforeEach
    void aTown() {
        town = new Town();
        member = town.member();
    }

    String mandatory(int year) {
        String id = created(town.districtAdmin.post(
                "/items",
                Map.of(
                        "kind",
                        "MANDATORY",
                        "audiences",
                        List.of("MEMBER"),
                        "title",
                        "参加主题党日",
                        "description",
                        "",
                        "category",
                        "PARTY_LIFE",
                        "points",
                        10,
                        "times",
                        2,
                        "organizationId",
                        town.district,
                        "year",
                        year)));
        town.districtAdmin.post("/items/" + id + "/submit", null).then().statusCode(200);
        return id;
    }
}
