package org.dangjian.market.assessment.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.dangjian.market.platform.print.PdfPrinter;
import org.dangjian.market.testsupport.Person;
import org.dangjian.market.testsupport.Town;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Reports of a town: who may have which, what they count, and how they leave. */
@QuarkusTest
@DisplayName("reports of the records already there")
class ReportsHttpTest extends ReportTown {

    /** Every query of every report, on both databases. */
    @Test
    void everyReportIsAnsweredInEveryForm() {
        List<String> names = town.districtAdmin.get("/reports").path("name");
        assertThat(names).hasSizeGreaterThanOrEqualTo(23);
        for (String name : names) {
            for (String format : List.of("json", "xlsx", "pdf")) {
                Response answer = report(town.districtAdmin, name, town.district + "&format=" + format);
                boolean answered = answer.statusCode() == 200
                        || answer.statusCode() == 409 && "year-not-closed".equals(answer.path("code"));
                assertThat(answered)
                        .as("%s as %s: %s", name, format, answer.statusCode())
                        .isTrue();
            }
        }
    }

    @Test
    void aReportIsForWhoeverLooksAfterThePlaceAndTakesWhatItSays() {
        String service = town.community + "&month=" + Town.today().getMonthValue();
        report(town.communityStaff, "service-records", service)
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body("items", hasSize(1))
                .body("items[0].holderName", equalTo(registered()))
                .body("items[0].minutes", equalTo(90))
                .body("items[0].points", equalTo(10))
                .body("columns.title", hasItem("认领者"))
                .body("period", containsString(Town.today().getMonthValue() + " 月"));
        report(town.communityStaff, "service-records", town.community + "&holderId=" + town.unit)
                .then()
                .body("items", empty());
        report(town.communityStaff, "service-records", town.community + "&year=2020")
                .then()
                .body("items", empty());
        report(town.communityStaff, "service-statistics", town.community)
                .then()
                .body("items[0].claims", equalTo(1))
                .body("items[0].deeds", equalTo(1))
                .body("items[0].ofMembers", equalTo(1))
                .body("items[0].hours", equalTo(1.5f));
        report(town.communityStaff, "shelf-ledger", town.community)
                .then()
                .body("items.title", contains("陪护就医一次"))
                .body("items[0].done", equalTo(1));

        refused(report(town.communityStaff, "service-records", town.district), 404, "not-found");
        refused(report(town.communityStaff, "ranking", town.community), 404, "not-found");
        refused(report(town.unitOfficer, "shelf-ledger", town.unit), 403, "forbidden");
        refused(report(member, "service-records", town.community), 403, "forbidden");
        refused(report(town.communityStaff, "annual-scores", town.community + "&month=3"), 400, "validation-failed")
                .body("errors[0].field", equalTo("month"));
        Person elsewhere = new Town().communityStaff;
        refused(report(elsewhere, "service-records", town.community), 404, "not-found");
    }

    @Test
    void noCellOfAWorkbookIsAFormulaAndWhatAFontCannotPrintIsRefusedByName() {
        byte[] workbook = report(town.communityStaff, "service-records", town.community + "&format=xlsx")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        assertThat(ReportText.rows(workbook, List.of("服务日期", "认领者", "项目", "服务内容", "地点", "分钟", "积分", "状态")))
                .singleElement()
                .satisfies(row -> assertThat(row.get(3)).isEqualTo("'=陪同到市医院"));
        byte[] pdf = report(town.communityStaff, "service-records", town.community + "&format=pdf")
                .then()
                .statusCode(200)
                .contentType(PdfPrinter.PDF)
                .extract()
                .asByteArray();
        assertThat(ReportText.of(pdf)).contains("陪护就医一次", "认证签字", "第1页/共1页");

        town.item(Map.of("title", "帮𠮷家修水管"), 1);
        refused(report(town.communityStaff, "project-list", town.community + "&format=pdf"), 409, "glyph-missing")
                .body("detail", containsString("“𠮷”字（U+20BB7）"))
                .body("detail", containsString("“项目”一栏的“帮𠮷家修水管”"));
        report(town.communityStaff, "project-list", town.community + "&format=xlsx")
                .then()
                .statusCode(200);
    }

    @Test
    void aCertificateIsCheckedByAnybodyWhoHoldsIt() {
        Response certificates = report(town.communityStaff, "service-certificates", town.community);
        certificates
                .then()
                .body("items", hasSize(1))
                .body("items[0].name", equalTo(registered()))
                .body("items[0].times", equalTo(1))
                .body("items[0].hours", equalTo(1.5f));
        String code = certificates.path("items[0].code");
        Response checked = RestAssured.get("/api/v1/certificates/" + code);
        checked.then()
                .statusCode(200)
                .body("number", equalTo(certificates.path("items[0].number")))
                .body("issuedOn", equalTo(Town.today().toString()))
                .body("hours", equalTo(1.5f));
        assertThat(checked.asString()).doesNotContain(registered());
        RestAssured.get("/api/v1/certificates/" + code.toLowerCase().replace("-", ""))
                .then()
                .statusCode(200);
        for (int place : List.of(0, 12, code.length() - 1)) {
            char other = code.charAt(place) == '7' ? '8' : '7';
            refused(
                    RestAssured.get(
                            "/api/v1/certificates/" + code.substring(0, place) + other + code.substring(place + 1)),
                    404,
                    "not-found");
        }
        refused(RestAssured.get("/api/v1/certificates/ZZZZ"), 404, "not-found");
    }
}
