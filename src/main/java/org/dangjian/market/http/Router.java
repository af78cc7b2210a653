package org.dangjian.market.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.concurrent.atomic.AtomicInteger;
import org.dangjian.market.shared.Problem;
import org.dangjian.market.shared.ProblemCode;

/** What stands in front of every resource: security headers, the bound on waiting callers, problems for unknown paths. */
@ApplicationScoped
class Router {

    /** Requests inside at once: those the worker threads hold and 200 that wait. More would only wait in vain. */
    static final int MOST_IN_FLIGHT = 232;

    /** A file of 10 MiB and its frame. */
    private static final long LARGEST_BODY = 10_500L * 1024;

    private static final int HEADERS_FIRST = 1000;
    private static final int READABLE_NEXT = 950;
    private static final int GATE_NEXT = 900;
    private static final String API = "/api/";

    private final ObjectMapper json;
    private final AtomicInteger inFlight = new AtomicInteger();

    Router(ObjectMapper json) {
        this.json = json;
    }

    void filters(@Observes Filters filters) {
        filters.register(Router::secure, HEADERS_FIRST);
        filters.register(this::readable, READABLE_NEXT);
        filters.register(this::admit, GATE_NEXT);
    }

    /** Paths nobody serves and failures before any resource; last in line. */
    void routes(@Observes io.vertx.ext.web.Router router) {
        router.route(API + "*").order(Integer.MAX_VALUE).handler(context -> refuse(context, Problem.notFound()));
        router.route().order(Integer.MIN_VALUE).failureHandler(this::failed);
    }

    private static void secure(RoutingContext context) {
        HttpServerResponse response = context.response();
        response.putHeader("X-Content-Type-Options", "nosniff");
        response.putHeader("X-Frame-Options", "DENY");
        response.putHeader("Referrer-Policy", "no-referrer");
        if (!context.request().path().startsWith("/q/")) {
            response.putHeader(
                    "Content-Security-Policy",
                    "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; frame-ancestors 'none'");
        }
        if (context.request().path().startsWith(API)) {
            response.putHeader("Cache-Control", "no-store");
        }
        context.next();
    }

    /** What is no address goes no further; of a query the parameter is named that nobody can read. */
    private void readable(RoutingContext context) {
        try {
            new URI(context.request().uri());
            context.next();
        } catch (URISyntaxException broken) {
            refuse(
                    context,
                    QueryText.malformed(context.request().query())
                            .map(name -> Problem.invalid(name, "百分号编码有误，请检查网址"))
                            .orElseGet(() -> Problem.of(ProblemCode.VALIDATION_FAILED)));
        }
    }

    private void admit(RoutingContext context) {
        if (!context.request().path().startsWith(API)) {
            context.next();
            return;
        }
        if (isTooLarge(context.request())) {
            refuse(context, Problem.of(ProblemCode.BODY_TOO_LARGE));
            context.request().resume();
            return;
        }
        if (inFlight.incrementAndGet() > MOST_IN_FLIGHT) {
            inFlight.decrementAndGet();
            refuse(context, Problem.of(ProblemCode.OVERLOADED));
            return;
        }
        context.addEndHandler(ended -> inFlight.decrementAndGet());
        context.next();
    }

    /** Beyond its own limit the server would cut the body off with an empty answer. */
    private static boolean isTooLarge(HttpServerRequest request) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        return length != null && Long.parseLong(length) > LARGEST_BODY;
    }

    private void failed(RoutingContext context) {
        if (context.response().ended() || context.response().headWritten()) {
            context.next();
            return;
        }
        int status = context.statusCode();
        Problem problem = context.failure() != null && status >= 500
                ? ProblemMapper.problemOf(context.failure())
                : ProblemTranslator.ofStatus(status).orElseGet(() -> Problem.of(ProblemCode.INTERNAL_ERROR, status));
        refuse(context, problem);
    }

    private void refuse(RoutingContext context, Problem problem) {
        HttpServerRequest request = context.request();
        ProblemBody body = ProblemBody.of(problem, request.path(), ProblemMapper.inEnglish(request));
        try {
            String text = json.writeValueAsString(body);
            context.response()
                    .setStatusCode(body.status())
                    .putHeader("Content-Type", ProblemMapper.PROBLEM_JSON)
                    .putHeader("Retry-After", problem.code().status() == 503 ? "2" : null)
                    .end(text);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a problem must be plain data", impossible);
        }
    }
}
