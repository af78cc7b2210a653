package org.dangjian.market.people.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What an import did is on record, and undone as a whole. */
@QuarkusTest
class ImportActsHttpTest extends ImportFiles {

    @Test
    void aPhoneThatBelongsToAnotherNameChangesNobody() {
        String act = imported("p01-recycled-step1.csv");
        Response second = upload("members", file("p01-recycled-step2.csv"), false);
        assertThat(second.statusCode()).isEqualTo(422);
        assertThat(second.<String>path("errors[0].message")).contains("另一位党员名下");
        assertThat(member("13833000001").<String>path("items[0].name")).isEqualTo("稻守田");
        undo(act);
        assertThat(member("13833000001").<List<?>>path("items")).isEmpty();
    }

    /** Whoever tries files out learns what is registered. */
    @Test
    void whatWasTriedOrRejectedIsOnRecord() {
        dryRun("p01-recycled-step1.csv");
        String act = imported("p01-recycled-step1.csv");
        assertThat(upload("members", file("p01-recycled-step2.csv"), false).statusCode())
                .isEqualTo(422);
        auditor.get("/audit/events?action=import.tried&accountId=" + admin.accountId())
                .then()
                .body("items.size()", equalTo(1))
                .body("items[0].details.created", equalTo(1));
        auditor.get("/audit/events?action=request.refused&accountId=" + admin.accountId())
                .then()
                .body("items.details.code", contains("import-rejected"));
        undo(act);
    }

    @Test
    void samePersonUnderAnotherPhoneIsAskedAbout() {
        String act = imported("m02-utf8-bom.csv");
        Response asked = dryRun("p04-new-phone-same-person.csv");
        assertThat(asked.<String>path("errors[0].message")).contains("是否换号");
        undo(act);
    }

    @Test
    void blankFlagsLeaveAndNoClears() {
        String act = imported("p05-blank-flags-step1.csv");
        assertThat(dryRun("p05-blank-flags-step2.csv").<Integer>path("unchanged"))
                .isEqualTo(1);
        String cleared = new String(file("p05-blank-flags-step2.csv"), StandardCharsets.UTF_8)
                .replace("141002-U01-1,,,,,", "141002-U01-1,,否,,,");
        Response change = upload("members", cleared.getBytes(StandardCharsets.UTF_8), true);
        assertThat(change.<List<Map<String, Object>>>path("changes"))
                .singleElement()
                .satisfies(one -> assertThat(one)
                        .containsEntry("name", "粟一禾")
                        .containsEntry("field", "流动党员")
                        .containsEntry("from", "是")
                        .containsEntry("to", "否"));
        assertThat(member("13844000001").<Boolean>path("items[0].floating")).isTrue();
        assertThat(member("13844000001").<Boolean>path("items[0].special")).isTrue();
        undo(act);
    }

    @Test
    void anUndoneImportLeavesEverybodyAsTheyWere() {
        String first = imported("p05-blank-flags-step1.csv");
        String before = member("13844000001").path("items[0].communityName");
        String moved = new String(file("p05-blank-flags-step1.csv"), StandardCharsets.UTF_8)
                .replace("141002991001,是,是", "向阳社区,否,是")
                .replace("预备", "正式");
        String second =
                upload("members", moved.getBytes(StandardCharsets.UTF_8), false).path("importId");
        assertThat(member("13844000001").<String>path("items[0].communityName")).isEqualTo("向阳社区");
        assertThat(admin.post("/imports/" + first + "/undo", null).statusCode()).isEqualTo(409);
        undo(second);
        Response after = member("13844000001");
        assertThat(after.<String>path("items[0].communityName")).isEqualTo(before);
        assertThat(after.<Boolean>path("items[0].floating")).isTrue();
        assertThat(after.<String>path("items[0].stage")).isEqualTo("PROBATIONARY");
        assertThat(admin.post("/imports/" + second + "/undo", null).statusCode())
                .isEqualTo(409);
        admin.post("/members/" + after.path("items[0].id") + "/remove", null)
                .then()
                .statusCode(204);
    }

    /** Imports a file and gives the id of the act. */
    private String imported(String name) {
        Response answer = upload(KINDS.get(name.charAt(0)), file(name), false);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return answer.path("importId");
    }

    private void undo(String act) {
        Response undone = admin.post("/imports/" + act + "/undo", null);
        assertThat(undone.statusCode()).as(undone.asString()).isEqualTo(200);
    }

    private Response member(String phone) {
        return admin.post("/members/search", Map.of("phone", phone));
    }
}
