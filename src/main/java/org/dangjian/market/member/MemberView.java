package org.dangjian.market.member;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.dangjian.market.shared.IfMatch;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A member as callers see them. The phone is always masked, the name for those outside branch and community.
 *
 * @param posts what they hold today (任职)
 * @param communityId where they report in today, or {@code null}
 */
@Schema(name = "Member")
public record MemberView(
        UUID id,
        String name,
        String phone,
        MemberCategory category,
        MemberStage stage,
        MemberStatus status,
        boolean special,
        boolean floating,
        LocalDate joinedOn,
        UUID branchId,
        String branchName,
        UUID communityId,
        String communityName,
        List<HeldPost> posts,
        int version)
        implements IfMatch.Versioned {}
