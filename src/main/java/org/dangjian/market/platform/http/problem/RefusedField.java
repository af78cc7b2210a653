package org.dangjian.market.platform.http.problem;

import java.util.List;
import java.util.Map;
import org.dangjian.market.platform.shared.Problem;
import org.dangjian.market.platform.shared.ProblemCode;

/** Which field of a request a refusal of the business is about, so that a form can show it where it belongs. */
final class RefusedField {

    private static final Map<ProblemCode, String> FIELDS = Map.ofEntries(
            Map.entry(ProblemCode.REASON_REQUIRED, "reason"),
            Map.entry(ProblemCode.CODE_TAKEN, "code"),
            Map.entry(ProblemCode.PHONE_TAKEN, "phone"),
            Map.entry(ProblemCode.SAME_PERSON, "anotherPerson"),
            Map.entry(ProblemCode.OPEN_AFFAIRS, "endOpen"),
            Map.entry(ProblemCode.PARENT_NOT_ALLOWED, "parentId"),
            Map.entry(ProblemCode.ORGANIZATION_CYCLE, "parentId"),
            Map.entry(ProblemCode.MEMBER_HAS_ACCOUNT, "memberId"),
            Map.entry(ProblemCode.ROLES_EXCLUDE, "roles"),
            Map.entry(ProblemCode.EVIDENCE_REQUIRED, "evidenceIds"),
            Map.entry(ProblemCode.SERVICE_OVERLAP, "startsAt"),
            Map.entry(ProblemCode.SERVICE_DATE_INVALID, "servedOn"),
            Map.entry(ProblemCode.POINTS_OFF_SCALE, "points"),
            Map.entry(ProblemCode.VOTES_INVALID, "present"),
            Map.entry(ProblemCode.OUT_OF_STOCK, "quantity"),
            Map.entry(ProblemCode.LIMIT_REACHED, "quantity"),
            Map.entry(ProblemCode.AUDIENCE_MISMATCH, "holder"),
            Map.entry(ProblemCode.ITEM_PERIOD_FULL, "period"),
            Map.entry(ProblemCode.PICKUP_CODE_UNKNOWN, "code"),
            Map.entry(ProblemCode.RATING_LINK_INVALID, "token"),
            Map.entry(ProblemCode.WECHAT_TICKET_INVALID, "bindTicket"),
            Map.entry(ProblemCode.FILE_UNREADABLE, "file"),
            Map.entry(ProblemCode.IMAGE_UNREADABLE, "file"));

    private RefusedField() {}

    /** What the problem lists itself, or the one field that its code is about; empty where it is about none. */
    static List<?> errors(Problem problem, String detail) {
        String field = FIELDS.get(problem.code());
        return problem.errors().isEmpty() && field != null
                ? List.of(new Problem.FieldError(field, detail))
                : problem.errors();
    }
}
