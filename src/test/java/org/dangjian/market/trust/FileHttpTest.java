package org.dangjian.market.trust;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dangjian.market.testsupport.Figures;
import org.dangjian.market.testsupport.Town;
import org.dangjian.market.testsupport.Wire.Answer;
import org.dangjian.market.testsupport.Wire.Call;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Files from outside: workbooks are read as lists and never unpacked without measure; a file's name means nothing.
 */
@QuarkusTest
class FileHttpTest {

    private static final List<String> EVIL_NAMES = List.of(
            "../../evil.csv",
            "..\\\\..\\\\evil.csv",
            "/etc/evil.csv",
            "evil.csv%00.png",
            "$(evil).csv",
            "evil;ls.csv",
            "<evil>.csv",
            "evil" + "x".repeat(300) + ".csv",
            "\u202Evsc.live.csv",
            "CON.csv",
            "",
            "evil.csv.exe");

    @ConfigProperty(name = "market.evidence.folder")
    Path pictures;

    private Town town;

    @BeforeEach
    void aTown() {
        town = new Town();
    }

    @Test
    void aWorkbookOfMembersAndOneOfOrganizationsAreImported() {
        Answer members = upload(
                "/members/import",
                "roster.xlsx",
                workbook(List.of(
                        List.of("姓名", "手机号", "党员类别", "所在党组织编码"),
                        List.of("𠮷田", Town.phone(), "社区", town.code + "-U1"),
                        List.of("李㛃", Town.phone(), "农村", town.code + "-U1"))));
        assertThat(members.status()).as(members.toString()).isEqualTo(200);
        assertThat(members.json().path("created").asInt()).isEqualTo(2);
        Answer organizations = upload(
                "/organizations/import",
                "tree.xlsx",
                workbook(List.of(
                        List.of("code", "name", "level", "parentCode"),
                        List.of(town.code + "-U2", "试验医院第二党支部", "BRANCH", town.code + "-U"))));
        assertThat(organizations.status()).as(organizations.toString()).isEqualTo(200);
        assertThat(organizations.json().path("created").asInt()).isEqualTo(1);
    }

    @Test
    void aWorkbookThatUnpacksToGigabytesIsRefusedOnEveryWayIn() {
        byte[] bomb = bomb();
        for (String path : List.of("/members/import", "/organizations/import")) {
            Answer answer = upload(path, "list.xlsx", bomb);
            assertThat(answer.status()).as(answer.toString()).isEqualTo(422);
            assertThat(answer.code()).isEqualTo("file-unreadable");
        }
        assertThat(upload("/evidence", "photo.png", bomb).code()).isEqualTo("image-unreadable");
    }

    @Test
    void aFileNameIsNeverUsed() throws IOException {
        List<String> refused = new ArrayList<>();
        for (String name : EVIL_NAMES) {
            Answer list = upload(
                    "/members/import?dryRun=true",
                    name,
                    ("name,phone,category,branchCode\n张某某," + Town.phone() + ",COMMUNITY," + town.code + "-U1\n")
                            .getBytes(StandardCharsets.UTF_8));
            Answer picture = upload("/evidence", name, PermissionDeeds.picture());
            if (list.status() >= 500 || picture.status() >= 500) {
                refused.add(name + ": " + list + picture);
            }
        }
        List<Path> strange =
                strange(Path.of("target").resolve(".."), path -> path.toString().contains("evil."));
        strange.addAll(strange(pictures, path -> !path.getFileName().toString().matches("[0-9a-f-]{36}(\\.320)?")));
        Figures.print("S5", EVIL_NAMES.size() + " evil file names, " + strange.size() + " files by them");
        assertThat(refused).isEmpty();
        assertThat(strange).isEmpty();
    }

    /** Plants a picture kept under the name it came with, and expects to hear of it. */
    @Test
    void aPictureUnderItsOwnNameIsReported() throws IOException {
        Path folder = Files.createTempDirectory(Path.of("target"), "pictures");
        Files.createFile(folder.resolve("evil.png"));
        assertThat(strange(folder, path -> !path.getFileName().toString().matches("[0-9a-f-]{36}")))
                .hasSize(1);
    }

    private static List<Path> strange(Path folder, Predicate<Path> isStrange) throws IOException {
        try (Stream<Path> files = Files.walk(folder, 1)) {
            return new ArrayList<>(
                    files.filter(Files::isRegularFile).filter(isStrange).toList());
        }
    }

    private Answer upload(String path, String name, byte[] file) {
        return Call.upload(path, name, file).as(town.districtAdmin.token());
    }

    private static byte[] workbook(List<List<String>> rows) {
        try (ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            try (Workbook book = new Workbook(bytes, "test", "1.0")) {
                Worksheet sheet = book.newWorksheet("名单");
                for (int row = 0; row < rows.size(); row++) {
                    for (int column = 0; column < rows.get(row).size(); column++) {
                        sheet.value(row, column, rows.get(row).get(column));
                    }
                }
            }
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** A workbook of a few megabytes whose sheet unpacks to one and a half gigabytes of blanks. */
    private static byte[] bomb() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String name : List.of("[Content_Types].xml", "xl/workbook.xml", "xl/worksheets/sheet1.xml")) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write("<?xml version=\"1.0\"?><worksheet>".getBytes(StandardCharsets.UTF_8));
                byte[] blanks = " ".repeat(1 << 20).getBytes(StandardCharsets.UTF_8);
                for (int i = 0; name.contains("sheet1") && i < 1_500; i++) {
                    zip.write(blanks);
                }
                zip.closeEntry();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
