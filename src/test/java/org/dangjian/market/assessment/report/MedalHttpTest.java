package org.dangjian.market.assessment.report;

import static org.dangjian.market.testsupport.Town.holder;
import static org.dangjian.market.testsupport.Town.today;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.dangjian.market.testsupport.Person;
import org.junit.jupiter.api.Test;

/** A medal is handed over once, and a mistake is undone on record. */
@QuarkusTest
class MedalHttpTest extends UsedYear {

    @Test
    void aMedalIsHandedOverOnceByAnotherPersonAndAMistakeIsUndoneOnRecord() {
        Person qualified = town.member();
        Person putOff = town.member();
        Person secretary = secretary();
        past.reward(holder(qualified), 90);
        past.reward(holder(secretary), 90);
        String run = past.run("MEMBER");
        past.show(run);
        Map<String, String> results = past.results(run);
        past.decide(results.get(qualified.memberId()), "QUALIFIED");
        past.decide(results.get(putOff.memberId()), "BASICALLY_QUALIFIED");
        past.decide(results.get(secretary.memberId()), "QUALIFIED");
        String result = "/results/" + results.get(qualified.memberId());
        Map<String, String> today = Map.of("handedOn", today().toString(), "place", "“七一”表彰大会");
        refused(secretary.post(result + "/medal", today), 409, "year-not-closed");
        past.close(run).then().statusCode(200);

        refused(qualified.post(result + "/medal", today), 403, "forbidden");
        refused(
                secretary.post("/results/" + results.get(secretary.memberId()) + "/medal", today),
                403,
                "second-person-required");
        refused(secretary.post("/results/" + results.get(putOff.memberId()) + "/medal", today), 409, "medal-not-due");
        for (String day : List.of(today().plusDays(1).toString(), past.january(21))) {
            refused(secretary.post(result + "/medal", Map.of("handedOn", day)), 400, "validation-failed")
                    .body("errors.field", contains("handedOn"));
        }
        refused(secretary.post(result + "/medal/reversal", Map.of("reason", "误登")), 409, "state-conflict");
        secretary
                .post(result + "/medal", today)
                .then()
                .statusCode(200)
                .body("medal.handedOn", equalTo(today().toString()));
        refused(town.communityStaff.post(result + "/medal", today), 409, "medal-recorded");
        qualified.get(result).then().body("medal.place", equalTo("“七一”表彰大会"));
        qualified.get("/notices").then().body("items.text", hasItem(containsString("纪念章已登记发放")));
        list(secretary, "member-medals", town.branch)
                .then()
                .body("items.holder.id", containsInAnyOrder(qualified.memberId(), secretary.memberId()))
                .body(medalOf(qualified.memberId()), notNullValue())
                .body(medalOf(secretary.memberId()), nullValue());

        refused(secretary.post(result + "/medal/reversal", Map.of("reason", " ")), 400, "validation-failed");
        town.communityStaff
                .post(result + "/medal/reversal", Map.of("reason", "登记错了人"))
                .then()
                .statusCode(200)
                .body("medal", nullValue());
        refused(town.communityStaff.post(result + "/medal/reversal", Map.of("reason", "重复")), 409, "state-conflict");
        secretary.post(result + "/medal", today).then().statusCode(200);
        town.auditor
                .get("/audit/events?subjectType=medal")
                .then()
                .body("items.action", contains("medal.handed-over", "medal.undone", "medal.handed-over"));
    }

    private static String medalOf(String member) {
        return "items.find { it.holder.id == '" + member + "' }.medal";
    }
}
