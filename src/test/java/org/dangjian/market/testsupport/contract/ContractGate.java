package org.dangjian.market.testsupport.contract;

import io.quarkus.test.junit.callback.QuarkusTestAfterAllCallback;
import io.quarkus.test.junit.callback.QuarkusTestBeforeClassCallback;
import io.quarkus.test.junit.callback.QuarkusTestContext;
import io.restassured.RestAssured;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Holds every answer that any test receives, through RestAssured or {@code Wire}, against the contract. */
public class ContractGate implements QuarkusTestBeforeClassCallback, QuarkusTestAfterAllCallback, Filter {

    @Override
    public void beforeClass(Class<?> testClass) {
        if (RestAssured.filters().stream().noneMatch(ContractGate.class::isInstance)) {
            RestAssured.filters(this);
        }
    }

    @Override
    public void afterAll(QuarkusTestContext context) {
        Recorded.keep();
    }

    @Override
    public Response filter(
            FilterableRequestSpecification request, FilterableResponseSpecification expected, FilterContext context) {
        Response response = context.next(request, expected);
        byte[] sent = request.getBody() instanceof String text ? text.getBytes(StandardCharsets.UTF_8) : null;
        pass(
                request.getMethod(),
                URI.create(request.getURI()),
                sent,
                response.statusCode(),
                response.contentType(),
                response.asByteArray());
        return response;
    }

    /**
     * Lets an answer pass that is as the contract says.
     *
     * @throws AssertionError naming what is not
     */
    public static void pass(String method, URI address, byte[] sent, int status, String mediaType, byte[] body) {
        List<String> mistakes = AnswerCheck.committed().mistakes(method, address.getRawPath(), status, mediaType, body);
        if (!mistakes.isEmpty()) {
            String answer = new String(body, StandardCharsets.UTF_8);
            throw new AssertionError("off the contract: " + method + " " + address + " answered " + status + " "
                    + mistakes + " in " + answer.substring(0, Math.min(2_000, answer.length())));
        }
        Recorded.exchange(method, address.getRawPath(), sent, status, mediaType, body);
    }
}
