package org.dangjian.market.people.post;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.dangjian.market.platform.shared.Nullable;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A post and who holds it; the name masked for those outside branch and community.
 *
 * @param to the last day, absent for until further notice
 * @param remainingRoles told when a post ends: which roles the account of who held it still has, to be taken back or kept
 * @param held whether it is held on the day asked about
 */
@Schema(name = "Post")
public record PostView(
        UUID id,
        UUID memberId,
        String memberName,
        PostKind kind,
        String title,
        UUID organizationId,
        String organizationName,
        LocalDate from,
        @Nullable LocalDate to,
        boolean held,
        @Nullable String basis,
        @Nullable String reason,
        @Nullable List<String> remainingRoles,
        int version) {

    /** The same with the roles that who held it still has. */
    PostView with(List<String> roles) {
        return new PostView(
                id,
                memberId,
                memberName,
                kind,
                title,
                organizationId,
                organizationName,
                from,
                to,
                held,
                basis,
                reason,
                roles,
                version);
    }

    static PostView of(Post post, String memberName, String organizationName, LocalDate day) {
        return new PostView(
                post.id(),
                post.memberId(),
                memberName,
                post.kind(),
                post.kind().title(),
                post.organizationId(),
                organizationName,
                post.validFrom(),
                post.validTo(),
                post.isHeld(day),
                post.basis(),
                post.endReason(),
                null,
                post.version());
    }
}
