package org.dangjian.market.trade.redemption.gift;

import org.dangjian.market.platform.sheet.SheetColumn;

/** The columns of a table of gifts. */
enum GiftColumn implements SheetColumn {
    TITLE("title", "礼品名称", true, 100, "名称", "礼品", "品名", "物品名称"),
    PRICE("price", "所需积分", true, 8, "积分", "兑换积分", "分值"),
    STOCK("stock", "库存", false, 8, "数量", "库存数量", "件数"),
    LIMIT("perPersonLimit", "每人限兑", false, 8, "限兑", "每人限领"),
    OPENS_ON("opensOn", "开始日期", false, 64, "起始日期", "上架日期"),
    CLOSES_ON("closesOn", "结束日期", false, 64, "截止日期", "下架日期"),
    OFFICE("organizationCode", "提供单位编码", true, 120, "提供单位", "单位", "社区", "单位编码"),
    DESCRIPTION("description", "说明", false, 2000, "规格", "礼品说明", "描述");

    private final Spec spec;

    GiftColumn(String header, String title, boolean required, int maxLength, String... synonyms) {
        this.spec = new Spec(header, title, required, maxLength, synonyms);
    }

    @Override
    public Spec spec() {
        return spec;
    }
}
