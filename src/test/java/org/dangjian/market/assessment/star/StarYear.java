package org.dangjian.market.assessment.star;

import static org.dangjian.market.testsupport.Town.created;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.dangjian.market.testsupport.Jobs;
import org.dangjian.market.testsupport.Person;
import org.dangjian.market.testsupport.Town;

/** Last year's stars in a town: all of its quarters are over on any day. Points come as rewards, by two people. */
final class StarYear {

    private final Town town;
    private final Map<String, String> schemes = new HashMap<>();
    final int year = Town.today().getYear() - 1;

    StarYear(Town town) {
        this.town = town;
    }

    /** The shipped scheme as the district publishes it for last year. */
    String scheme(String code) {
        return schemes.computeIfAbsent(code, wanted -> {
            Map<String, Object> definition = new HashMap<>(town.districtAdmin
                    .get("/schemes?stars=true&status=PUBLISHED&limit=100&year="
                            + Town.today().getYear())
                    .path("items.find { it.organizationId == null && it.code == '%s' }.definition".formatted(wanted)));
            definition.remove("year");
            String scheme =
                    created(town.districtAdmin.post("/schemes", Map.of("definition", definition, "year", year)));
            town.districtAdmin
                    .post("/schemes/" + scheme + "/publish", null)
                    .then()
                    .statusCode(200);
            return scheme;
        });
    }

    LocalDate day(int month) {
        return LocalDate.of(year, month, 10);
    }

    static String reward(Town town, Map<String, String> holder, int points, LocalDate on) {
        String adjustment = created(town.secondDistrictAdmin.post(
                "/adjustments",
                Map.of(
                        "holder",
                        holder,
                        "kind",
                        "REWARD",
                        "points",
                        points,
                        "basis",
                        "表彰决定",
                        "occurredOn",
                        on.toString())));
        town.districtAdmin
                .post("/adjustments/" + adjustment + "/review", Map.of("decision", "APPROVE"))
                .then()
                .statusCode(200);
        return adjustment;
    }

    /** Records an event and has it approved. */
    static String event(Town town, Map<String, String> holder, String code, LocalDate on) {
        String event = created(town.secondDistrictAdmin.post("/holder-events", terms(holder, code, on)));
        town.districtAdmin
                .post("/holder-events/" + event + "/review", Map.of("decision", "APPROVE"))
                .then()
                .statusCode(200);
        return event;
    }

    static Map<String, Object> terms(Map<String, String> holder, String code, LocalDate on) {
        return Map.of(
                "holder", holder, "ofStars", true, "code", code, "basis", "机关纪委通报第3号", "occurredOn", on.toString());
    }

    Response start(String scheme, Integer quarter) {
        Map<String, Object> request =
                new HashMap<>(Map.of("year", year, "schemeId", scheme, "organizationId", town.district));
        if (quarter != null) {
            request.put("quarter", quarter);
        }
        return town.districtAdmin.post("/assessments", request);
    }

    /** Runs a quarter for the whole district and has its stars confirmed, not by whoever ran it. */
    String confirm(String code, int quarter) {
        String run =
                Jobs.toTheEnd(town.districtAdmin, start(scheme(code), quarter)).path("id");
        String confirmation = "/assessments/" + run + "/star-confirmation";
        town.districtAdmin
                .post(confirmation, null)
                .then()
                .statusCode(403)
                .body("code", equalTo("second-person-required"));
        Person second = town.secondDistrictAdmin;
        Jobs.toTheEnd(second, second.post(confirmation, null));
        return run;
    }

    static Map<String, String> organization(String id) {
        return Map.of("type", "ORGANIZATION", "id", UUID.fromString(id).toString());
    }
}
