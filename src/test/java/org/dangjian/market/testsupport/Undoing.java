package org.dangjian.market.testsupport;

import static org.hamcrest.Matchers.equalTo;

import io.restassured.response.Response;
import java.util.Map;

/** What two people decided takes two to undo. */
public final class Undoing {

    private Undoing() {}

    /** The first asks, and nothing happens; the answer is the second one's. */
    public static Response of(Person first, Person second, String path, String reason) {
        Map<String, String> why = Map.of("reason", reason);
        first.post(path, why).then().statusCode(202).body("status", equalTo("WAITING"));
        return second.post(path, why);
    }
}
