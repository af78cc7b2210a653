package org.dangjian.market.assessment;

import java.util.HashMap;
import java.util.Map;
import org.dangjian.market.testsupport.Person;
import org.dangjian.market.testsupport.Town;
import org.junit.jupiter.api.BeforeEach;

/** A member of a village and one of a hospital. */
abstract class AimedTown {

    Town town;
    Person rural;
    Person doctor;

    @BeforeEach
    void aMemberOfTheVillageAndOneOfTheHospital() {
        town = new Town();
        rural = person("RURAL");
        doctor = town.member();
    }

    Map<String, Object> terms(Map<String, ?> own) {
        Map<String, Object> terms = new HashMap<>(Map.of(
                "kind", "OPTIONAL",
                "title", "参加组织生活",
                "description", "",
                "category", "PARTY_LIFE",
                "points", 10,
                "organizationId", town.community));
        terms.putAll(own);
        return terms;
    }

    Person person(String category) {
        String id = town.memberId(category, "FULL");
        town.reportIn("/members/" + id, town.community);
        return town.account("党员", "MEMBER", town.branch, id);
    }

    void change(Person who, Map<String, ?> fields) {
        String etag = town.districtAdmin.get("/members/" + who.memberId()).header("ETag");
        town.districtAdmin
                .patch("/members/" + who.memberId(), etag, fields)
                .then()
                .statusCode(200);
    }
}
