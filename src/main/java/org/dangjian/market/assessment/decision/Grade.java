package org.dangjian.market.assessment.decision;

import org.dangjian.market.platform.shared.Holder;
import org.dangjian.market.platform.shared.Problem;

/** The grades people give (评定等次): five for members, one line for organizations. */
public enum Grade {
    EXCELLENT(Holder.Type.MEMBER, "优秀"),
    QUALIFIED(Holder.Type.MEMBER, "合格"),
    BASICALLY_QUALIFIED(Holder.Type.MEMBER, "基本合格"),
    UNQUALIFIED(Holder.Type.MEMBER, "不合格"),
    NOT_GRADED(Holder.Type.MEMBER, "不定等次"),
    STANDARD_MET(Holder.Type.ORGANIZATION, "达标"),
    STANDARD_NOT_MET(Holder.Type.ORGANIZATION, "未达标");

    private final Holder.Type audience;
    private final String title;

    Grade(Holder.Type audience, String title) {
        this.audience = audience;
        this.title = title;
    }

    /** The Chinese word people read. */
    public String title() {
        return title;
    }

    /** @throws Problem {@code validation-failed} for a grade of the other kind of holder */
    public void requireFor(Holder holder) {
        if (holder.type() != audience) {
            throw Problem.invalid(
                    "grade", holder.type() == Holder.Type.MEMBER ? "党员的等次为优秀、合格、基本合格、不合格或不定等次" : "组织的等次为达标或未达标");
        }
    }
}
