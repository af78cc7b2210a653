package org.dangjian.market.member;

import jakarta.ws.rs.QueryParam;
import java.util.UUID;

/** Which members to list; absent parts do not filter. {@code communityId} is where they report in or are hosted. */
public record MemberFilter(
        @QueryParam("branchId") UUID branchId,
        @QueryParam("communityId") UUID communityId,
        @QueryParam("category") MemberCategory category) {

    static final MemberFilter NONE = new MemberFilter(null, null, null);
}
