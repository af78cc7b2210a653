package org.dangjian.market.assessment.decision;

import org.dangjian.market.platform.shared.Holder;
import org.dangjian.market.platform.shared.Labelled;
import org.dangjian.market.platform.shared.Problem;
import org.dangjian.market.platform.shared.Titled;

/** The grades people give (评定等次): five for members, one line for organizations. */
@Labelled("Grade")
public enum Grade implements Titled {
    EXCELLENT(Holder.Type.MEMBER),
    QUALIFIED(Holder.Type.MEMBER),
    BASICALLY_QUALIFIED(Holder.Type.MEMBER),
    UNQUALIFIED(Holder.Type.MEMBER),
    NOT_GRADED(Holder.Type.MEMBER),
    STANDARD_MET(Holder.Type.ORGANIZATION),
    STANDARD_NOT_MET(Holder.Type.ORGANIZATION);

    private final Holder.Type audience;

    Grade(Holder.Type audience) {
        this.audience = audience;
    }

    /** @throws Problem {@code validation-failed} for a grade of the other kind of holder */
    public void requireFor(Holder holder) {
        if (holder.type() != audience) {
            throw Problem.invalid(
                    "grade", holder.type() == Holder.Type.MEMBER ? "党员的等次为优秀、合格、基本合格、不合格或不定等次" : "组织的等次为达标或未达标");
        }
    }
}
