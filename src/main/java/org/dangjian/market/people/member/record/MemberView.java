package org.dangjian.market.people.member.record;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.dangjian.market.people.member.HeldPost;
import org.dangjian.market.people.member.MemberCategory;
import org.dangjian.market.people.member.MemberSnapshot;
import org.dangjian.market.people.member.MemberStage;
import org.dangjian.market.people.member.MemberStatus;
import org.dangjian.market.platform.shared.IfMatch;
import org.dangjian.market.platform.shared.Nullable;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A member as callers see them. The phone is always masked, the name for those outside branch and community.
 *
 * @param posts what they hold today (任职)
 * @param mergedInto the record of the same person that holds what this one held, or {@code null}
 * @param communityId where they report in today, or {@code null}
 */
@Schema(name = "Member")
public record MemberView(
        UUID id,
        String name,
        @Nullable String phone,
        MemberCategory category,
        MemberStage stage,
        MemberStatus status,
        boolean special,
        boolean floating,
        @Nullable LocalDate joinedOn,
        UUID branchId,
        String branchName,
        @Nullable UUID communityId,
        @Nullable String communityName,
        List<HeldPost> posts,
        @Nullable UUID mergedInto,
        int version)
        implements IfMatch.Versioned {

    /** The same member with what is dated as it was on a day; everything else is of today. */
    MemberView asOf(MemberSnapshot then, String branchThen) {
        return new MemberView(
                id,
                name,
                phone,
                then.category(),
                then.stage(),
                then.status(),
                then.special(),
                then.floating(),
                joinedOn,
                then.branchId(),
                branchThen,
                communityId,
                communityName,
                posts,
                mergedInto,
                version);
    }
}
