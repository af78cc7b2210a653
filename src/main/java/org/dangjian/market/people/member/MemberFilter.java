package org.dangjian.market.people.member;

import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Which members to list; absent parts do not filter. {@code communityId} is where they report in or are hosted.
 *
 * @param sort NAME: by the strokes of the surname (姓氏笔画), then by pinyin; absent: as they were registered
 */
public record MemberFilter(
        @QueryParam("branchId") UUID branchId,
        @QueryParam("communityId") UUID communityId,
        @QueryParam("category") MemberCategory category,
        @QueryParam("sort") Sort sort) {

    /** An order of members. */
    @Schema(name = "MemberSort")
    public enum Sort {
        REGISTERED,
        NAME
    }

    public static final MemberFilter NONE = new MemberFilter(null, null, null, null);

    boolean isByName() {
        return sort == Sort.NAME;
    }
}
