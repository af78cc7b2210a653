package org.dangjian.market.assessment.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dangjian.market.assessment.rules.scheme.Audience;
import org.dangjian.market.platform.shared.Caller;
import org.dangjian.market.platform.shared.Problem;
import org.dangjian.market.platform.shared.ProblemCode;
import org.dangjian.market.testsupport.Jobs;
import org.dangjian.market.testsupport.Person;
import org.dangjian.market.testsupport.Town;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What becomes of long reports. */
@QuarkusTest
@DisplayName("reports that are exported")
class ExportsHttpTest extends ReportTown {

    private static final Path EXPORTS = Path.of("target", "exports");

    @Inject
    Reports reports;

    @Inject
    ExportCleanup cleanup;

    @Inject
    EntityManager database;

    @Test
    void aLongReportIsMadeInTheBackgroundKeptEncryptedAndFetchedByWhoeverBeganIt() throws IOException {
        Response job = start(town.communityStaff, "service-records", "xlsx");
        Response ready = Jobs.toTheEnd(town.communityStaff, job);
        ready.then()
                .body("title", equalTo("认领与服务记录"))
                .body("status", equalTo("DONE"))
                .body("rows", equalTo(1))
                .body("bytes", greaterThan(1000))
                .body("downloadedAt", nullValue());
        String id = ready.path("id");
        String stored = Files.readString(EXPORTS.resolve(id), StandardCharsets.ISO_8859_1);
        assertThat(stored).doesNotStartWith("PK").doesNotContain("xl/worksheets");

        town.communityStaff.get("/report-exports").then().body("items.id", contains(id));
        town.streetStaff.get("/report-exports").then().body("items.id", not(hasItem(id)));
        refused(town.streetStaff.get("/report-exports/" + id + "/file"), 404, "not-found");
        byte[] file = town.communityStaff
                .get("/report-exports/" + id + "/file")
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .header("Content-Disposition", containsString("service-records.xlsx"))
                .extract()
                .asByteArray();
        assertThat(ReportText.rows(file, List.of("服务日期", "认领者", "项目", "服务内容", "地点", "分钟", "积分", "状态")))
                .hasSize(1);
        town.communityStaff.get("/report-exports/" + id).then().body("downloadedAt", notNullValue());
        town.auditor
                .get("/audit/events?subjectType=report&limit=1&subjectId=" + town.community)
                .then()
                .body("items[0].action", equalTo("report.exported"))
                .body("items[0].accountName", equalTo(town.communityStaff.name()))
                .body("items[0].details.name", equalTo("service-records"))
                .body("items[0].details.background", equalTo(true))
                .body("items[0].details.rows", equalTo(1));

        // Planted: a file that was cut short is not read as if it were whole.
        Files.writeString(EXPORTS.resolve(id), stored.substring(0, stored.length() - 40), StandardCharsets.ISO_8859_1);
        refused(town.communityStaff.get("/report-exports/" + id + "/file"), 404, "not-found");
        town.communityStaff
                .post("/report-exports/" + id + "/remove", null)
                .then()
                .statusCode(204);
        assertThat(EXPORTS.resolve(id)).doesNotExist();
        refused(town.communityStaff.get("/report-exports/" + id), 404, "not-found");
        refused(start(town.communityStaff, "service-records", "csv"), 400, "validation-failed");
        refused(start(town.unitOfficer, "shelf-ledger", "pdf"), 403, "forbidden");
    }

    private Response start(Person by, String name, String format) {
        Map<String, Object> request = new HashMap<>(Map.of("format", format, "organizationId", town.community));
        return by.post("/reports/" + name + "/exports", request);
    }

    @Test
    void aFileIsGoneWhenItsDayIsOver() {
        String id = Jobs.toTheEnd(town.communityStaff, start(town.communityStaff, "project-list", "pdf"))
                .path("id");
        assertThat(EXPORTS.resolve(id)).exists();
        QuarkusTransaction.requiringNew()
                .run(() -> database.createNativeQuery("update report_export set expires_at = :over where id = :id")
                        .setParameter("over", Instant.now().minusSeconds(1))
                        .setParameter("id", UUID.fromString(id))
                        .executeUpdate());
        refused(town.communityStaff.get("/report-exports/" + id + "/file"), 404, "not-found");
        cleanup.clearUp();
        assertThat(EXPORTS.resolve(id)).doesNotExist();
    }

    /** By the limit of the shelf: nobody gets a part that looks like the whole. */
    @Test
    void overItsLimitAReportIsRefusedAndNeverCutShort() {
        town.item(Map.of(), 1);
        LocalDate today = Town.today();
        ReportAsked everywhere = new ReportAsked(
                Caller.system(),
                UUID.fromString(town.district),
                "",
                "全部",
                "全部",
                today.getYear(),
                null,
                null,
                null,
                LocalDate.of(today.getYear(), 1, 1),
                LocalDate.of(today.getYear(), 12, 31),
                Audience.MEMBER,
                null,
                null,
                Instant.now());
        Report shelf = reports.named("project-list");
        for (String format : List.of("xlsx", "pdf")) {
            assertThatThrownBy(() -> reports.print(
                            shelf,
                            everywhere,
                            format,
                            OutputStream.nullOutputStream(),
                            1,
                            ProblemCode.REPORT_TOO_LARGE,
                            rows -> {}))
                    .isInstanceOfSatisfying(
                            Problem.class,
                            refused -> assertThat(refused.code()).isEqualTo(ProblemCode.REPORT_TOO_LARGE));
        }
        assertThatThrownBy(() -> reports.print(
                        shelf,
                        everywhere,
                        "xlsx",
                        OutputStream.nullOutputStream(),
                        1_000,
                        ProblemCode.REPORT_TOO_LARGE,
                        rows -> {
                            throw new IllegalStateException("cancelled");
                        }))
                .as("whoever is told of the rows may end the work")
                .hasMessage("cancelled");
    }
}
