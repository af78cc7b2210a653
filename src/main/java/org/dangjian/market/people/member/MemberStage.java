package org.dangjian.market.people.member;

import java.util.Arrays;
import java.util.Optional;
import org.dangjian.market.platform.shared.Labelled;
import org.dangjian.market.platform.shared.NormalForm;
import org.dangjian.market.platform.shared.Titled;

/** How far a membership is (党员阶段); probationary members are not graded. */
@Labelled("MemberStage")
public enum MemberStage implements Titled {
    PROBATIONARY,
    FULL;

    /** The stage a person means: FULL, 正式 and 正式党员 are the same. */
    public static Optional<MemberStage> named(String text) {
        return Arrays.stream(values())
                .filter(stage -> stage.name().equalsIgnoreCase(text)
                        || stage.title().equals(NormalForm.nameKey(text))
                        || NormalForm.nameKey(text).equals(stage.title() + "党员"))
                .findFirst();
    }
}
