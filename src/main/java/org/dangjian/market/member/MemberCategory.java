package org.dangjian.market.member;

import java.util.Arrays;
import java.util.Optional;

/** The kind of place a Party member comes from (党员类别, 《城市区域化党建调研报告》二(三): 分类管理). */
public enum MemberCategory {
    PUBLIC_INSTITUTION("机关(学校)"),
    COMMUNITY("社区"),
    TWO_NEW("两新组织"),
    RURAL("农村");

    private final String title;

    MemberCategory(String title) {
        this.title = title;
    }

    /** The Chinese title shown to people. */
    public String title() {
        return title;
    }

    /** The category a person means by its code or title, whichever brackets and quotation marks they type. */
    static Optional<MemberCategory> named(String text) {
        String plain = text.replace('（', '(').replace('）', ')').replaceAll("[“”\"＂]", "");
        return Arrays.stream(values())
                .filter(category -> category.name().equalsIgnoreCase(plain)
                        || category.title.equals(plain)
                        || category == PUBLIC_INSTITUTION && plain.equals("机关")
                        || category == TWO_NEW && plain.equals("两新"))
                .findFirst();
    }
}
