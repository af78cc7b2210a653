package org.dangjian.market.story;

import static org.dangjian.market.testsupport.Town.today;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dangjian.market.testsupport.Jobs;
import org.dangjian.market.testsupport.Person;

/** A finished run by the shipped scheme of the year, and its results. */
public final class Verdicts {

    private final Person office;
    private final Response assessment;

    private Verdicts(Person office, Response assessment) {
        this.office = office;
        this.assessment = assessment;
    }

    /** Starts a run over an organization and waits for its end. */
    public static Verdicts of(Person office, String audience, String organizationId) {
        String scheme = office.get(
                        "/schemes?limit=100&status=PUBLISHED&audience=" + audience + "&year=" + today().getYear())
                .path("items.find { it.organizationId == null }.id");
        Map<String, Object> run =
                Map.of("year", today().getYear(), "schemeId", scheme, "organizationId", organizationId);
        Response assessment = Jobs.toTheEnd(office, office.post("/assessments", run));
        assessment.then().body("status", equalTo("PRELIMINARY"));
        return new Verdicts(office, assessment);
    }

    public String id() {
        return assessment.path("id");
    }

    public int evaluated() {
        return assessment.path("evaluated");
    }

    public Map<String, Integer> counts() {
        return assessment.path("counts");
    }

    /** The results at or below an organization, by holder. */
    public Map<String, Verdict> below(String organizationId) {
        Map<String, Verdict> found = new HashMap<>();
        String first = "/assessments/" + id() + "/results?limit=100&organizationId=" + organizationId;
        String next = "";
        do {
            Response page = office.get(first + next);
            page.then().statusCode(200);
            List<Map<String, Object>> items = page.path("items");
            items.forEach(item -> found.put((String) ((Map<?, ?>) item.get("holder")).get("id"), new Verdict(item)));
            next = page.path("next") == null ? null : "&cursor=" + page.path("next");
        } while (next != null);
        return found;
    }

    public Response close() {
        return office.post("/assessments/" + id() + "/close", null);
    }

    /** One result as the API tells it. */
    public record Verdict(Map<String, Object> result) {

        public int total() {
            return (int) result.get("total");
        }

        public String band() {
            return (String) result.get("band");
        }

        public boolean vetoed() {
            return (boolean) result.get("vetoed");
        }

        public boolean needsReview() {
            return (boolean) result.get("needsReview");
        }

        public String reason() {
            return (String) result.get("notGradedReason");
        }

        public List<Finding> findings() {
            List<Finding> findings = new ArrayList<>();
            for (Object item : (List<?>) result.get("findings")) {
                Map<?, ?> finding = (Map<?, ?>) item;
                List<String> entries = ((List<?>) finding.get("entryIds"))
                        .stream().map(String.class::cast).toList();
                findings.add(new Finding(
                        (String) finding.get("rule"),
                        (String) finding.get("title"),
                        (String) finding.get("actual"),
                        (int) finding.get("effect"),
                        entries));
            }
            return findings;
        }

        /** The one finding of a rule. */
        public Finding finding(String rule) {
            return findings().stream()
                    .filter(finding -> finding.rule().equals(rule))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("no finding " + rule + " in " + findings()));
        }

        public int effects() {
            return findings().stream().mapToInt(Finding::effect).sum();
        }
    }

    /** One line of the explanation. */
    public record Finding(String rule, String title, String actual, int effect, List<String> entryIds) {}
}
