package org.dangjian.market.platform.http.problem;

import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.runtime.BlockingOperationControl;
import io.quarkus.security.AuthenticationCompletionException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.AuthenticationRedirectException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ValidationException;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.dangjian.market.platform.audit.AuditEntry;
import org.dangjian.market.platform.audit.AuditTrail;
import org.dangjian.market.platform.shared.Caller;
import org.dangjian.market.platform.shared.CurrentCaller;
import org.dangjian.market.platform.shared.Problem;
import org.dangjian.market.platform.shared.ProblemCode;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Turns what was thrown into an {@code application/problem+json} answer and writes to the audit what has to be on record. */
@ApplicationScoped
public class ProblemMapper {

    /** Refusals of rights, and of files: whoever tries files out learns what is registered. */
    private static final Set<ProblemCode> RECORDED = EnumSet.of(
            ProblemCode.FORBIDDEN,
            ProblemCode.SECOND_PERSON_REQUIRED,
            ProblemCode.COUNTERPART_TOO_CLOSE,
            ProblemCode.IMPORT_REJECTED);

    public static final String PROBLEM_JSON = "application/problem+json";
    private static final Logger LOG = Logger.getLogger(ProblemMapper.class);
    private static final String RETRY_AFTER_SECONDS = "2";
    private static final int LONGEST_PATH = 300;

    private final CurrentCaller current;
    private final AuditTrail audit;

    ProblemMapper(CurrentCaller current, AuditTrail audit) {
        this.current = current;
        this.audit = audit;
    }

    /**
     * Everything thrown in or before a resource method. The types beside {@code Throwable} are those the framework has
     * mappers of its own for.
     */
    @ServerExceptionMapper({
        Throwable.class,
        WebApplicationException.class,
        NotFoundException.class,
        NotAllowedException.class,
        UnauthorizedException.class,
        ForbiddenException.class,
        AuthenticationFailedException.class,
        AuthenticationCompletionException.class,
        AuthenticationRedirectException.class,
        ConstraintViolationException.class,
        ValidationException.class,
        MismatchedInputException.class
    })
    public Response answer(Throwable thrown, HttpServerRequest request) {
        if (thrown instanceof ReplayedAnswer first) {
            return first.response();
        }
        Problem problem =
                isWrongParameter(thrown, request) ? Problem.of(ProblemCode.VALIDATION_FAILED) : problemOf(thrown);
        recordIfTelling(problem, request);
        return response(problem, request).build();
    }

    /** The framework answers a query parameter it cannot read as if the path did not exist. */
    private static boolean isWrongParameter(Throwable thrown, HttpServerRequest request) {
        return thrown instanceof NotFoundException && thrown.getCause() != null && request.query() != null;
    }

    /** The problem behind a failure; one that has none is logged under a number that the answer carries. */
    public static Problem problemOf(Throwable thrown) {
        return ProblemTranslator.translate(thrown).orElseGet(() -> {
            String number = UUID.randomUUID().toString().substring(0, 8);
            LOG.errorf(thrown, "internal error %s", number);
            return Problem.of(ProblemCode.INTERNAL_ERROR, number);
        });
    }

    static Response.ResponseBuilder response(Problem problem, HttpServerRequest request) {
        ProblemBody body = ProblemBody.of(problem, request.path(), inEnglish(request));
        Response.ResponseBuilder response =
                Response.status(body.status()).type(PROBLEM_JSON).entity(body);
        response.header(HttpHeaders.RETRY_AFTER, retryAfter(problem));
        if (body.status() == Response.Status.UNAUTHORIZED.getStatusCode()) {
            response.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        return response;
    }

    /** In how many seconds it is worth to ask again; {@code null} when that changes nothing. */
    public static String retryAfter(Problem problem) {
        if (problem.code().status() == Response.Status.SERVICE_UNAVAILABLE.getStatusCode()) {
            return RETRY_AFTER_SECONDS;
        }
        return problem.code().status() == Response.Status.TOO_MANY_REQUESTS.getStatusCode()
                ? String.valueOf(problem.arguments()[0])
                : null;
    }

    public static boolean inEnglish(HttpServerRequest request) {
        String language = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE);
        return language != null && language.strip().toLowerCase(Locale.ROOT).startsWith("en");
    }

    /** An address is as long as whoever sends it likes, what is kept of it is not. */
    private static String shortened(String path) {
        return path.length() > LONGEST_PATH ? path.substring(0, LONGEST_PATH) : path;
    }

    /** Writes refusals of rights and of files to the audit; other problems are nobody's business. */
    public void recordIfTelling(Problem problem, HttpServerRequest request) {
        if (RECORDED.contains(problem.code())) {
            recordRefusal(problem, request);
        }
    }

    private void recordRefusal(Problem problem, HttpServerRequest request) {
        if (!current.isPresent() || request.method().equals(HttpMethod.GET)) {
            return;
        }
        Caller caller = current.get();
        AuditEntry entry = AuditEntry.of("request.refused", "request", null)
                .with("method", request.method().name())
                .with("path", shortened(request.path()))
                .with("code", problem.code().code());
        if (BlockingOperationControl.isBlockingAllowed()) {
            audit.refused(caller, entry);
        } else {
            Infrastructure.getDefaultExecutor().execute(() -> audit.refused(caller, entry));
        }
    }
}
