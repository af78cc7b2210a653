package org.dangjian.market.governance.meeting.desk;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.dangjian.market.people.post.PostKind;
import org.dangjian.market.platform.shared.Holder;
import org.dangjian.market.platform.shared.NormalForm;

/**
 * Whom to invite; who is invited already stays as they are.
 *
 * @param holders by name
 * @param role as what those are invited
 * @param posts whoever holds these posts on the day
 * @param units all units that report in to the host, or build with it
 * @param members all active members of the host's branches
 */
public record InvitePeople(
        @Size(max = 500) List<@NotNull @Valid Holder> holders,
        @Size(max = 50) String role,
        @Size(max = 20) List<@NotNull @Valid InvitedPost> posts,
        Boolean units,
        Boolean members) {
    /** Texts in their normal form: what looks the same is the same. */
    public InvitePeople {
        role = NormalForm.line(role);
    }

    /** A post in an organization. */
    public record InvitedPost(
            @NotNull UUID organizationId, @NotNull PostKind kind) {}
}
