package org.dangjian.market.assessment.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dangjian.market.testsupport.Town.created;
import static org.dangjian.market.testsupport.Town.today;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.decoder.Decoder;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.dangjian.market.testsupport.Person;
import org.dangjian.market.testsupport.Town;
import org.junit.jupiter.api.Test;

/** 双报到: by oneself, by table, by staff; and who has served this quarter. */
@QuarkusTest
class ReportInHttpTest extends ReportInTown {

    private static final Pattern MODULE = Pattern.compile("M(\\d+) (\\d+)h1v1h-1z");

    @Test
    void aMemberReportsInByTheSignAtTheDoorAndTheCommunityConfirms() throws Exception {
        Person member = stranger();
        String sign = member.get("/organizations/" + town.community + "/report-in-sign")
                .then()
                .statusCode(200)
                .contentType("image/svg+xml")
                .extract()
                .asString();
        String page = decode(sign);
        assertThat(page).endsWith("/#/pages/reportin/index?code=" + town.code + "-11");
        String code = page.substring(page.indexOf('=') + 1);
        member.get("/items?claimable=true").then().body("items", empty());
        String item = town.item(10, null);

        String request = created(ask(member, code));
        ask(member, code).then().statusCode(409).body("code", equalTo("already-exists"));
        town.communityStaff
                .get("/report-in-requests?status=WAITING")
                .then()
                .body("items.id", contains(request))
                .body("items[0].holderName", equalTo(registered(member)));
        Person colleague =
                town.account("社区干部乙", "COMMUNITY_STAFF", town.community, town.memberId("PUBLIC_INSTITUTION", "FULL"));
        decide(colleague, request, Map.of("decision", "APPROVE"))
                .then()
                .statusCode(403)
                .body("code", equalTo("second-person-required"));
        decide(town.communityStaff, request, Map.of("decision", "APPROVE"))
                .then()
                .statusCode(200)
                .body("statusTitle", equalTo("已确认"));

        member.get("/items?claimable=true").then().body("items.id", hasItem(item));
        member.get("/members/" + member.memberId()).then().body("communityId", equalTo(town.community));
        member.get("/notices").then().body("items.text", hasItem(containsString("“试验社区居委会”登记了您的报到")));
        ask(member, code).then().statusCode(409).body("code", equalTo("already-exists"));
    }

    @Test
    void aUnitReportsInByItsOfficerAndARefusalSaysWhy() {
        String other =
                town.organization(town.districtAdmin, town.code + "-12", "向东社区居委会", "COMMUNITY", town.code + "-1");
        Map<String, Object> unit = Map.of("type", "ORGANIZATION", "id", town.unit);
        String request = created(town.unitOfficer.post(
                "/report-in-requests", Map.of("communityCode", town.code + "-12", "holder", unit)));
        decide(town.communityStaff, request, Map.of("decision", "APPROVE"))
                .then()
                .statusCode(404);
        decide(town.streetStaff, request, Map.of("decision", "REJECT"))
                .then()
                .statusCode(400)
                .body("code", equalTo("reason-required"));
        String reason = "请到三元社区报到" + "𠮷".repeat(492);
        decide(town.streetStaff, request, Map.of("decision", "REJECT", "reason", reason))
                .then()
                .statusCode(200);
        town.unitOfficer.get("/report-in-requests").then().body("items.reason", contains(reason));
        town.unitOfficer
                .get("/organizations/" + town.unit + "/report-ins")
                .then()
                .body("communityId", contains(town.community));
        Person stranger = stranger();
        stranger.post("/report-in-requests", Map.of("communityCode", town.code + "-12", "holder", unit))
                .then()
                .statusCode(400)
                .body("errors.field", contains("holder"));
        ask(stranger, "没有这个编码").then().statusCode(400).body("errors.field", contains("communityCode"));
        created(town.streetStaff.post(
                "/organizations/" + town.unit + "/report-ins",
                Map.of("communityId", other, "kind", "REPORT_IN", "from", today().toString())));
        town.unitOfficer.get("/notices").then().body("items.text", hasItem(containsString("“向东社区居委会”登记了本单位的报到")));
    }

    @Test
    void aTableOfUnitsIsImportedAllOrNothingAndAgainWithoutEffect() {
        String school = town.organization(town.districtAdmin, town.code + "-V", "试验学校", "STATIONED_UNIT", town.code);
        String wrong = "单位编码,报到社区编码,类别\n%1$s-V,%1$s-11,双报到\n%1$s-V,%1$s-99,双报到\n".formatted(town.code);
        upload(town.districtAdmin, wrong)
                .then()
                .statusCode(422)
                .body("errors.row", contains(3))
                .body("errors.column", contains("报到社区编码"));
        town.districtAdmin
                .get("/organizations/" + school + "/report-ins")
                .then()
                .body("", hasSize(0));

        String right = "unitCode,communityCode,kind,from\n%1$s-V,%1$s-11,双报到,2026-02-01\n%1$s-U,%1$s-11,,\n"
                .formatted(town.code);
        upload(town.districtAdmin, right)
                .then()
                .statusCode(200)
                .body("created", equalTo(1))
                .body("unchanged", equalTo(1));
        upload(town.districtAdmin, right).then().body("created", equalTo(0)).body("unchanged", equalTo(2));
        town.districtAdmin
                .get("/organizations/" + school + "/report-ins")
                .then()
                .body("from", contains("2026-02-01"));
        new Town().districtAdmin.get("/organizations/" + school).then().statusCode(404);
    }

    /** A member of the branch who reports in nowhere. */
    private Person stranger() {
        return town.account("党员丁", "MEMBER", town.branch, town.memberId("PUBLIC_INSTITUTION", "FULL"));
    }

    private static Response ask(Person member, String code) {
        return member.post("/report-in-requests", Map.of("communityCode", code));
    }

    private static Response decide(Person by, String request, Map<String, Object> decision) {
        return by.post("/report-in-requests/" + request + "/decision", decision);
    }

    private static Response upload(Person by, String table) {
        return by.upload("/report-ins/import", "报到.csv", table.getBytes(StandardCharsets.UTF_8));
    }

    /** Reads the picture as a scanner does. */
    private static String decode(String svg) throws Exception {
        List<int[]> modules = MODULE.matcher(svg)
                .results()
                .map(module -> new int[] {Integer.parseInt(module.group(1)), Integer.parseInt(module.group(2))})
                .toList();
        int first = modules.stream().mapToInt(module -> module[0]).min().orElseThrow();
        int last = modules.stream().mapToInt(module -> module[0]).max().orElseThrow();
        BitMatrix code = new BitMatrix(last - first + 1);
        modules.forEach(module -> code.set(module[0] - first, module[1] - first));
        return new Decoder().decode(code).getText();
    }
}
