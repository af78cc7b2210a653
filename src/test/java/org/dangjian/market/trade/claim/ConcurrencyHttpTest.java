package org.dangjian.market.trade.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dangjian.market.testsupport.Town.claim;
import static org.dangjian.market.testsupport.Town.complete;
import static org.dangjian.market.testsupport.Town.holder;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.dangjian.market.testsupport.Person;
import org.dangjian.market.testsupport.Together;
import org.dangjian.market.testsupport.Town;
import org.junit.jupiter.api.Test;

/** What holds when many press the button at once. */
@QuarkusTest
class ConcurrencyHttpTest {

    @Test
    void oneKeySentSixteenTimesAtOnceHasOneEffectAndOneBody() {
        Town town = new Town();
        Person member = town.member();
        String item = town.item(10, 5);
        UUID key = UUID.randomUUID();
        List<Response> answers = Together.call(
                16, i -> member.postWithKey(key, "/items/" + item + "/claims", Map.of("holder", holder(member))));
        assertThat(answers).allSatisfy(answer -> assertThat(answer.statusCode()).isEqualTo(201));
        assertThat(answers)
                .extracting(Response::asString)
                .containsOnly(answers.getFirst().asString());
        assertThat(answers)
                .filteredOn(answer -> "true".equals(answer.header("Idempotency-Replayed")))
                .hasSize(15);
        member.get("/items/" + item).then().body("taken", equalTo(1));
    }

    @Test
    void aRefusalIsReplayedTooAndAnotherBodyUnderTheSameKeyIsAMismatch() {
        Town town = new Town();
        Person first = town.member();
        Person second = town.member();
        String item = town.item(10, 1);
        String claim = claim(first, item);
        UUID key = UUID.randomUUID();
        Map<String, Object> request = Map.of("holder", holder(second));
        second.postWithKey(key, "/items/" + item + "/claims", request).then().statusCode(409);
        first.post("/claims/" + claim + "/withdraw", Map.of()).then().statusCode(200);
        Response replayed = second.postWithKey(key, "/items/" + item + "/claims", request);
        replayed.then().statusCode(409).body("code", equalTo("item-full"));
        assertThat(replayed.header("Idempotency-Replayed")).isEqualTo("true");
        second.postWithKey(key, "/items/" + item + "/claims", Map.of("holder", holder(first)))
                .then()
                .statusCode(422)
                .body("code", equalTo("idempotency-mismatch"));
    }

    @Test
    void ofTwoVerificationsAtOnceOnePostsPoints() {
        Town town = new Town();
        Person member = town.member();
        String claim = claim(member, town.item(10, 1));
        complete(member, claim);
        Person[] staff = {town.communityStaff, town.streetStaff};
        List<Integer> answers = Together.call(
                8,
                i -> staff[i % 2]
                        .post("/claims/" + claim + "/verification", Map.of("decision", "APPROVE"))
                        .statusCode());
        assertThat(answers).filteredOn(status -> status == 200).hasSize(1);
        assertThat(answers).filteredOn(status -> status == 409).hasSize(7);
        member.get("/points/MEMBER/" + member.memberId()).then().body("score.total", equalTo(10));
    }

    @Test
    void onePictureUsedForSeveralClaimsAtOnceBelongsToOne() throws IOException {
        Town town = new Town();
        String item = town.item(10, 4);
        List<String> claims = List.of(
                claim(town.member(), item), claim(town.member(), item),
                claim(town.member(), item), claim(town.member(), item));
        ByteArrayOutputStream picture = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(4, 4, BufferedImage.TYPE_INT_RGB), "png", picture);
        String evidence = Town.created(town.communityStaff.upload("/evidence", "现场.png", picture.toByteArray()));
        List<Integer> answers = Together.call(
                4,
                i -> town.communityStaff
                        .post(
                                "/claims/" + claims.get(i) + "/completion",
                                Map.of(
                                        "servedOn",
                                        Town.today().toString(),
                                        "summary",
                                        "已完成",
                                        "evidenceIds",
                                        List.of(evidence)))
                        .statusCode());
        assertThat(answers).filteredOn(status -> status == 200).hasSize(1);
        assertThat(answers).filteredOn(status -> status == 400).hasSize(3);
    }

    @Test
    void attendanceRecordedByManyAtOncePaysOnce() {
        Town town = new Town();
        Person member = town.member();
        String item = town.mandatory("MEMBER", 3);
        List<Integer> answers = Together.call(
                6,
                i -> town.districtAdmin
                        .post(
                                "/items/" + item + "/completions",
                                Map.of(
                                        "servedOn",
                                        Town.today().minusDays(i).toString(),
                                        "summary",
                                        "第" + i + "次",
                                        "holders",
                                        List.of(holder(member))))
                        .statusCode());
        assertThat(answers).containsOnly(201);
        member.get("/points/MEMBER/" + member.memberId()).then().body("score.total", equalTo(10));
    }
}
