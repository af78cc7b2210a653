package org.dangjian.market.platform.shared;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Every refusal of the service: a stable code, its HTTP status, a sentence in Chinese and in English that says what to
 * do, and the database constraints that stand behind it. {@code {0}}, {@code {1}} are filled from the problem.
 */
public enum ProblemCode {
    // the request
    VALIDATION_FAILED(400, "填写的内容有误，请按提示修改后再提交。", "Some fields are not valid; correct them and send again."),
    MALFORMED_BODY(400, "请求内容不是正确的 JSON：{0}。", "The body is not valid JSON: {0}."),
    INVALID_CURSOR(400, "翻页位置已失效，请从第一页重新查询。", "The cursor is not valid; start again from the first page."),
    IDEMPOTENCY_KEY_REQUIRED(
            400, "缺少请求编号（Idempotency-Key，UUID），请补上后再提交。", "An Idempotency-Key header with a UUID is required."),
    IDEMPOTENCY_MISMATCH(
            422, "同一个请求编号已用于另一份内容，请换一个编号。", "This Idempotency-Key was used with another body; use a new one."),
    UNAUTHENTICATED(401, "请先登录。", "Sign in first."),
    LOGIN_FAILED(401, "手机号或密码不正确。", "Phone or password is not correct."),
    ACTIVATION_INVALID(
            401, "手机号或激活码不正确，或激活码已过期、已用过；请向管理员重新索取。", "The phone or the code is not valid; ask for a new one."),
    FORBIDDEN(403, "您的身份不能办理这项操作。", "Your role may not do this."),
    ACCOUNT_LOCKED(
            423, "连续输错次数过多，账号已锁定，请在 {0} 分钟后再试。", "Too many failures; the account is locked. Try again in {0} minutes."),
    NOT_FOUND(
            404, "没有找到，或不在您的管理范围内。", "There is no such thing, or it is outside your scope.", "installation_setup_pkey"),
    METHOD_NOT_ALLOWED(405, "这个地址不支持该操作。", "This address does not support that method."),
    NOT_ACCEPTABLE(406, "无法按要求的格式返回，请接受 application/json。", "Only application/json can be returned here."),
    UNSUPPORTED_MEDIA_TYPE(
            415,
            "请用 application/json（上传文件用 multipart/form-data）提交。",
            "Send application/json, or multipart/form-data for files."),
    REQUEST_TIMEOUT(
            408,
            "内容没有在规定时间内传完，请检查网络后重新提交。",
            "The body did not arrive in time; check the connection and send it again."),
    BODY_TOO_LARGE(
            413,
            "提交的内容太大：请求不超过 1 MB（未登录时 8 KB），文件不超过 10 MB。",
            "The body is too large: 1 MiB for requests (8 KiB before signing in), 10 MiB for files."),
    PRECONDITION_REQUIRED(428, "修改前请先读取最新内容，并带上 If-Match。", "Read the resource first and send its ETag as If-Match."),
    VERSION_STALE(
            412,
            "内容已被他人修改，请刷新后再改。",
            "Someone else changed this in the meantime; reload and try again.",
            "skill_list_pkey"),
    TOO_MANY_REQUESTS(429, "操作太频繁，请在 {0} 秒后再试。", "Too many requests; try again in {0} seconds."),
    OVERLOADED(
            503,
            "当前人数较多，请稍后再试；本次操作没有生效。",
            "The service is busy; nothing was changed, try again shortly.",
            "redemption_pickup_code_live"),
    OUTCOME_UNKNOWN(
            503,
            "数据库连接中断，不确定本次操作是否已办成；请稍后用同一请求编号（Idempotency-Key）重试，不会重复办理。",
            "The database connection broke; whether this was done is not known. Send it again with the same"
                    + " Idempotency-Key: it will not be done twice."),
    INTERNAL_ERROR(
            500,
            "系统出错，本次操作没有生效。请联系管理员，并告知编号 {0}。",
            "Internal error, nothing was changed. Quote number {0} to the administrator."),

    TOO_MANY_JOBS(429, "您已有 {0} 项后台任务在办理，请等其中一项完成后再发起。", "You have {0} jobs under way; wait for one of them to end."),

    WECHAT_CODE_INVALID(401, "微信登录凭证无效或已过期，请重新打开小程序。", "The code of WeChat is not valid; open the mini-program again."),
    WECHAT_NOT_BOUND(409, "该微信尚未绑定账号，请填写手机号和姓名绑定。", "This WeChat identity is not bound to an account yet."),
    WECHAT_TICKET_INVALID(409, "绑定凭证无效或已过期，请重新打开小程序后再绑定。", "The ticket is not valid; open the mini-program again."),
    WECHAT_PERSON_UNKNOWN(409, "没有与该手机号、姓名一致的账号或党员，请与所在社区核对登记信息。", "Nobody is registered under this phone and name."),
    WORDS_REFUSED(400, "内容含有不适合公开的文字，请修改后再提交。", "The words must not be shown; write them differently."),
    WECHAT_UNAVAILABLE(503, "暂时无法连接微信，请稍后再试，或用手机号和密码登录。", "WeChat cannot be reached; try later, or sign in by phone."),

    SMS_UNAVAILABLE(503, "暂时无法发送短信，请稍后再试，或请社区工作人员协助。", "Text messages cannot be sent now; try later or ask the staff."),
    PHONE_CODE_INVALID(401, "验证码不正确或已过期，请重新获取。", "The code is not valid; ask for a new one."),
    NOT_YET_SEEN(
            403,
            "社区还没有核实您的身份，核实后才能办理；请携带证件到社区党群服务中心，或等待工作人员联系。",
            "The community has not seen you yet; go there first."),

    // common rules
    STATE_CONFLICT(409, "当前状态（{0}）下不能这样办理，请刷新后再试。", "Not possible in the present state ({0}); reload and try again."),
    SECOND_PERSON_REQUIRED(
            403,
            "不能审批自己或本单位的事项，请由另一人办理。",
            "Nobody decides on their own or their own unit''s case; a second person is required.",
            "adjustment_second_person",
            "result_approval_second_person",
            "individual_plan_second_person",
            "holder_event_second_person",
            "report_in_request_second_person",
            "wechat_request_second_person",
            "work_report_second_person",
            "objection_second_person"),
    /** The same refusal, for two people who are too close. */
    COUNTERPART_TOO_CLOSE(
            403,
            "您与对方在最近 {0} 天内由一方建立或修改过另一方的账号，不能互相审批，请由其他人办理。",
            "One of you made or changed the other''s account within {0} days; somebody else has to decide.") {
        @Override
        public String code() {
            return SECOND_PERSON_REQUIRED.code();
        }
    },
    REASON_REQUIRED(400, "请写明原因。", "A reason is required."),
    PERIOD_CLOSED(409, "{0} 年度已结账，不能再记分；确需补记请先按程序重新开账。", "The year {0} is closed; reopen it on record before posting."),
    ALREADY_EXISTS(
            409,
            "已有相同的记录，请勿重复登记。",
            "The same record exists already.",
            "registration_once",
            "report_in_request_live_once",
            "wechat_request_live_once",
            "progress_snapshot_once",
            "year_plan_once",
            "work_report_once",
            "wechat_binding_account_once",
            "wechat_binding_open_id_once",
            "member_registration_once",
            "member_merge_live_once",
            "member_past_once",
            "organization_past_once",
            "account_role_once",
            "stock_movement_once",
            "appraisal_once",
            "help_plan_once",
            "agreement_check_once",
            "call_up_member_once",
            "agreement_rating_once",
            "service_point_live_once",
            "guide_assignment_live_once",
            "adjustment_rule_once",
            "item_category_code_once",
            "item_watch_once",
            "claim_absence_live_once",
            "district_kind_once",
            "meeting_invitee_once",
            "meeting_adopted_item_pkey",
            "meeting_topic_settlement_pkey",
            "meeting_rhythm_once",
            "team_live_once",
            "team_member_once"),

    // organizations and members
    CODE_TAKEN(
            409,
            "编码已被其他组织使用，请换一个编码。",
            "Another organization has this code.",
            "organization_code_unique",
            "organization_code_key_once",
            "organization_path_unique"),
    ORGANIZATION_CYCLE(409, "上级不能是自己或自己的下级。", "An organization cannot stand under itself."),
    PARENT_NOT_ALLOWED(409, "{0}不能设在{1}之下，请选择正确的上级。", "A {0} cannot stand under a {1}."),
    PHONE_TAKEN(
            409,
            "该手机号已登记，请核对。",
            "This phone number is registered already.",
            "member_phone_unique",
            "account_phone_unique"),
    SAME_PERSON(
            409,
            "本支部已有同名、同日入党的党员。是否换号？是同一人，请在其页面更改手机号；确是另一人，请填写手机号并注明 anotherPerson。",
            "The branch has a member of that name and day already: change their phone, or give a phone and say anotherPerson.",
            "member_without_phone_once"),
    MEMBER_IN_USE(
            409,
            "该党员已有{0}，不能删除；请更正信息，或登记转出、去世。",
            "Something hangs on this member''s record ({0}); correct it instead of removing it."),
    OPEN_AFFAIRS(
            409,
            "该党员名下还有：{0}。是否一并结束？结束请注明 endOpen 为 true，保留请注明 false。",
            "Something is open for this member ({0}): say with endOpen whether it ends."),
    IMPORT_FOLLOWED(409, "不能整次撤销：{0}。请逐条更正。", "The import cannot be undone as a whole: {1}."),
    MEMBER_HAS_ACCOUNT(409, "该党员已有账号。", "This member has an account already.", "account_member_unique"),
    ROLES_EXCLUDE(409, "系统管理员、监督员与业务角色不能由同一账号兼任。", "SYSTEM_ADMIN, AUDITOR and business roles exclude each other."),
    IMPORT_REJECTED(422, "文件中有 {0} 处错误，没有导入任何一行；请按行列提示修改后重新导入。", "The file has {0} errors; nothing was imported."),
    FILE_UNREADABLE(422, "文件无法读取：{0}。", "The file cannot be read: {0}."),

    POST_TAKEN(409, "该职务已有人在任或任期重叠，请先登记离任，再登记任职。", "This post is held already; end it first.", "post_live_once"),

    // shelf and claims
    ITEM_FULL(
            409,
            "名额已满，可看看货架上的其他项目。",
            "No place is left on this item.",
            "item_taken_within_capacity",
            "item_period_taken_within_capacity"),
    /** The same refusal, where another month or quarter still has a place. */
    ITEM_PERIOD_FULL(409, "{0}的名额已满，{1}（{2}）还有名额，可改约。", "No place is left in {3}; {2} has one.") {
        @Override
        public String code() {
            return ITEM_FULL.code();
        }
    },
    ITEM_NOT_OPEN(409, "该项目目前不能认领：{0}。", "This item cannot be claimed now: {0}."),
    ITEM_LOCKED(
            409,
            "已有人认领，分值和对象不能再改；如需调整请下架后另建项目。",
            "Points and audiences cannot change after the first claim; make a new item."),
    PUBLIC_TEXT_PERSONAL(
            400,
            "上架的文字人人可见，不能写受助人的姓名、电话、住址，也不能写任何手机号、身份证号；请改写后再提交。",
            "What stands on the shelf may not name the person in need, an address, a phone or identity card number."),
    ITEM_MANDATORY(
            409, "必选项目无须认领，按要求完成并登记即可。", "Mandatory items are owed without a claim; record completions instead."),
    NOT_MANDATORY(409, "只有必选项目按完成次数登记，其他项目请先认领。", "Only mandatory items take attendance; claim this item first."),
    CLAIM_DUPLICATE(409, "您已认领过该项目，请勿重复认领。", "The holder has a claim on this item already.", "claim_live_once"),
    CLAIMER_NOT_CONFIRMED(
            409, "请等求助人或社区工作人员确认由您服务后，再查看联系方式。", "The requester or the staff have to agree to you first."),
    DISPATCH_DUPLICATE(
            409,
            "该项目已派给这一对象，尚在等待答复，请勿重复派单。",
            "This item is offered to this holder already and waits for an answer.",
            "dispatch_open_once"),
    HAND_OVER_OPEN(
            409,
            "该认领刚刚已转交他人、正在等待答复，请刷新后再办理。",
            "This claim was offered to somebody a moment ago; reload first.",
            "claim_hand_over_open_once"),
    AUDIENCE_MISMATCH(
            409,
            "该项目不面向此类对象，或不在您所在支部、单位及报到社区的范围内。",
            "The item is not meant for this holder or not in reach of their branch and report-ins."),
    POINTS_OFF_SCALE(
            403,
            "分值不在本区难易程度赋分标准（{0} 分）之内，请按标准赋分，或请街道、区级审定。",
            "The points are none of the district''s grades ({0}); take one of them or have the street approve."),
    SERVICE_OVERLAP(
            409, "这段时间与您的另一次服务（{0}）重叠，请核对起止时间。", "The time overlaps with another service ({0}) of the same member."),
    SERVICE_DATE_INVALID(409, "服务日期不符合要求：{0}。", "The service date is not acceptable: {0}."),
    COMPLETION_DUPLICATE(409, "同一次完成情况已经登记过。", "The same attendance is recorded already.", "completion_once"),
    ALREADY_RATED(409, "这次服务已经评价过。", "This service is rated already.", "claim_rating_once"),
    RATING_LINK_INVALID(404, "评价链接无效或已失效，请向社区索取新的链接。", "The rating link is not valid."),
    EVIDENCE_REQUIRED(400, "该项目要求附上完成凭证。", "This item asks for evidence."),
    CHECK_IN_REQUIRED(409, "该项目要求先签到、签退，再提交完成情况。", "This item asks to check in and out before the completion."),
    IMAGE_FORMAT_UNSUPPORTED(
            422,
            "暂不支持 {0} 格式的图片，请转成 JPG 或 PNG 再上传（苹果手机：设置－相机－格式－兼容性最佳；安卓手机：截屏或另存为 JPG）。",
            "{0} pictures are not supported; convert it to JPEG or PNG."),
    IMAGE_UNREADABLE(422, "请上传 JPG 或 PNG 图片。", "Upload a JPEG or PNG picture."),

    // points
    POSTING_DUPLICATE(409, "这笔积分已经记过。", "These points were posted already.", "point_entry_posted_once"),
    ALREADY_REVERSED(409, "这笔积分已经冲正，不能再次冲正。", "This entry was reversed already.", "point_entry_reversed_once"),
    ADJUSTMENT_CAP_REACHED(
            409,
            "“{0}”每人（单位）每年合计不超过 {1} 分，今年已有 {2} 分，不能再批准。",
            "By this entry of the catalogue a holder gets or loses at most {1} points a year; {2} stand already."),
    INSUFFICIENT_CREDIT(
            409,
            "可用积分不足：需要 {0} 分，现有 {1} 分。",
            "Not enough credit: {0} needed, {1} available.",
            "point_balance_credit_not_negative"),
    BALANCE_BLOCKED(
            409,
            "该账户积分核对不符，已暂停兑换，请联系管理员。",
            "The balance of this holder does not match its entries; spending is blocked."),

    // assessment
    SCHEME_INVALID(422, "考核方案有 {0} 处问题，请按提示修改。", "The scheme has {0} problems."),
    SCHEME_VERSION_TAKEN(409, "该方案的这个版本已存在。", "This version of the scheme exists already.", "scheme_version_unique"),
    SCHEME_MISSING(404, "没有找到 {0} 年度已发布的考核方案，请联系主管部门。", "There is no published scheme for {0}."),
    ASSESSMENT_BLOCKED(409, "还不能结账：{0}。", "The assessment cannot be closed: {0}."),
    RESULT_EXISTS(409, "该对象在本次评定中已有结果。", "There is a result for this holder already.", "assessment_result_once"),
    RESULT_RECORDED(
            409,
            "已经登记过，不能重复登记。",
            "This was recorded already.",
            "result_opinion_once",
            "result_approval_once",
            "self_appraisal_once"),
    OPINION_REQUIRED(409, "请先登记支部（党员大会）的评定意见，再审定。", "Record the opinion of the branch before approving."),
    TOO_EARLY(409, "还不到这一步：{0}。", "Something else comes first: {0}."),
    PUBLICITY_BLOCKED(409, "还不能公示：{0}。", "The results cannot be shown yet: {0}."),
    PUBLICITY_EXISTS(409, "本次评定已经安排公示，不能重复；结果有变动的请重新评定。", "The results are or were shown already.", "publicity_once"),
    OBJECTION_CLOSED(409, "现在不能提出异议：{0}。", "Objections are not taken: {0}."),
    OBJECTION_EXISTS(
            409, "对该结果的异议尚在复核，请勿重复提出。", "An objection to this result is under review already.", "objection_open_once"),
    CORRECTION_MISSING(
            409,
            "重新计算后结果没有变化。认定异议成立前，请先通过冲正、补登或加扣分更正积分。",
            "The result computed anew says the same; put the points right first.",
            "result_correction_once",
            "result_correction_of_objection"),
    ALREADY_VOTED(409, "这类测评票已经交过，每人只交一张。", "A ballot of this kind was handed in already.", "appraisal_voted_once"),
    HELP_NOT_DUE(409, "不需要制定帮扶措施：{0}。", "No help plan is due: {0}."),
    YEAR_NOT_CLOSED(
            409,
            "{0} 年度评定尚未结账，名单和纪念章以结账后的审定结果为准，请结账后再办理。",
            "The year {0} is not closed yet; what it decides can be used once it is."),
    REPORT_TOO_LARGE(
            409,
            "名单超过 {0} 行，请选择下级组织分别导出。",
            "The list has more than {0} rows; ask for the organizations below one by one."),
    REPORT_TAKES_LONG(
            409,
            "报表超过 {0} 行，请改用后台导出，完成后到导出箱下载。",
            "The report has more than {0} rows; export it in the background and fetch it from the inbox of exports."),
    GLYPH_MISSING(
            409,
            "“{0}”字（{1}）在打印字体中没有，“{2}”一栏的“{3}”无法打印；请改用 xlsx，或更正该字后再导出。",
            "The printing font has no glyph for \"{0}\" ({1}) in \"{3}\" under \"{2}\"; take xlsx, or correct the character."),
    PDF_UNAVAILABLE(
            409, "本服务没有安装打印字体，不能生成 PDF，请改用 xlsx。", "No printing fonts are installed here: take xlsx instead of PDF."),
    EXPORT_NOT_READY(409, "文件还没有导出完成，请稍后再试。", "The export is not finished yet; try again later."),
    MEDAL_NOT_DUE(409, "只向本年度审定为优秀或合格的党员发放纪念章，请核对审定等次。", "Medals are for members approved as qualified."),
    MEDAL_RECORDED(
            409,
            "该党员本年度的纪念章发放情况已经登记，请刷新查看；登记有误的请先更正。",
            "The medal of this member and year is recorded already; undo a mistake first.",
            "medal_entry_once"),
    VOTES_INVALID(400, "人数有误：应到不少于实到，实到不少于同意。", "due >= present >= agreed must hold.", "result_opinion_votes"),

    // plans
    PLAN_EXISTS(
            409,
            "该党员本年度已有一事一议申请或备案方案，请先办结或撤销。",
            "This member has an individual plan of that year already.",
            "individual_plan_live_once"),
    PLAN_BELOW_LINE(
            409,
            "方案全部完成也只有 {0} 分，达不到合格线 {1} 分；请增加项目，或为其中的项目另定次数和分值。",
            "All of the plan done comes to {0} points, the line is {1}; add items or give them other points."),
    EVENT_EXISTS(
            409,
            "该对象当天的同一事项已经登记，请勿重复登记。",
            "This event of this day is recorded for the holder already.",
            "holder_event_once"),
    STAR_CHANGED(
            409,
            "该对象的星级刚刚有变动，请重试。",
            "The stars of this holder have just changed; try again.",
            "star_number_unique",
            "star_quarter_once"),
    STAR_LIST_NOT_OPEN(403, "本区未公开星级名单；本人的星级请在“我的星级”查看。", "Star lists are not open here."),
    MONTH_NOT_TAKEN(404, "{0} 月的调度情况没有留存，请选择其他月份。", "Nothing was written down for {0}."),

    // governance
    TASK_LIST_EXISTS(
            409, "该组织已有同名的任务清单，请直接使用或换一个名称。", "The office has a list of this title already.", "task_list_once"),
    CARD_EXISTS(
            409,
            "已有一张关于此事的督办提示卡尚未办结，请先办结或撤回。",
            "A card about this is on its way already; close or withdraw it first.",
            "supervision_card_once"),

    SHIFT_FULL(409, "这个班次的名额已满，请选择其他班次。", "This shift is full; choose another one.", "call_up_shift_places"),
    AGREEMENT_EXISTS(
            409,
            "双方已有一份起草中或执行中的协议（或一份待确认的修改），请在其上办理。",
            "These two have an agreement, a draft or an amendment already; go on with that one.",
            "agreement_live_once"),
    // meetings
    NOT_INVITED(
            409,
            "受邀名单中没有您或您代表的单位，请联系会务人员补充。",
            "Neither you nor a unit you act for is invited; ask whoever holds the meeting."),

    // redemption
    OUT_OF_STOCK(409, "库存不足，请减少数量或选择其他礼品。", "Not enough in stock.", "gift_stock_not_negative"),
    NOT_ELIGIBLE(409, "暂不符合兑换条件：{0}。", "Not eligible: {0}."),
    LIMIT_REACHED(409, "每人限兑 {0} 件，已达上限。", "The limit of {0} per person is reached."),
    GIFT_NOT_OPEN(409, "该礼品不在兑换期内。", "This gift is not open for redemption."),
    PICKUP_CODE_UNKNOWN(404, "没有找到待领取的订单，请核对取货码。", "No order waits under this pickup code.");

    private static final Map<String, ProblemCode> BY_CONSTRAINT = Arrays.stream(values())
            .flatMap(code -> Arrays.stream(code.constraints).map(constraint -> Map.entry(constraint, code)))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private final int status;
    private final String chinese;
    private final String english;
    private final String[] constraints;

    ProblemCode(int status, String chinese, String english, String... constraints) {
        this.status = status;
        this.chinese = chinese;
        this.english = english;
        this.constraints = constraints;
    }

    public int status() {
        return status;
    }

    /** The stable code clients may test for: {@code ITEM_FULL} → {@code item-full}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The names of the database constraints that stand behind it. */
    public Set<String> constraints() {
        return Set.of(constraints);
    }

    /** The sentence for people, in English or Chinese. */
    public String detail(boolean inEnglish, Object... arguments) {
        return MessageFormat.format(inEnglish ? english : chinese, plain(arguments));
    }

    /**
     * The problem a violated database constraint stands for.
     *
     * @param reported what the driver says: the bare name on PostgreSQL, the name among other words on H2
     */
    public static Optional<ProblemCode> ofConstraint(String reported) {
        if (reported == null) {
            return Optional.empty();
        }
        return Arrays.stream(reported.toLowerCase(Locale.ROOT).split("[^a-z0-9_]+"))
                .map(BY_CONSTRAINT::get)
                .filter(Objects::nonNull)
                .findFirst();
    }

    /** Years and counts must not get thousands separators. */
    private static Object[] plain(Object[] arguments) {
        return Arrays.stream(arguments).map(String::valueOf).toArray();
    }
}
