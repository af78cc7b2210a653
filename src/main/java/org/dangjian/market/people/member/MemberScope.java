package org.dangjian.market.people.member;

import java.util.List;
import java.util.UUID;
import org.dangjian.market.platform.shared.Caller;
import org.dangjian.market.platform.shared.Role;

/**
 * The members a caller sees: those whose branch, or active report-in, lies within one of the paths, and themself.
 *
 * @param self the caller's own member, or {@code null}
 */
public record MemberScope(List<String> paths, UUID self) {

    public static MemberScope of(Caller caller) {
        return new MemberScope(caller.paths(Role.OVERSEERS), caller.memberId());
    }
}
