package org.dangjian.market.people.member.imports;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.dangjian.market.people.member.MemberCategory;
import org.dangjian.market.people.member.MemberStage;
import org.dangjian.market.platform.sheet.SheetColumn;

/** The columns of a table of members. */
enum MemberColumn implements SheetColumn {
    NAME("name", "姓名", true, 50, "党员姓名", "名字"),
    PHONE("phone", "手机号", false, 32, "手机号码", "手机", "联系电话", "联系方式", "电话", "电话号码", "移动电话", "本人手机号"),
    CATEGORY("category", "党员类别", true, 32, "类别", "党员分类", "人员类别"),
    BRANCH_CODE(
            "branchCode",
            "所在党组织编码",
            true,
            120,
            "所在支部",
            "所在党支部",
            "党支部",
            "所属党支部",
            "所属支部",
            "支部名称",
            "党支部名称",
            "所在党组织",
            "所属党组织",
            "党组织编码",
            "党组织名称",
            "支部编码"),
    COMMUNITY_CODE("communityCode", "报到社区编码", false, 120, "报到社区", "双报到社区", "社区编码", "所在社区"),
    FLOATING("floating", "流动党员", false, 16, "是否流动党员", "是否流动"),
    SPECIAL("special", "特殊群体", false, 16, "是否特殊群体"),
    STAGE("stage", "党员阶段", false, 16, "预备或正式", "党籍", "是否预备", "党员状态"),
    JOINED_ON("joinedOn", "入党日期", false, 64, "入党时间", "入党年月", "加入党组织日期", "加入党组织时间");

    private static final List<String> YES_OR_NO = List.of("是", "否");

    private final Spec spec;

    MemberColumn(String header, String title, boolean required, int maxLength, String... synonyms) {
        this.spec = new Spec(header, title, required, maxLength, synonyms);
    }

    @Override
    public Spec spec() {
        return spec;
    }

    @Override
    public List<String> choices() {
        return switch (this) {
            case CATEGORY ->
                Stream.concat(
                                Arrays.stream(MemberCategory.values()).map(MemberCategory::title),
                                Stream.of(MemberRow.SPECIAL_GROUP))
                        .toList();
            case FLOATING, SPECIAL -> YES_OR_NO;
            case STAGE ->
                Arrays.stream(MemberStage.values()).map(MemberStage::title).toList();
            default -> List.of();
        };
    }
}
