package org.dangjian.market.people.member;

import java.util.Arrays;
import java.util.Optional;
import org.dangjian.market.platform.shared.NormalForm;

/** How far a membership is (党员阶段); probationary members are not graded. */
public enum MemberStage {
    PROBATIONARY("预备"),
    FULL("正式");

    private final String title;

    MemberStage(String title) {
        this.title = title;
    }

    /** The Chinese title shown to people. */
    public String title() {
        return title;
    }

    /** The stage a person means: FULL, 正式 and 正式党员 are the same. */
    public static Optional<MemberStage> named(String text) {
        return Arrays.stream(values())
                .filter(stage -> stage.name().equalsIgnoreCase(text)
                        || stage.title.equals(NormalForm.nameKey(text))
                        || NormalForm.nameKey(text).equals(stage.title + "党员"))
                .findFirst();
    }
}
