package org.dangjian.market.trade.shelf;

import io.restassured.response.Response;
import java.util.Map;
import org.dangjian.market.testsupport.Person;
import org.dangjian.market.testsupport.Town;
import org.junit.jupiter.api.BeforeEach;

/** A town whose offices put needs and items on the shelf. */
abstract class ShelfTown {

    Town town;

    @BeforeEach
    void aTown() {
        town = new Town();
    }

    static Response review(Person by, String item) {
        return by.post("/items/" + item + "/review", Map.of("decision", "APPROVE"));
    }
}
