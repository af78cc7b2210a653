package org.dangjian.market.platform.http.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.dangjian.market.platform.shared.Problem;
import org.dangjian.market.platform.shared.ProblemCode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A refusal as RFC 9457 puts it, with the stable {@code code} and, where fields or rows are wrong, {@code errors}.
 *
 * @param bindTicket with {@code wechat-not-bound} only: binds this WeChat identity to an account
 */
@Schema(name = "Problem")
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ProblemBody(
        String type,
        String title,
        int status,
        String detail,
        String instance,
        String code,
        List<?> errors,
        String bindTicket) {

    public static ProblemBody of(Problem problem, String instance, boolean inEnglish) {
        ProblemCode code = problem.code();
        String detail = code.detail(inEnglish, problem.arguments());
        List<?> errors = RefusedField.errors(problem, detail);
        return new ProblemBody(
                "urn:dangjian-market:problem:" + code.code(),
                code.code().replace('-', ' '),
                code.status(),
                detail,
                instance,
                code.code(),
                inEnglish && !problem.errors().isEmpty() ? FieldMessages.inEnglish(errors) : errors,
                problem.bindTicket());
    }
}
