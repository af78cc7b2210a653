package org.dangjian.market.member;

import org.dangjian.market.organization.SheetColumn;

/** The columns of a table of members. */
enum MemberColumn implements SheetColumn {
    NAME("name", "姓名", true, 50),
    PHONE("phone", "手机号", true, 32),
    CATEGORY("category", "党员类别", true, 32),
    BRANCH_CODE("branchCode", "所在党组织编码", true, 32),
    COMMUNITY_CODE("communityCode", "报到社区编码", false, 32),
    FLOATING("floating", "流动党员", false, 16),
    SPECIAL("special", "特殊群体", false, 16),
    STAGE("stage", "党员阶段", false, 16),
    JOINED_ON("joinedOn", "入党日期", false, 32);

    private final Spec spec;

    MemberColumn(String header, String title, boolean required, int maxLength) {
        this.spec = new Spec(header, title, required, maxLength);
    }

    @Override
    public Spec spec() {
        return spec;
    }
}
