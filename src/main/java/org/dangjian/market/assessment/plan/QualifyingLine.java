package org.dangjian.market.assessment.plan;

import java.util.OptionalInt;
import org.dangjian.market.people.holder.HolderPlace;

/** Which total qualifies a member in a year. Answered by the room that keeps the schemes. */
public interface QualifyingLine {

    /** The lowest qualifying total in points; empty for a year that has no scheme yet. */
    OptionalInt of(int year, HolderPlace member);
}
