package org.dangjian.market.trade.ledger.adjustment;

import java.util.Arrays;
import java.util.List;
import org.dangjian.market.platform.sheet.SheetColumn;

/** The columns of a table of rewards and deductions. */
enum AdjustmentColumn implements SheetColumn {
    NAME("name", "姓名或单位名称", true, 120, "姓名", "名称", "单位名称", "对象", "党员姓名"),
    PHONE("phone", "手机号", false, 32, "手机号码", "联系电话", "电话"),
    PLACE("organizationCode", "所在党组织编码", false, 120, "所在支部", "所在党支部", "党支部", "单位编码", "所在党组织"),
    RULE("rule", "目录条目", false, 120, "加扣分条目", "条目"),
    KIND("kind", "加分或扣分", false, 16, "类型", "加扣分"),
    POINTS("points", "分值", false, 8, "积分", "分数"),
    OCCURRED_ON("occurredOn", "日期", true, 64, "发生日期", "文件日期", "时间"),
    BASIS("basis", "依据", true, 500, "文件依据", "事由", "依据文件");

    private final Spec spec;

    AdjustmentColumn(String header, String title, boolean required, int maxLength, String... synonyms) {
        this.spec = new Spec(header, title, required, maxLength, synonyms);
    }

    @Override
    public Spec spec() {
        return spec;
    }

    @Override
    public List<String> choices() {
        return this == KIND
                ? Arrays.stream(Adjustment.Kind.values())
                        .map(Adjustment.Kind::word)
                        .toList()
                : List.of();
    }
}
