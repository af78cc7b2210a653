package org.dangjian.market.post;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A post and who holds it; the name masked for those outside branch and community.
 *
 * @param to the last day, absent for until further notice
 * @param held whether it is held on the day asked about
 */
@Schema(name = "Post")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PostView(
        UUID id,
        UUID memberId,
        String memberName,
        PostKind kind,
        String title,
        UUID organizationId,
        String organizationName,
        LocalDate from,
        LocalDate to,
        boolean held,
        String basis,
        String reason,
        int version) {

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
                post.version());
    }
}
