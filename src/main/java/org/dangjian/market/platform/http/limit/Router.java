package org.dangjian.market.platform.http.limit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.impl.ContextInternal;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ConcurrentMap;
import org.dangjian.market.platform.http.problem.ProblemBody;
import org.dangjian.market.platform.http.problem.ProblemMapper;
import org.dangjian.market.platform.http.problem.ProblemTranslator;
import org.dangjian.market.platform.http.problem.QueryText;
import org.dangjian.market.platform.shared.Problem;
import org.dangjian.market.platform.shared.ProblemCode;

/** What stands in front of every resource: security headers, the gate, problems for unknown paths. */
@ApplicationScoped
class Router {

    /** The fact that the body of a request is here; what it is kept under, and what to run in the end. */
    private static final Object COMPLETE = new Object();

    private static final long LINGER_MILLIS = 2_000;
    private static final int HEADERS_FIRST = 1000;
    private static final int READABLE_NEXT = 950;
    private static final int GATE_NEXT = 900;
    private static final String API = "/api/";

    private final ObjectMapper json;
    private final Bodies bodies;
    private final Visitors visitors;
    private final Gate gate;
    private final Quotas quotas;
    private final Duration deadline;
    private io.vertx.ext.web.Router doors;

    Router(ObjectMapper json, Bodies bodies, Visitors visitors, Gate gate, LimitsConfig limits) {
        this.json = json;
        this.bodies = bodies;
        this.visitors = visitors;
        this.gate = gate;
        this.quotas = new Quotas(limits);
        this.deadline = limits.requestDeadline();
    }

    void filters(@Observes Filters filters) {
        filters.register(Router::secure, HEADERS_FIRST);
        filters.register(this::readable, READABLE_NEXT);
        filters.register(this::admit, GATE_NEXT);
    }

    /** Paths nobody serves and failures before any resource; last in line. */
    void routes(@Observes io.vertx.ext.web.Router router) {
        doors = router;
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
                    "default-src 'self'; img-src 'self' data: blob:; object-src 'none'; base-uri 'none'; frame-ancestors 'none'");
        }
        if (context.request().path().startsWith(API)) {
            // Lists say themselves that a browser may keep them to ask whether they changed.
            context.addHeadersEndHandler(ended -> {
                if (!response.headers().contains("Cache-Control")) {
                    response.putHeader("Cache-Control", "no-store");
                }
            });
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

    /** Takes a place for a request that is complete; one that is not waits outside until it is. */
    private void admit(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (!request.path().startsWith(API)) {
            context.next();
            return;
        }
        Object after = locals().get(COMPLETE);
        if (after == null && Bodies.isExpected(request)) {
            bodies.receive(
                    context, (body, over) -> enterAnew(request, body, over), problem -> dismiss(context, problem));
            return;
        }
        if (after != null) {
            context.addEndHandler(ended -> ((Runnable) after).run());
        }
        Visitor visitor = visitors.of(request);
        Optional<Problem> refused = spent(visitor, context).or(() -> gate.enter(visitor));
        if (refused.isPresent()) {
            refuse(context, refused.get());
            return;
        }
        context.addEndHandler(ended -> gate.leave(visitor));
        RequestDeadline.begin(context, deadline);
        context.next();
    }

    /** Whether the account has done enough for a while; one that nobody knows yet is known at the next request. */
    private Optional<Problem> spent(Visitor visitor, RoutingContext context) {
        // However the address is written: the resource is found by what it means.
        Quotas.Kind kind = Quotas.Kind.of(context.request().method().name(), context.normalizedPath());
        return kind == null || visitor.exempt() || visitor.accountId() == null
                ? Optional.empty()
                : quotas.use(visitor.accountId(), kind);
    }

    /** Goes through the doors again from the first, with the body in hand. */
    private void enterAnew(HttpServerRequest request, Buffer body, Runnable over) {
        locals().put(COMPLETE, over);
        doors.handle(new CompleteRequest(request, body));
    }

    /** Facts of the request in progress that nobody can send. */
    private static ConcurrentMap<Object, Object> locals() {
        return ((ContextInternal) Vertx.currentContext()).localContextData();
    }

    /** Answers, and does not wait long for the rest of what is being sent. */
    private void dismiss(RoutingContext context, Problem problem) {
        refuse(context, problem);
        context.request().handler(rest -> {}).resume();
        context.vertx().setTimer(LINGER_MILLIS, late -> {
            if (!context.request().isEnded()) {
                context.request().connection().close();
            }
        });
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
                    .putHeader("Retry-After", ProblemMapper.retryAfter(problem))
                    .end(text);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a problem must be plain data", impossible);
        }
    }
}
