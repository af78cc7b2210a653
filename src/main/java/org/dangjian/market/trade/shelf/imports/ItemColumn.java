package org.dangjian.market.trade.shelf.imports;

import java.util.List;
import org.dangjian.market.platform.sheet.SheetColumn;

/** The columns of a table of items; each bears the name of the field it is in JSON. */
enum ItemColumn implements SheetColumn {
    OFFICE("organizationId", "发布单位编码", true, 120, "organizationCode", "发布单位", "单位编码", "组织编码", "社区"),
    TITLE("title", "项目名称", true, 100, "名称", "项目", "标题"),
    KIND("kind", "项目类型", true, 16, "类型"),
    CATEGORY("category", "类别", true, 50, "项目类别", "服务类别"),
    POINTS("points", "积分", true, 8, "分值", "项目积分"),
    AUDIENCES("audiences", "面向对象", true, 60, "对象"),
    AUDIENCE_CATEGORIES("audienceCategories", "限定党员类别", false, 100),
    AUDIENCE_FLAGS("audienceFlags", "限定群体", false, 60),
    YEAR("year", "年度", false, 8),
    OPENS_ON("opensOn", "开始日期", false, 64, "起始日期", "上架日期"),
    CLOSES_ON("closesOn", "结束日期", false, 64, "截止日期", "下架日期"),
    CAPACITY("capacity", "名额", false, 8, "人数", "名额数"),
    EVERY("every", "周期", false, 16),
    TIMES("times", "次数", false, 8, "完成次数"),
    STARTS_AT("startsAt", "活动开始时间", false, 64, "开始时间"),
    ENDS_AT("endsAt", "活动结束时间", false, 64, "结束时间"),
    PLACE("place", "地点", false, 100, "活动地点", "服务地点"),
    CHECK_IN("checkInRequired", "需要签到", false, 8, "签到"),
    EVIDENCE("evidenceRequired", "需要凭证", false, 8, "凭证"),
    PARTICIPANTS_EARN("participantsEarn", "参加党员计分", false, 8),
    MEETING("adoption.meeting", "联席会议", false, 100, "研究确定的会议"),
    HELD_ON("adoption.heldOn", "会议日期", false, 64),
    PARTICIPANTS("adoption.participants", "会议参加单位", false, 1000, "参会单位"),
    DESCRIPTION("description", "说明", false, 2000, "项目说明", "内容", "描述");

    private final Spec spec;

    ItemColumn(String header, String title, boolean required, int maxLength, String... synonyms) {
        this.spec = new Spec(header, title, required, maxLength, synonyms);
    }

    @Override
    public Spec spec() {
        return spec;
    }

    @Override
    public List<String> choices() {
        return switch (this) {
            case KIND -> ItemWords.KINDS;
            case AUDIENCES -> ItemWords.AUDIENCES;
            case EVERY -> ItemWords.RHYTHMS;
            case CHECK_IN, EVIDENCE, PARTICIPANTS_EARN -> List.of("是", "否");
            default -> List.of();
        };
    }
}
