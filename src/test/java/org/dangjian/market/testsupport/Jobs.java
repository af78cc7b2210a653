package org.dangjian.market.testsupport;

import static org.hamcrest.Matchers.equalTo;

import io.restassured.response.Response;
import java.util.Set;

/** Follows jobs of the service to their end. */
public final class Jobs {

    private static final Set<String> UNDER_WAY = Set.of("QUEUED", "RUNNING");

    private Jobs() {}

    /** The result of the job that was just accepted; fails the test unless the job ends well. */
    public static Response toTheEnd(Person starter, Response accepted) {
        accepted.then().statusCode(202);
        String id = accepted.path("id");
        Response job = Poll.until(() -> starter.get("/jobs/" + id), now -> !UNDER_WAY.contains(now.path("status")));
        job.then().body("status", equalTo("DONE")).body("done", equalTo(job.path("total")));
        String resultUrl = job.path("resultUrl");
        Response result = starter.get(resultUrl.substring("/api/v1".length()));
        result.then().statusCode(200);
        return result;
    }
}
