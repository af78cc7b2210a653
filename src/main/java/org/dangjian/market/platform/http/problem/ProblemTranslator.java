package org.dangjian.market.platform.http.problem;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.quarkus.security.AuthenticationException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.persistence.OptimisticLockException;
import jakarta.transaction.RollbackException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Path;
import jakarta.ws.rs.WebApplicationException;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.dangjian.market.platform.shared.Problem;
import org.dangjian.market.platform.shared.ProblemCode;
import org.jboss.logging.Logger;

/** Finds the problem behind whatever was thrown. What is not recognised is a defect and stays unanswered here. */
public final class ProblemTranslator {

    private static final Logger LOG = Logger.getLogger(ProblemTranslator.class);

    private static final String FORM_READER = "org.jboss.resteasy.reactive.server.core.multipart.";
    private static final int FORM_READER_DEPTH = 3;

    private ProblemTranslator() {}

    /** The problem, or empty when the failure is the service's own. */
    public static Optional<Problem> translate(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            Optional<Problem> problem = translateOne(cause);
            if (problem.isPresent()) {
                return problem;
            }
            if (cause.getCause() == cause) {
                break;
            }
        }
        return Optional.empty();
    }

    private static Optional<Problem> translateOne(Throwable thrown) {
        return switch (thrown) {
            case Problem problem -> Optional.of(problem);
            case ConstraintViolationException invalid -> Optional.of(invalid(invalid));
            case JsonProcessingException broken -> Optional.of(broken(broken));
            case UnauthorizedException ignored -> Optional.of(Problem.of(ProblemCode.UNAUTHENTICATED));
            case AuthenticationException ignored -> Optional.of(Problem.of(ProblemCode.UNAUTHENTICATED));
            case ForbiddenException ignored -> Optional.of(Problem.of(ProblemCode.FORBIDDEN));
            case OptimisticLockException ignored -> Optional.of(Problem.of(ProblemCode.VERSION_STALE));
            case org.hibernate.exception.ConstraintViolationException violated -> Optional.of(violated(violated));
            case SQLException failure
            when Databases.isOverload(failure) -> Optional.of(told(failure, ProblemCode.OVERLOADED));
            case SQLException failure when Databases.isUnfit(failure) -> Optional.of(unfit(failure));
            // The database did not confirm the COMMIT. Where something is known of why, the cause tells.
            case RollbackException unconfirmed
            when unconfirmed.getCause() == null -> Optional.of(told(unconfirmed, ProblemCode.OUTCOME_UNKNOWN));
            case WebApplicationException answer -> ofStatus(answer);
            case Exception unreadable
            when isOfTheFormReader(unreadable) -> Optional.of(Problem.invalid("file", "上传的内容无法读取，请每次只上传一个文件"));
            default -> Optional.empty();
        };
    }

    /** A violated constraint stands for the problem that names it, and else for what constraints of its kind mean. */
    private static Problem violated(org.hibernate.exception.ConstraintViolationException violated) {
        Optional<ProblemCode> named = ProblemCode.ofConstraint(violated.getConstraintName())
                .or(() -> ProblemCode.ofConstraint(violated.getSQLException().getMessage()));
        return named.map(Problem::of).orElseGet(() -> {
            // The database stopped what our own checks should have: nothing is lost, but we want to know.
            LOG.warnf("constraint %s was violated", violated.getConstraintName());
            return ofKind(violated.getKind());
        });
    }

    static Problem ofKind(org.hibernate.exception.ConstraintViolationException.ConstraintKind kind) {
        return switch (kind) {
            case CHECK, NOT_NULL -> Problem.of(ProblemCode.VALIDATION_FAILED);
            case UNIQUE -> Problem.of(ProblemCode.STATE_CONFLICT, "已有相同的记录");
            case FOREIGN_KEY -> Problem.of(ProblemCode.STATE_CONFLICT, "相关记录不存在或仍在使用");
            default -> Problem.of(ProblemCode.STATE_CONFLICT, "数据校验未通过");
        };
    }

    /** The database stopped what our own checks should have: we want to know, but not what the value was. */
    private static Problem unfit(SQLException failure) {
        LOG.warnf("a value did not fit the database (%s)", failure.getSQLState());
        return Problem.of(ProblemCode.VALIDATION_FAILED);
    }

    /** The caller hears that it did not work, the log why. */
    private static Problem told(Exception failure, ProblemCode code) {
        LOG.warnf("the database could not do its work (%s): %s", code.code(), failure.getMessage());
        return Problem.of(code);
    }

    /** The reader of forms fails in several ways, without a type of its own, at forms that are none: too many parts, too. */
    private static boolean isOfTheFormReader(Exception thrown) {
        return Arrays.stream(thrown.getStackTrace())
                .limit(FORM_READER_DEPTH)
                .anyMatch(frame -> frame.getClassName().startsWith(FORM_READER));
    }

    /** Statuses the framework itself answers with, before any of our code ran. */
    private static Optional<Problem> ofStatus(WebApplicationException answer) {
        if (answer.getCause() instanceof JsonProcessingException || answer.getCause() instanceof DateTimeException) {
            return translate(answer.getCause()).or(() -> Optional.of(Problem.of(ProblemCode.MALFORMED_BODY, "格式不正确")));
        }
        return ofStatus(answer.getResponse().getStatus());
    }

    public static Optional<Problem> ofStatus(int status) {
        return switch (status) {
            case 400 -> Optional.of(Problem.of(ProblemCode.VALIDATION_FAILED));
            case 401 -> Optional.of(Problem.of(ProblemCode.UNAUTHENTICATED));
            case 403 -> Optional.of(Problem.of(ProblemCode.FORBIDDEN));
            case 404 -> Optional.of(Problem.notFound());
            case 405 -> Optional.of(Problem.of(ProblemCode.METHOD_NOT_ALLOWED));
            case 406 -> Optional.of(Problem.of(ProblemCode.NOT_ACCEPTABLE));
            case 408 -> Optional.of(Problem.of(ProblemCode.REQUEST_TIMEOUT));
            case 413 -> Optional.of(Problem.of(ProblemCode.BODY_TOO_LARGE));
            case 415 -> Optional.of(Problem.of(ProblemCode.UNSUPPORTED_MEDIA_TYPE));
            case 503 -> Optional.of(Problem.of(ProblemCode.OVERLOADED));
            default -> status < 500 ? Optional.of(Problem.of(ProblemCode.VALIDATION_FAILED)) : Optional.empty();
        };
    }

    private static Problem invalid(ConstraintViolationException violations) {
        List<Problem.FieldError> errors = violations.getConstraintViolations().stream()
                .map(violation -> new Problem.FieldError(field(violation), violation.getMessage()))
                .sorted(Comparator.comparing(Problem.FieldError::field).thenComparing(Problem.FieldError::message))
                .toList();
        return Problem.invalid(errors);
    }

    /** The path inside the request: without the Java method and parameter in front when a body was checked. */
    static String field(ConstraintViolation<?> violation) {
        List<String> names = new ArrayList<>();
        boolean method = false;
        for (Path.Node node : violation.getPropertyPath()) {
            switch (node.getKind()) {
                case METHOD, CONSTRUCTOR -> method = true;
                default -> names.add(node.toString());
            }
        }
        List<String> inner = method && names.size() > 1 ? names.subList(1, names.size()) : names;
        return String.join(".", inner);
    }

    private static Problem broken(JsonProcessingException thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof StreamConstraintsException) {
                return Problem.of(ProblemCode.BODY_TOO_LARGE);
            }
        }
        if (thrown instanceof JsonParseException || !(thrown instanceof JsonMappingException mapping)) {
            return Problem.of(ProblemCode.MALFORMED_BODY, position(thrown));
        }
        String field = mapping.getPath().stream()
                .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : step.getFieldName())
                .collect(Collectors.joining("."))
                .replace(".[", "[");
        return Problem.invalid(field, message(mapping));
    }

    private static String message(JsonMappingException thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof TextRuleViolation rule) {
                return rule.getMessage();
            }
        }
        return switch (thrown) {
            case UnrecognizedPropertyException ignored -> "没有这个字段，请检查拼写";
            case InvalidFormatException format
            when format.getTargetType() != null && format.getTargetType().isEnum() ->
                "只能是 "
                        + Arrays.stream(format.getTargetType().getEnumConstants())
                                .map(Object::toString)
                                .collect(Collectors.joining("、"));
            case MismatchedInputException ignored -> "类型或格式不正确";
            default -> "内容不正确";
        };
    }

    private static String position(JsonProcessingException thrown) {
        return thrown.getLocation() == null
                ? "格式不正确"
                : "第 " + thrown.getLocation().getLineNr() + " 行第 "
                        + thrown.getLocation().getColumnNr() + " 列附近有误";
    }
}
