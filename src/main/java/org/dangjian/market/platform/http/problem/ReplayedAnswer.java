package org.dangjian.market.platform.http.problem;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** The stored first answer to a request key, on its way out byte for byte. */
public class ReplayedAnswer extends RuntimeException {

    static final String HEADER = "Idempotency-Replayed";

    private final int status;
    private final transient String body;

    public ReplayedAnswer(int status, String body) {
        super("replayed answer", null, false, false);
        this.status = status;
        this.body = body;
    }

    Response response() {
        String type = status < 400 ? MediaType.APPLICATION_JSON : ProblemMapper.PROBLEM_JSON;
        return Response.status(status)
                .type(type)
                .header(HEADER, "true")
                .entity(body)
                .build();
    }
}
