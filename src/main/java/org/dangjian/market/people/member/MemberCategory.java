package org.dangjian.market.people.member;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.dangjian.market.platform.shared.Labelled;
import org.dangjian.market.platform.shared.NormalForm;
import org.dangjian.market.platform.shared.Titled;

/** The kind of place a Party member comes from (党员类别, 《城市区域化党建调研报告》二(三): 分类管理). */
@Labelled("MemberCategory")
public enum MemberCategory implements Titled {
    PUBLIC_INSTITUTION,
    COMMUNITY,
    TWO_NEW,
    RURAL;

    /** The category a person means by its code or title, whichever brackets, blanks and quotation marks they type. */
    public static Optional<MemberCategory> named(String text) {
        String plain = NormalForm.nameKey(text);
        return Arrays.stream(values())
                .filter(category -> category.name().equalsIgnoreCase(plain)
                        || category.title().equals(plain)
                        || category.words().contains(plain))
                .findFirst();
    }

    private List<String> words() {
        return switch (this) {
            case PUBLIC_INSTITUTION ->
                List.of("机关", "学校", "机关学校", "机关、学校", "机关/学校", "机关(学校)党员", "机关党员", "学校党员", "机关事业单位", "机关事业");
            case COMMUNITY -> List.of("社区党员");
            case TWO_NEW -> List.of("两新", "两新党员", "两新组织党员", "非公");
            case RURAL -> List.of("农村党员", "村", "农村(村)");
        };
    }
}
