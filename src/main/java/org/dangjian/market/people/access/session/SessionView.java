package org.dangjian.market.people.access.session;

import java.util.List;
import java.util.UUID;
import org.dangjian.market.platform.shared.Caller;
import org.dangjian.market.platform.shared.Nullable;
import org.dangjian.market.platform.shared.Role;

/**
 * What signing in gives.
 *
 * @param expiresIn seconds the access token works
 */
public record SessionView(String accessToken, String refreshToken, long expiresIn, Me account) {

    /** The signed-in person. */
    public record Me(UUID id, String name, @Nullable UUID memberId, List<RoleView> roles) {

        public static Me of(Caller caller) {
            return new Me(
                    caller.accountId(),
                    caller.name(),
                    caller.memberId(),
                    caller.grants().stream().map(RoleView::of).toList());
        }
    }

    /** A role, with where it was granted. */
    public record RoleView(
            Role role,
            String title,
            @Nullable UUID organizationId,
            @Nullable String organizationName) {

        static RoleView of(Caller.Grant grant) {
            return new RoleView(grant.role(), grant.role().title(), grant.organizationId(), grant.organizationName());
        }
    }
}
