package org.dangjian.market.assessment.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dangjian.market.testsupport.Town.today;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.dangjian.market.platform.print.WorkbookPrinter;
import org.dangjian.market.testsupport.Person;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;

/** Units that met the standard are listed for honours, and their superior is told of all. */
@QuarkusTest
class UnitResultsHttpTest extends UsedYear {

    private static final String FORMULA = "=HYPERLINK(\"http://example.org\",\"领奖\")";

    @Test
    void unitsThatMetTheStandardAreListedForHonoursAndTheirSuperiorIsToldOfAll() throws IOException {
        String committeeCode = town.code + "-X";
        String committee =
                town.organization(town.districtAdmin, committeeCode, "试验卫生系统党委", "SYSTEM_COMMITTEE", town.code);
        String clinic =
                town.organization(town.districtAdmin, town.code + "-V", FORMULA, "STATIONED_UNIT", committeeCode);
        town.reportIn("/organizations/" + clinic, town.community);
        Person superior = town.account("系统党委干部", "DISTRICT_ADMIN", committee, null);
        past.reward(Map.of("type", "ORGANIZATION", "id", town.unit), 85);
        past.reward(Map.of("type", "ORGANIZATION", "id", clinic), 60);
        String rehearsal = past.run("ORGANIZATION");
        String run = rerun(town.streetStaff, rehearsal, town.street);
        past.show(run);
        Map<String, String> results = past.results(run);
        assertThat(results).containsKeys(town.unit, clinic);
        results.forEach(
                (unit, result) -> past.decide(result, unit.equals(town.unit) ? "STANDARD_MET" : "STANDARD_NOT_MET")
                        .then()
                        .statusCode(200));
        refused(list(superior, "superior-notice", committee), 409, "year-not-closed");
        past.close(run).then().statusCode(200);

        list(town.communityStaff, "organization-honours", town.community)
                .then()
                .statusCode(200)
                .body("items.holder.id", contains(town.unit))
                .body("items[0].gradeTitle", equalTo("达标"))
                .body("items[0].judgedIn", equalTo("试验街道"));
        superior.get("/notices").then().body("items.text", hasItem(containsString("“抄送单位上级主管”")));
        list(superior, "superior-notice", committee)
                .then()
                .statusCode(200)
                .body("items.holder.id", contains(clinic))
                .body("items[0].holder.name", equalTo(FORMULA))
                .body("items[0].superior", equalTo("试验卫生系统党委"))
                .body("basis", not(containsString("《")))
                .body("items[0].grade", equalTo("STANDARD_NOT_MET"));
        list(town.districtAdmin, "superior-notice", town.district)
                .then()
                .body("items.holder.id", hasItem(town.unit))
                .body("items.holder.id", hasItem(clinic));
        refused(list(superior, "superior-notice", town.street), 404, "not-found");
        refused(list(town.streetStaff, "superior-notice", town.street), 403, "forbidden");

        Response workbook = list(superior, "superior-notice", committee + "&format=xlsx");
        workbook.then()
                .statusCode(200)
                .contentType(WorkbookPrinter.XLSX)
                .header("Cache-Control", "no-store")
                .header("Content-Disposition", containsString("filename=\"superior-notice-" + past.year + ".xlsx\""))
                .header("Content-Disposition", containsString("filename*=UTF-8''%E6%8A%84%E9%80%81"));
        List<List<String>> rows = cells(workbook.asByteArray());
        assertThat(rows.getFirst()).first().isEqualTo("抄送单位上级主管");
        assertThat(rows.get(1).getFirst())
                .startsWith("范围：试验卫生系统党委")
                .contains(past.year + " 年度", today().toString())
                .endsWith("导出人：系统党委干部");
        assertThat(rows).anySatisfy(row -> assertThat(row).contains("'" + FORMULA, "未达标", "试验街道"));
        town.auditor
                .get("/audit/events?subjectType=report&limit=1&subjectId=" + committee)
                .then()
                .body("items[0].action", equalTo("report.exported"))
                .body("items[0].details.format", equalTo("xlsx"))
                .body("items[0].details.rows", equalTo(1));
    }

    private static List<List<String>> cells(byte[] file) throws IOException {
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            return workbook.getFirstSheet().read().stream()
                    .map(UnitResultsHttpTest::texts)
                    .toList();
        }
    }

    private static List<String> texts(Row row) {
        return row.stream().map(cell -> cell == null ? "" : cell.getText()).toList();
    }
}
