package org.dangjian.market.assessment.paper;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.dangjian.market.pages.DemoDistrictProfile;
import org.dangjian.market.testsupport.Databases;
import org.dangjian.market.testsupport.Person;
import org.dangjian.market.testsupport.Town;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;

/**
 * Every report on the demo district in three forms: what its golden file says stands on it, and the three forms say the same.
 * A report without a golden file fails; {@code -Dreports.write=true} writes it. The papers are in
 * {@code target/reports-gallery}, to be looked at.
 */
@DisabledIfSystemProperty(
        named = Databases.KIND,
        matches = "postgresql",
        disabledReason = "the demo district is planted into H2; ReportsHttpTest asks both databases")
@QuarkusTest
@TestProfile(DemoDistrictProfile.class)
@DisplayName("every report on the demo district")
class DemoReportsHttpTest {

    private static final Path GOLDEN = Path.of("src", "test", "resources", "reports");
    private static final int MOST_PAGES = 40;
    private static final String DISTRICT = "141002";
    private static final String BRANCH = "141002-U01-1";
    private static final Set<String> OF_MEMBERS = Set.of(
            "annual-scores",
            "member-cadre-reference",
            "member-delegate-reference",
            "member-medals",
            "member-registration",
            "monthly-progress",
            "registration-forms",
            "service-certificates",
            "star-handbooks",
            "star-list");
    private static final ObjectMapper JSON = new ObjectMapper();

    private Person district;

    /** One after the other in one method: reports are found by asking the service, which starts after JUnit wants parameters. */
    @Test
    void saysTheSameInThreeFormsAndWhatItsGoldenFileSays() throws IOException {
        district = Person.signIn("13900000001", Town.PASSWORD);
        List<String> wrong = new ArrayList<>();
        JsonNode reports = JSON.readTree(district.get("/reports").asString());
        assertThat(reports.size()).isGreaterThanOrEqualTo(23);
        for (JsonNode report : reports) {
            try {
                check(report);
            } catch (AssertionError failure) {
                wrong.add(report.path("name").textValue() + ": " + failure.getMessage());
            }
        }
        assertThat(wrong).isEmpty();
        try (Stream<Path> files = Files.list(GOLDEN)) {
            assertThat(files.map(file -> file.getFileName().toString().replace(".txt", "")))
                    .as("golden files of reports there are not")
                    .containsExactlyInAnyOrderElementsOf(StreamSupport.stream(reports.spliterator(), false)
                            .map(report -> report.path("name").textValue())
                            .toList());
        }
    }

    private void check(JsonNode report) throws IOException {
        long began = System.nanoTime();
        String name = report.path("name").textValue();
        String query = "/reports/" + name + "?organizationId=" + place(name);
        List<List<String>> rows = new ArrayList<>();
        JsonNode first = null;
        String cursor = "";
        for (int page = 0; page < MOST_PAGES && cursor != null; page++) {
            Response answer = district.get(query + "&limit=100" + cursor);
            assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
            JsonNode read = JSON.readTree(answer.asString());
            first = first == null ? read : first;
            JsonNode columns = read.path("columns");
            read.path("items").forEach(item -> rows.add(ReportText.cells(columns, item)));
            cursor = read.path("next").isNull()
                    ? null
                    : "&cursor=" + read.path("next").textValue();
        }
        golden(name, ReportText.shape(report, first));
        assertThat(rows).as("the demo district shows it").isNotEmpty();

        byte[] workbook = file(query, "xlsx");
        byte[] pdf = file(query, "pdf");
        Papers.keep(name + ".xlsx", workbook);
        Papers.keep(name + ".pdf", pdf);
        List<String> titles = titles(first.path("columns"));
        List<List<String>> cells = ReportText.rows(workbook, titles);
        assertThat(cells).as("rows of the workbook").hasSameSizeAs(rows);
        for (int i = 0; i < rows.size(); i++) {
            assertThat(cells.get(i)).as("row " + i).isEqualTo(rows.get(i));
        }
        String text = ReportText.of(pdf);
        assertThat(text).contains(ReportText.bare(first.path("title").textValue()));
        assertThat(ReportText.pages(pdf)).allSatisfy(page -> assertThat(page).containsPattern("第\\d+页/共"));
        boolean letter = ReportText.isLetter(name);
        rows.forEach(row -> row.forEach(cell -> assertThat(letter || text.contains(ReportText.bare(cell)))
                .as("the PDF says “%s”", cell)
                .isTrue()));
        Papers.draw(name);
        System.out.printf("REPORTS %s: %d rows, %d ms%n", name, rows.size(), (System.nanoTime() - began) / 1_000_000);
    }

    private static List<String> titles(JsonNode columns) {
        return StreamSupport.stream(columns.spliterator(), false)
                .map(column -> column.path("title").textValue())
                .toList();
    }

    private byte[] file(String query, String format) {
        Response answer = district.get(query + "&format=" + format);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return answer.asByteArray();
    }

    /** What has a line or a page for every member is asked of one branch: others have the same. */
    private String place(String name) {
        String code = OF_MEMBERS.contains(name) ? BRANCH : DISTRICT;
        return district.get("/organizations?code=" + code).path("items[0].id");
    }

    private static void golden(String name, String shape) throws IOException {
        Path file = GOLDEN.resolve(name + ".txt");
        if (Boolean.getBoolean("reports.write")) {
            Files.writeString(file, shape);
        }
        assertThat(file).as("-Dreports.write=true writes it").exists();
        assertThat(shape).as("what stands on it").isEqualTo(Files.readString(file));
    }
}
