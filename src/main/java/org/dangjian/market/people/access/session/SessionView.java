package org.dangjian.market.people.access.session;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.dangjian.market.people.organization.LabelService;
import org.dangjian.market.platform.shared.Caller;
import org.dangjian.market.platform.shared.Role;

/**
 * What signing in gives.
 *
 * @param expiresIn seconds the access token works
 */
public record SessionView(String accessToken, String refreshToken, long expiresIn, Me account) {

    /** The signed-in person. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Me(UUID id, String name, UUID memberId, List<RoleView> roles) {

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

    /** A role, with where it was granted. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record RoleView(Role role, String title, UUID organizationId, String organizationName) {

        static RoleView of(Caller.Grant grant, LabelService labels) {
            return new RoleView(
                    grant.role(),
                    labels.titleOf(grant.role(), grant.path()),
                    grant.organizationId(),
                    grant.organizationName());
        }
    }
}
