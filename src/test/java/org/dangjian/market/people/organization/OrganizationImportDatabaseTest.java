package org.dangjian.market.people.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.dangjian.market.people.organization.imports.OrganizationImport;
import org.dangjian.market.platform.job.Job;
import org.dangjian.market.platform.job.JobService;
import org.dangjian.market.platform.job.JobView;
import org.dangjian.market.platform.shared.Caller;
import org.dangjian.market.platform.shared.Problem;
import org.dangjian.market.platform.shared.ProblemCode;
import org.dangjian.market.platform.shared.Role;
import org.dangjian.market.platform.sheet.ImportResult;
import org.dangjian.market.platform.sheet.ImportResult.RowError;
import org.dangjian.market.platform.sheet.Sheet;
import org.dangjian.market.platform.sheet.SheetReader;
import org.dangjian.market.testsupport.AuditActions;
import org.dangjian.market.testsupport.Poll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Imports of the tree, whole cities and small corrections, by those who may. */
@QuarkusTest
class OrganizationImportDatabaseTest {

    private static final String HEADER = "code,name,level,parentCode\n";

    @Inject
    OrganizationImport organizationImport;

    @Inject
    OrganizationDirectory directory;

    @Inject
    DataSource dataSource;

    @Inject
    JobService jobs;

    @TempDir
    Path folder;

    @Test
    void aWholeCityIsImportedOnceAndNotTwice() throws IOException {
        String city = city("L");
        assertThat(run(systemAdmin(), city, true).numbers()).containsExactly(2502, 0, 0);
        assertThat(directory.findByCode("L1410")).isEmpty();
        assertThat(run(systemAdmin(), city, false).numbers()).containsExactly(2502, 0, 0);
        Organization community = directory.findByCode("L141002007008").orElseThrow();
        assertThat(community.path()).isEqualTo("L1410/L141002/L141002007/L141002007008/");
        assertThat(community.kind()).isEqualTo(OrganizationKind.URBAN);

        Caller again = systemAdmin();
        assertThat(run(again, city, false).numbers()).containsExactly(0, 0, 2502);
        assertThat(directory.findByCode("L141002007008").orElseThrow().version())
                .isZero();
        assertThat(actionsOf(again)).containsExactly("organization.imported");
    }

    @Test
    void movingAnOrganizationTakesAllBelowWithIt() {
        run(systemAdmin(), HEADER + "MC,市,CITY,\nMD1,一区,区县,MC\nMD2,二区,区县,MC\nMS,一街道,街道,MD1\nMM,一社区,社区,MS\n", false);
        Caller admin = systemAdmin();
        // The new community stands above its superior in the file, and that superior below its own.
        ImportResult moved = run(admin, HEADER + "MN,二社区,社区,MS\nMS,一街道,街道,MD2\nMD1,一区改名,区县,MC\n", false);
        assertThat(moved.numbers()).containsExactly(1, 2, 0);
        assertThat(path("MS")).isEqualTo("MC/MD2/MS/");
        assertThat(path("MM")).isEqualTo("MC/MD2/MS/MM/");
        assertThat(path("MN")).isEqualTo("MC/MD2/MS/MN/");
        assertThat(directory.findByCode("MD1").orElseThrow().name()).isEqualTo("一区改名");
        assertThat(actionsOf(admin))
                .containsExactlyInAnyOrder("organization.imported", "organization.updated", "organization.updated");
    }

    @Test
    void eachOfficeImportsBelowItsOwnOnly() {
        run(systemAdmin(), HEADER + "RC,市,CITY,\nRD1,一区,区县,RC\nRD2,二区,区县,RC\nRS,一街道,街道,RD1\nRM,一社区,社区,RS\n", false);
        Caller street = caller(Role.STREET_STAFF, "RS");
        assertThat(run(street, HEADER + "RC,市,CITY,\nRM2,二社区,社区,RS\nRG,第一网格党支部,网格党支部,RM2\n", false)
                        .numbers())
                .containsExactly(2, 0, 1);
        assertThat(errorsOf(street, HEADER + "RD2,改名区,区县,RC\nRS2,新街道,街道,RD1\nRS,一街道,街道,RD2\n"))
                .containsExactly(
                        new RowError(2, "code", "不在您的管理范围内"),
                        new RowError(3, "parentCode", "这个上级不在您的管理范围内"),
                        new RowError(4, "parentCode", "这个上级不在您的管理范围内"));
        assertThat(errorsOf(caller(Role.DISTRICT_ADMIN, "RD1"), HEADER + "RX,新市,CITY,\n"))
                .extracting(RowError::column)
                .containsExactly("parentCode");
        assertThat(errorsOf(systemAdmin(), HEADER + "RU,一中,驻区单位,RD1\n"))
                .extracting(RowError::column)
                .containsExactly("level");
        assertThat(errorsOf(caller(Role.AUDITOR, "RD1"), HEADER + "RS,改名,街道,RD1\n"))
                .hasSize(1);
    }

    @Test
    void oneWrongRowAndNothingIsWritten() {
        String file = HEADER + "WC,市,CITY,\nWD,区,区县,WX\n";
        assertThat(run(systemAdmin(), file, true).errors()).hasSize(1);
        assertThat(errorsOf(systemAdmin(), file)).extracting(RowError::row).containsExactly(3);
        assertThat(directory.findByCode("WC")).isEmpty();
    }

    @Test
    void aLargeFileIsImportedByAJob() throws IOException {
        Caller admin = systemAdmin();
        byte[] city = city("J").getBytes(StandardCharsets.UTF_8);
        JobView done = finished(admin, jobs.submit(organizationImport.kind(), admin, Map.of("dryRun", false), city));
        assertThat(done.status()).isEqualTo(Job.Status.DONE);
        assertThat(jobs.result(admin, done.id()))
                .startsWith("{\"created\":2502,\"updated\":0,\"unchanged\":0,\"errors\":[]");

        byte[] broken = (HEADER + "JX,区,区县,JY\n").getBytes(StandardCharsets.UTF_8);
        JobView failed =
                finished(admin, jobs.submit(organizationImport.kind(), admin, Map.of("dryRun", false), broken));
        assertThat(failed.status()).isEqualTo(Job.Status.FAILED);
        assertThat(failed.message()).contains("文件中有 1 处错误");
        assertThat(jobs.result(admin, failed.id())).contains("\"row\":2", "\"column\":\"parentCode\"");
    }

    private JobView finished(Caller caller, JobView job) {
        return Poll.until(
                () -> jobs.get(caller, job.id()),
                now -> now.status() != Job.Status.QUEUED && now.status() != Job.Status.RUNNING);
    }

    private String path(String code) {
        return directory.findByCode(code).orElseThrow().path();
    }

    private List<RowError> errorsOf(Caller caller, String csv) {
        Problem refused = catchThrowableOfType(Problem.class, () -> run(caller, csv, false));
        assertThat(refused.code()).isEqualTo(ProblemCode.IMPORT_REJECTED);
        return refused.errors().stream().map(RowError.class::cast).toList();
    }

    private ImportResult run(Caller caller, String csv, boolean dryRun) {
        try {
            Sheet sheet = SheetReader.read(Files.writeString(folder.resolve("upload.csv"), csv));
            return organizationImport.run(caller, sheet, dryRun, (done, total) -> {});
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private List<String> actionsOf(Caller caller) {
        return AuditActions.of(dataSource, caller.accountId());
    }

    private static Caller systemAdmin() {
        return new Caller(
                UUID.randomUUID(), "管理员", null, List.of(new Caller.Grant(Role.SYSTEM_ADMIN, null, null, null)));
    }

    private Caller caller(Role role, String code) {
        Organization place = directory.findByCode(code).orElseThrow();
        return new Caller(
                UUID.randomUUID(),
                "工作人员",
                null,
                List.of(new Caller.Grant(role, place.id(), place.name(), place.path())));
    }

    /** The real divisions of 临汾市, under codes of this test's own. */
    private static String city(String prefix) throws IOException {
        try (InputStream file = OrganizationImport.class.getResourceAsStream("/demo/divisions/linfen.csv")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .replaceAll("(?m)(^|,)(\\d+)(?=,|$)", "$1" + prefix + "$2");
        }
    }
}
