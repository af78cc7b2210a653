package org.dangjian.market.platform.notice;

import org.dangjian.market.platform.shared.Labelled;
import org.dangjian.market.platform.shared.Titled;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a notice is about: its title for people, and which operation opens the subject. */
@Schema(name = "NoticeKind")
@Labelled("NoticeKind")
public enum NoticeKind implements Titled {
    CLAIM(SubjectType.CLAIM),
    ATTENDANCE(SubjectType.COMPLETION),
    NEED(SubjectType.NEED),
    OFFER(SubjectType.OFFER),
    ITEM(SubjectType.ITEM),
    FREE_PLACE(SubjectType.ITEM),
    DISPATCH(SubjectType.DISPATCH),
    REDEMPTION(SubjectType.REDEMPTION),
    CREDIT(SubjectType.NONE),
    MEMBER_REPORT_IN(SubjectType.MEMBER),
    UNIT_REPORT_IN(SubjectType.ORGANIZATION),
    INDIVIDUAL_PLAN(SubjectType.INDIVIDUAL_PLAN),
    APPRAISAL(SubjectType.APPRAISAL),
    OBJECTION(SubjectType.OBJECTION),
    RESULT(SubjectType.RESULT),
    ASSESSMENT(SubjectType.ASSESSMENT),
    MEDAL(SubjectType.RESULT),
    HELP_PLAN(SubjectType.HELP_PLAN),
    STAR(SubjectType.STAR),
    WORK_REPORT(SubjectType.WORK_REPORT),
    MEETING(SubjectType.MEETING),
    REMINDER(SubjectType.STANDING),
    ACCOUNT(SubjectType.ACCOUNT),
    SIGN_IN(SubjectType.WECHAT_REQUEST),
    TASK(SubjectType.TASK),
    CARD(SubjectType.SUPERVISION_CARD),
    AGREEMENT(SubjectType.AGREEMENT),
    CASE(SubjectType.CASE),
    /** What was sent before notices had a kind. */
    OTHER(SubjectType.NONE);

    /** What the subject's id is one of; STANDING is that of a member or organization. */
    @Schema(name = "NoticeSubjectType")
    public enum SubjectType {
        CLAIM,
        COMPLETION,
        NEED,
        OFFER,
        ITEM,
        DISPATCH,
        REDEMPTION,
        MEMBER,
        ORGANIZATION,
        INDIVIDUAL_PLAN,
        APPRAISAL,
        OBJECTION,
        RESULT,
        ASSESSMENT,
        HELP_PLAN,
        STAR,
        WORK_REPORT,
        MEETING,
        STANDING,
        ACCOUNT,
        WECHAT_REQUEST,
        TASK,
        SUPERVISION_CARD,
        AGREEMENT,
        CASE,
        NONE
    }

    private final SubjectType subjectType;

    NoticeKind(SubjectType subjectType) {
        this.subjectType = subjectType;
    }

    /** What {@code subjectId} is one of. */
    public SubjectType subjectType() {
        return subjectType;
    }
}
