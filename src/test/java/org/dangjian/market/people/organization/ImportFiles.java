package org.dangjian.market.people.organization;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.dangjian.market.testsupport.Person;
import org.dangjian.market.testsupport.Town;
import org.junit.jupiter.api.BeforeEach;

/** Tables as people write them, uploaded by a district. */
abstract class ImportFiles {

    static final Map<Character, String> KINDS =
            Map.of('m', "members", 'p', "members", 'o', "organizations", 'r', "report-ins");

    static final String TREE = """
            code,name,level,parentCode
            141002991,演示街道,街道,141002
            141002991001,槐荫社区,社区,141002991
            141002991002,向阳社区,社区,141002991
            141002-X2,教育工委,机关工委,141002
            141002-U01,槐荫医院,驻区单位,141002
            141002-U02,槐荫小学,驻区单位,141002
            141002-U03,槐荫银行,驻区单位,141002
            141002-U04,槐荫电力,驻区单位,141002
            141002-U01-1,槐荫医院内科党支部,党支部,141002-U01
            141002-U02-1,槐荫小学党支部,党支部,141002-U02
            """;

    Person admin;
    Person auditor;

    @BeforeEach
    void aDistrictAdmin() {
        Town town = new Town();
        Response root = town.systemAdmin.upload(
                "/organizations/import",
                "root.csv",
                "code,name,level,parentCode\n141002,尧都区,区县,\n".getBytes(StandardCharsets.UTF_8));
        assertThat(root.statusCode()).as(root.asString()).isEqualTo(200);
        String district = town.systemAdmin.get("/organizations?code=141002").path("items[0].id");
        admin = town.account("区管理员", "DISTRICT_ADMIN", district, null);
        auditor = town.account("监督员", "AUDITOR", district, null);
        assertThat(upload("organizations", TREE.getBytes(StandardCharsets.UTF_8), false)
                        .statusCode())
                .isEqualTo(200);
    }

    Response dryRun(String name) {
        return upload(KINDS.get(name.charAt(0)), file(name), true);
    }

    Response upload(String kind, byte[] content, boolean dryRun) {
        return admin.upload("/" + kind + "/import?dryRun=" + dryRun, "upload", content);
    }

    static byte[] file(String name) {
        try (InputStream content = ImportFilesHttpTest.class.getResourceAsStream("/imports/" + name)) {
            return content.readAllBytes();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
