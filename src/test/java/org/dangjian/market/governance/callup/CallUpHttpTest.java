package org.dangjian.market.governance.callup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dangjian.market.testsupport.Town.created;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dangjian.market.testsupport.Person;
import org.dangjian.market.testsupport.Poll;
import org.dangjian.market.testsupport.Together;
import org.dangjian.market.testsupport.Town;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A community calls up who reported in there: asked at once, exactly as many as there are places, by code or by hand. */
@QuarkusTest
class CallUpHttpTest {

    private Town town;

    @BeforeEach
    void town() {
        town = new Town();
    }

    @Test
    void whoReportedInIsAskedAnswersComesByTheCodeAndGoes() {
        Person member = town.member();
        Person stranger = town.stranger();
        String id = call(Map.of());
        awaitAsked(id, 1);
        member.get("/notices").then().body("items.kind", contains("CALL_UP"));
        refused(stranger.get("/call-ups/" + id), 404, "not-found");
        stranger.get("/call-ups").then().body("items", empty());
        refused(answer(member, id, null), 400, "validation-failed");
        String shift = shifts(id).getFirst();
        answer(member, id, shift)
                .then()
                .statusCode(200)
                .body("shifts[0].left", equalTo(1))
                .body("mine.answer", equalTo("COMING"))
                .body("counts", nullValue());
        refused(member.post("/call-ups/" + id + "/check-in", Map.of("code", "000000")), 400, "validation-failed");
        String code = town.communityStaff.get("/call-ups/" + id + "/code").path("code");
        member.post("/call-ups/" + id + "/check-in", Map.of("code", code))
                .then()
                .statusCode(200)
                .body("mine.cameAt", notNullValue())
                .body("mine.byCode", equalTo(true));
        refused(cannot(member, id), 409, "state-conflict");
        code = town.communityStaff.get("/call-ups/" + id + "/code").path("code");
        member.post("/call-ups/" + id + "/check-in", Map.of("code", code))
                .then()
                .statusCode(200)
                .body("mine.wentAt", notNullValue());
        town.communityStaff
                .get("/call-ups/" + id)
                .then()
                .body("counts.asked", equalTo(1))
                .body("counts.withinAnHour", equalTo(1))
                .body("counts.came", equalTo(1));
        refused(new Town().districtAdmin.get("/call-ups/" + id), 404, "not-found");
    }

    @Test
    void exactlyAsManyComeAsThereArePlacesAndWhoThinksAgainGivesThePlaceBack() {
        List<Person> members = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            members.add(town.member());
        }
        String id = call(Map.of());
        awaitAsked(id, 6);
        String shift = shifts(id).getFirst();
        List<Response> answers = Together.call(6, n -> answer(members.get(n), id, shift));
        assertThat(answers.stream().filter(one -> one.statusCode() == 200)).hasSize(2);
        assertThat(answers.stream().filter(one -> one.statusCode() == 409).map(one -> (String) one.path("code")))
                .hasSize(4)
                .containsOnly("shift-full");
        int first = answers.stream().map(Response::statusCode).toList().indexOf(200);
        int late = answers.stream().map(Response::statusCode).toList().indexOf(409);
        answer(members.get(first), id, shift).then().statusCode(200).body("shifts[0].left", equalTo(0));
        answer(members.get(first), id, shifts(id).get(1)).then().statusCode(200);
        answer(members.get(late), id, shift).then().statusCode(200).body("shifts[0].left", equalTo(0));
        cannot(members.get(late), id).then().statusCode(200).body("shifts[0].left", equalTo(1));
        town.communityStaff
                .get("/call-ups/" + id + "/members?silent=true")
                .then()
                .body("items", hasSize(3));
    }

    @Test
    void theOfficeAnswersForWhoHasNoPhoneNotesWhoIsThereAndStandsEverybodyDown() {
        Person member = town.member();
        Person commander = town.member();
        String id = call(Map.of("commanderId", commander.memberId()));
        awaitAsked(id, 2);
        String shift = shifts(id).getFirst();
        Map<String, Object> coming = Map.of("answer", "COMING", "shiftId", shift, "memberId", member.memberId());
        refused(commander.post("/call-ups/" + id + "/answer", coming), 404, "not-found");
        town.communityStaff.post("/call-ups/" + id + "/answer", coming).then().statusCode(200);
        commander
                .post("/call-ups/" + id + "/presence", Map.of("memberIds", List.of(member.memberId()), "gone", false))
                .then()
                .statusCode(200)
                .body("counts.came", equalTo(1));
        refused(
                commander.post(
                        "/call-ups/" + id + "/presence",
                        Map.of("memberIds", List.of(commander.memberId()), "gone", false)),
                409,
                "state-conflict");
        refused(member.post("/call-ups/" + id + "/stand-down", null), 404, "not-found");
        commander
                .post("/call-ups/" + id + "/stand-down", null)
                .then()
                .statusCode(200)
                .body("status", equalTo("STOOD_DOWN"));
        member.get("/call-ups/" + id).then().body("mine.wentAt", notNullValue());
        refused(town.communityStaff.post("/call-ups/" + id + "/stand-down", null), 409, "state-conflict");
        refused(cannot(commander, id), 409, "state-conflict");
    }

    @Test
    void onlyThoseWithTheSkillAreAskedAndComingIsAClaimOfTheItemThatIsNamed() {
        Person nurse = town.member();
        town.member();
        nurse.put(
                        "/members/" + nurse.memberId() + "/skills",
                        "*",
                        Map.of("entries", List.of(Map.of("category", "HEALTH"))))
                .then()
                .statusCode(200);
        String item = town.item(10, 5);
        String id = call(Map.of("skills", List.of("HEALTH"), "itemId", item));
        awaitAsked(id, 1);
        answer(nurse, id, shifts(id).getFirst()).then().statusCode(200);
        nurse.get("/claims?mine=true").then().body("items.itemId", contains(item));
        answer(nurse, id, shifts(id).get(1)).then().statusCode(200);
        nurse.get("/claims?mine=true").then().body("items.itemId", contains(item));
    }

    @Test
    void whatCannotBeIsRefused() {
        Map<String, Object> request = request(Map.of());
        request.put("organizationId", town.district);
        refused(town.districtAdmin.post("/call-ups", request), 400, "validation-failed");
        request.put("organizationId", new Town().community);
        refused(town.communityStaff.post("/call-ups", request), 400, "validation-failed");
        request.put("organizationId", town.community);
        request.put("shifts", List.of(shift(-2)));
        town.communityStaff
                .post("/call-ups", request)
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("shifts[0].endsAt"));
        refused(town.unitOfficer.post("/call-ups", request), 403, "forbidden");
    }

    private String call(Map<String, Object> more) {
        return created(town.communityStaff.post("/call-ups", request(more)));
    }

    private Map<String, Object> request(Map<String, Object> more) {
        Map<String, Object> request = new HashMap<>(Map.of(
                "organizationId",
                town.community,
                "title",
                "防汛值守",
                "reason",
                "暴雨红色预警，需要巡堤和转移群众",
                "shifts",
                List.of(shift(1), shift(5))));
        request.putAll(more);
        return request;
    }

    private static Map<String, Object> shift(int hoursFromNow) {
        Instant start = Instant.now().plus(Duration.ofHours(hoursFromNow));
        return Map.of(
                "title",
                "巡堤",
                "location",
                "东段河堤",
                "startsAt",
                start.toString(),
                "endsAt",
                start.plus(Duration.ofHours(1)).toString(),
                "capacity",
                2);
    }

    private void awaitAsked(String id, int many) {
        Poll.until(() -> (int) town.communityStaff.get("/call-ups/" + id).path("counts.asked"), asked -> asked == many);
    }

    private List<String> shifts(String id) {
        return town.communityStaff.get("/call-ups/" + id).path("shifts.id");
    }

    private static Response answer(Person who, String id, String shift) {
        Map<String, Object> answer = new HashMap<>(Map.of("answer", "COMING"));
        answer.put("shiftId", shift);
        return who.post("/call-ups/" + id + "/answer", answer);
    }

    private static Response cannot(Person who, String id) {
        return who.post("/call-ups/" + id + "/answer", Map.of("answer", "CANNOT", "reason", "在外地出差"));
    }

    private static void refused(Response response, int status, String code) {
        response.then().statusCode(status).body("code", equalTo(code));
    }
}
