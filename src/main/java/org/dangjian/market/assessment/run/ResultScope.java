package org.dangjian.market.assessment.run;

import java.util.List;
import org.dangjian.market.platform.shared.Caller;
import org.dangjian.market.platform.shared.Role;

/**
 * Which results of an assessment a caller reads: those of holders in their part of the tree, by branch or unit or by
 * report-in.
 *
 * @param paths the parts of the tree; {@code null} when the whole assessment lies within one
 */
public record ResultScope(List<String> paths) {

    public static final ResultScope EVERYTHING = new ResultScope(null);

    /** What the caller reads of an assessment of the organization at {@code path}. */
    public static ResultScope of(Caller caller, String path) {
        return caller.reaches(path, Role.OVERSEERS) ? EVERYTHING : new ResultScope(caller.paths(Role.OVERSEERS));
    }
}
