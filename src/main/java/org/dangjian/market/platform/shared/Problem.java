package org.dangjian.market.platform.shared;

import java.util.List;

/**
 * A refusal that a person can act on. It ends the transaction (nothing changed) and becomes an RFC 9457 answer.
 *
 * <p>Texts come from {@link ProblemCode}; the arguments fill its placeholders.
 */
public class Problem extends RuntimeException {

    /** One wrong field of a request. */
    public record FieldError(String field, String message) {}

    private final ProblemCode code;
    private final transient Object[] arguments;
    private final transient List<?> errors;
    private final String bindTicket;

    private Problem(ProblemCode code, String bindTicket, List<?> errors, Object... arguments) {
        super(code.code(), null, false, false);
        this.code = code;
        this.bindTicket = bindTicket;
        this.errors = errors;
        this.arguments = arguments;
    }

    private Problem(ProblemCode code, List<?> errors, Object... arguments) {
        this(code, null, errors, arguments);
    }

    public static Problem of(ProblemCode code, Object... arguments) {
        return new Problem(code, List.of(), arguments);
    }

    /** {@code validation-failed} for one field. */
    public static Problem invalid(String field, String message) {
        return invalid(List.of(new FieldError(field, message)));
    }

    /** {@code validation-failed} naming each wrong field. */
    public static Problem invalid(List<FieldError> errors) {
        return new Problem(ProblemCode.VALIDATION_FAILED, errors);
    }

    /** A problem that lists what is wrong, for example the rows of an import. */
    public static Problem withErrors(ProblemCode code, List<?> errors, Object... arguments) {
        return new Problem(code, errors, arguments);
    }

    /** {@code wechat-not-bound} with the ticket that binds the WeChat identity to an account. */
    public static Problem notBound(String bindTicket) {
        return new Problem(ProblemCode.WECHAT_NOT_BOUND, bindTicket, List.of());
    }

    /** {@code not-found}: there is no such thing, or it is not the caller's to see. */
    public static Problem notFound() {
        return of(ProblemCode.NOT_FOUND);
    }

    /**
     * Asks for a reason where a decision needs one.
     *
     * @throws Problem {@code reason-required} when it is missing or blank
     */
    public static void requireReason(String reason) {
        if (reason == null || reason.isBlank()) {
            throw of(ProblemCode.REASON_REQUIRED);
        }
    }

    public ProblemCode code() {
        return code;
    }

    public Object[] arguments() {
        return arguments == null ? new Object[0] : arguments;
    }

    public List<?> errors() {
        return errors == null ? List.of() : errors;
    }

    /** What goes with {@code wechat-not-bound}; {@code null} elsewhere. */
    public String bindTicket() {
        return bindTicket;
    }

    @Override
    public String getMessage() {
        return code.code() + ": " + code.detail(false, arguments());
    }
}
