package org.dangjian.market.people.worklist;

import static org.dangjian.market.testsupport.Town.today;

import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.dangjian.market.testsupport.Person;
import org.dangjian.market.testsupport.Town;

/** What a person finds waiting. */
abstract class WorklistDesk {

    static ValidatableResponse list(Person person) {
        return list(person, "");
    }

    static ValidatableResponse list(Person person, String query) {
        return person.get("/worklist" + query).then().statusCode(200);
    }

    static Map<String, Object> item(Town town) {
        return Map.of(
                "kind",
                "OPTIONAL",
                "audiences",
                List.of("MEMBER"),
                "title",
                "环境整治",
                "description",
                "",
                "category",
                "ENVIRONMENT",
                "points",
                5,
                "organizationId",
                town.community,
                "opensOn",
                today().toString());
    }
}
