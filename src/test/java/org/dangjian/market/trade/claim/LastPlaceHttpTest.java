package org.dangjian.market.trade.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dangjian.market.testsupport.Figures;
import org.dangjian.market.testsupport.Together;
import org.dangjian.market.testsupport.Town;
import org.dangjian.market.testsupport.Wire.Answer;
import org.dangjian.market.testsupport.Wire.Call;
import org.dangjian.market.trade.shelf.ForgetfulShelf;
import org.junit.jupiter.api.Test;

/** However many press the button at once: as many get a place as there are places (trust R1). */
@QuarkusTest
class LastPlaceHttpTest {

    private static final int CALLERS = 200;
    private static final int LARGEST_CAPACITY = 5;

    @Test
    void twoHundredCallersFillThePlacesAndNotOneMore() {
        int rounds = Figures.of(5, 50);
        Town town = new Town();
        List<String> members = members(town, CALLERS);
        for (int round = 0; round < rounds; round++) {
            rush(town, members, 1 + round % LARGEST_CAPACITY);
        }
        Figures.print("R1", CALLERS + " callers x " + rounds + " rounds, claims = capacity each time, 0 answers 5xx");
    }

    /** The planted bug: places that are handed out without being counted. */
    @Test
    void placesThatAreNotCountedAreCaughtByThisSuite() {
        Town town = new Town();
        List<String> members = members(town, 10);
        try {
            ForgetfulShelf.forgets(true);
            assertThatThrownBy(() -> rush(town, members, 1)).isInstanceOf(AssertionError.class);
        } finally {
            ForgetfulShelf.forgets(false);
        }
    }

    private static List<String> members(Town town, int number) {
        List<String> members = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            String member = town.memberId("COMMUNITY", "FULL");
            town.reportIn("/members/" + member, town.community);
            members.add(member);
        }
        return members;
    }

    /** All members at once for one item. Staff press the button for them: many holders without many sign-ins. */
    private static void rush(Town town, List<String> members, int capacity) {
        String item = town.item(10, capacity);
        List<Answer> answers = Together.call(
                members.size(),
                i -> Call.post(
                                "/items/" + item + "/claims",
                                Map.of("holder", Map.of("type", "MEMBER", "id", members.get(i))))
                        .as(town.communityStaff.token()));
        assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(capacity);
        assertThat(answers)
                .filteredOn(answer -> answer.status() != 201)
                .allSatisfy(answer ->
                        assertThat(answer.status() + " " + answer.code()).isEqualTo("409 item-full"));
        JsonNode shown =
                Call.get("/items/" + item).as(town.communityStaff.token()).json();
        assertThat(shown.get("taken").asInt()).isEqualTo(capacity);
        assertThat(shown.get("remaining").asInt()).isZero();
    }
}
