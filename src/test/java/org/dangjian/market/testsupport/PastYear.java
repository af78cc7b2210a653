package org.dangjian.market.testsupport;

import static org.dangjian.market.testsupport.Town.created;

import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A year of a town that is long over, so that it can be brought to its end on any day: by a scheme of the district's own
 * that asks for no mandatory items, and with rewards for points.
 */
public final class PastYear {

    private final Town town;
    public final int year;

    /** @param yearsAgo at least 2: the days on which results were shown must be over today */
    public PastYear(Town town, int yearsAgo) {
        this.town = town;
        this.year = Town.today().getYear() - yearsAgo;
    }

    /** Gives a holder points of this year, by two people. */
    public void reward(Map<String, String> holder, int points) {
        approveReward(holder, points).then().statusCode(200);
    }

    /** What the second of the two is told. */
    public Response approveReward(Map<String, String> holder, int points) {
        return approveReward(town.communityStaff, town.districtAdmin, holder, points);
    }

    /** The same by two others. */
    public Response approveReward(Person proposer, Person reviewer, Map<String, String> holder, int points) {
        String adjustment = created(proposer.post(
                "/adjustments",
                Map.of(
                        "holder",
                        holder,
                        "kind",
                        "REWARD",
                        "points",
                        points,
                        "basis",
                        "年度表彰决定",
                        "occurredOn",
                        LocalDate.of(year, 6, 1).toString())));
        return reviewer.post("/adjustments/" + adjustment + "/review", Map.of("decision", "APPROVE"));
    }

    /** Runs the assessment of the whole district, "MEMBER" or "ORGANIZATION", and returns its id. */
    public String run(String audience) {
        return run(audience, town.district);
    }

    /** Runs it of one organization of the district. */
    public String run(String audience, String organization) {
        Response started = town.districtAdmin.post(
                "/assessments", Map.of("year", year, "schemeId", scheme(audience), "organizationId", organization));
        return Jobs.toTheEnd(town.districtAdmin, started).path("id");
    }

    /** The shipped scheme without its mandatory items, published by the district for this year. */
    private String scheme(String audience) {
        Map<String, Object> definition = new HashMap<>(town.districtAdmin
                .get("/schemes?status=PUBLISHED&limit=100&audience=" + audience + "&year="
                        + Town.today().getYear())
                .path("items.find { it.organizationId == null }.definition"));
        definition.remove("mandatory");
        definition.remove("year");
        String scheme = created(town.districtAdmin.post("/schemes", Map.of("definition", definition, "year", year)));
        town.districtAdmin.post("/schemes/" + scheme + "/publish", null).then().statusCode(200);
        return scheme;
    }

    /** The results by the ids of their holders. */
    public Map<String, String> results(String assessment) {
        Map<String, String> results = new HashMap<>();
        List<Map<String, Object>> items = town.districtAdmin
                .get("/assessments/" + assessment + "/results?limit=100")
                .path("items");
        items.forEach(item ->
                results.put((String) ((Map<?, ?>) item.get("holder")).get("id"), (String) item.get("id")));
        return results;
    }

    /** The day on which something happened at this year's end, {@code day} of the January after it. */
    public String january(int day) {
        return LocalDate.of(year + 1, 1, day).toString();
    }

    /** Shows the results from the 5th to the 16th of that January. */
    public Response show(String assessment) {
        Response shown = town.districtAdmin.post(
                "/assessments/" + assessment + "/publicity", Map.of("from", january(5), "to", january(16)));
        shown.then().statusCode(200);
        return shown;
    }

    /** Says the branch's opinion and decides on it, with the same grade. */
    public Response decide(String result, String grade) {
        town.communityStaff
                .post("/results/" + result + "/opinion", opinion(grade))
                .then()
                .statusCode(200);
        return town.streetStaff.post(
                "/results/" + result + "/approval", Map.of("grade", grade, "basis", "街道党工委会议", "reason", "会议研究决定"));
    }

    public Map<String, Object> opinion(String grade) {
        return Map.of("meeting", "支部党员大会", "heldOn", january(20), "due", 9, "present", 8, "agreed", 8, "grade", grade);
    }

    public Response close(String assessment) {
        return town.districtAdmin.post("/assessments/" + assessment + "/close", null);
    }
}
