package org.dangjian.market.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.dangjian.market.testsupport.Figures;
import org.dangjian.market.testsupport.Person;
import org.dangjian.market.testsupport.StatementCounter;
import org.dangjian.market.testsupport.Town;
import org.junit.jupiter.api.Test;

/** What a member opens most asks the database little: no answer asks the same question twice. */
@QuarkusTest
class ReadOnceHttpTest {

    @Test
    void whatIsOpenedMostAsksLittle() {
        Town town = new Town();
        Person member = town.member();
        String item = town.item(10, 5);
        town.earn(member, item);
        Map<String, Integer> most = new LinkedHashMap<>();
        most.put("/me", 1);
        most.put("/items?limit=20", 10);
        most.put("/items/" + item, 10);
        most.put("/standings/MEMBER/" + member.memberId(), 12);
        most.put("/claims/cards?limit=20", 3);
        most.put("/me/home", 24);
        Map<String, Integer> asked = new LinkedHashMap<>();
        most.forEach((path, bound) -> {
            // Of two tries the one that had nothing to learn anew beside it.
            String first = asked(member, path);
            String second = asked(member, path);
            String fewer = StatementCounter.of(first) < StatementCounter.of(second) ? first : second;
            asked.put(path.replaceAll("[0-9a-f-]{36}", "…"), StatementCounter.of(fewer));
            assertThat(StatementCounter.of(fewer))
                    .as(() -> path + "\n" + StatementCounter.statements(fewer))
                    .isBetween(1, bound);
        });
        Figures.print("statements of what a member opens", asked.toString());
    }

    /** Nothing is kept from one request to the next, of whoever writes in between. */
    @Test
    void theNextRequestSeesWhatChanged() {
        Town town = new Town();
        Person member = town.member();
        String item = town.item(10, 5);
        assertThat(member.get("/me/home").<Integer>path("claimCount")).isZero();
        Town.claim(member, item);
        assertThat(member.get("/me/home").<Integer>path("claimCount")).isEqualTo(1);
        Person stranger = town.stranger();
        assertThat(stranger.get("/items/" + item).statusCode()).isEqualTo(404);
        town.reportIn("/members/" + stranger.memberId(), town.community);
        assertThat(stranger.get("/items/" + item).statusCode()).isEqualTo(200);
    }

    private static String asked(Person reader, String path) {
        String request = UUID.randomUUID().toString();
        reader.request()
                .header(StatementCounter.HEADER, request)
                .get("/api/v1" + path)
                .then()
                .statusCode(200);
        return request;
    }
}
