package org.dangjian.market.people.access.session;

import java.util.List;
import java.util.UUID;
import org.dangjian.market.people.organization.LabelService;
import org.dangjian.market.platform.shared.Caller;
import org.dangjian.market.platform.shared.Nullable;
import org.dangjian.market.platform.shared.Role;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What signing in gives.
 *
 * @param expiresIn seconds the access token works
 */
public record SessionView(String accessToken, String refreshToken, long expiresIn, Me account) {

    /** The signed-in person. */
    public record Me(UUID id, String name, @Nullable UUID memberId, List<RoleView> roles) {

        static Me of(Caller caller, LabelService labels) {
            return new Me(
                    caller.accountId(),
                    caller.name(),
                    caller.memberId(),
                    caller.grants().stream()
                            .map(grant -> RoleView.of(grant, labels))
                            .toList());
        }
    }

    /**
     * Who I am, with what my roles open.
     *
     * @param permissions the operations of the contract that are not open to everybody and are to the caller; each still
     *     looks at the scope of the role
     */
    @Schema(name = "Myself")
    public record Myself(
            UUID id, String name, @Nullable UUID memberId, List<RoleView> roles, List<String> permissions) {

        static Myself of(Me me, List<String> permissions) {
            return new Myself(me.id(), me.name(), me.memberId(), me.roles(), permissions);
        }
    }

    /** A role, with where it was granted. */
    public record RoleView(
            Role role,
            String title,
            @Nullable UUID organizationId,
            @Nullable String organizationName) {

        static RoleView of(Caller.Grant grant, LabelService labels) {
            return new RoleView(
                    grant.role(),
                    labels.titleOf(grant.role(), grant.path()),
                    grant.organizationId(),
                    grant.organizationName());
        }
    }
}
