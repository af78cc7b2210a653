package org.dangjian.market.platform.notice;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a notice is about: its title for people, and which operation opens the subject. */
@Schema(name = "NoticeKind")
public enum NoticeKind {
    CLAIM("服务进展", SubjectType.CLAIM),
    ATTENDANCE("必选项目核实", SubjectType.COMPLETION),
    NEED("需求办理", SubjectType.NEED),
    OFFER("服务意向办理", SubjectType.OFFER),
    ITEM("项目审核", SubjectType.ITEM),
    FREE_PLACE("有空位了", SubjectType.ITEM),
    DISPATCH("派单", SubjectType.DISPATCH),
    REDEMPTION("积分兑换", SubjectType.REDEMPTION),
    CREDIT("积分清零", SubjectType.NONE),
    MEMBER_REPORT_IN("党员报到", SubjectType.MEMBER),
    UNIT_REPORT_IN("单位报到", SubjectType.ORGANIZATION),
    INDIVIDUAL_PLAN("一事一议", SubjectType.INDIVIDUAL_PLAN),
    APPRAISAL("民主测评", SubjectType.APPRAISAL),
    OBJECTION("异议复核", SubjectType.OBJECTION),
    RESULT("年度评定", SubjectType.RESULT),
    ASSESSMENT("年度结账", SubjectType.ASSESSMENT),
    MEDAL("纪念章", SubjectType.RESULT),
    HELP_PLAN("帮扶", SubjectType.HELP_PLAN),
    STAR("星级变动", SubjectType.STAR),
    WORK_REPORT("述职评价", SubjectType.WORK_REPORT),
    REMINDER("进度提醒", SubjectType.STANDING),
    ACCOUNT("账号安全", SubjectType.ACCOUNT),
    SIGN_IN("登录申请", SubjectType.WECHAT_REQUEST),
    /** What was sent before notices had a kind. */
    OTHER("通知", SubjectType.NONE);

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
        STANDING,
        ACCOUNT,
        WECHAT_REQUEST,
        NONE
    }

    private final String title;
    private final SubjectType subjectType;

    NoticeKind(String title, SubjectType subjectType) {
        this.title = title;
        this.subjectType = subjectType;
    }

    /** The Chinese title shown to people. */
    public String title() {
        return title;
    }

    /** What {@code subjectId} is one of. */
    public SubjectType subjectType() {
        return subjectType;
    }
}
