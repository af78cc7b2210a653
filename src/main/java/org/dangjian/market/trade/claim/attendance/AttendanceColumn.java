package org.dangjian.market.trade.claim.attendance;

import org.dangjian.market.platform.sheet.SheetColumn;

/** The columns of a table of attendance. */
enum AttendanceColumn implements SheetColumn {
    ITEM("item", "必选项目", true, 100, "项目名称", "项目"),
    OFFICE("itemOrganizationCode", "项目发布单位编码", false, 120, "项目发布单位", "发布单位"),
    NAME("name", "姓名或单位名称", true, 120, "姓名", "名称", "单位名称", "对象", "党员姓名"),
    PHONE("phone", "手机号", false, 32, "手机号码", "联系电话", "电话"),
    PLACE("organizationCode", "所在党组织编码", false, 120, "所在支部", "所在党支部", "党支部", "单位编码", "所在党组织"),
    SERVED_ON("servedOn", "日期", true, 64, "参加日期", "完成日期", "时间"),
    SUMMARY("summary", "情况说明", true, 500, "说明", "内容", "会议或活动", "完成情况");

    private final Spec spec;

    AttendanceColumn(String header, String title, boolean required, int maxLength, String... synonyms) {
        this.spec = new Spec(header, title, required, maxLength, synonyms);
    }

    @Override
    public Spec spec() {
        return spec;
    }
}
