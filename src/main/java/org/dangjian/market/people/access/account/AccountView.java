package org.dangjian.market.people.access.account;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.dangjian.market.platform.shared.IfMatch;
import org.dangjian.market.platform.shared.Labelled;
import org.dangjian.market.platform.shared.Nullable;
import org.dangjian.market.platform.shared.Role;
import org.dangjian.market.platform.shared.Titled;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An account as administrators see it; the phone is masked.
 *
 * @param status PENDING while a role waits for a second administrator
 * @param activation only in the answer that made it: it is shown once
 */
@Schema(name = "Account")
public record AccountView(
        UUID id,
        String name,
        @Nullable String phone,
        @Nullable UUID memberId,
        boolean locked,
        Status status,
        String statusTitle,
        List<GrantedRole> roles,
        @Nullable ActivationView activation,
        int version)
        implements IfMatch.Versioned {

    /** PENDING → ACTIVE. */
    @Schema(name = "AccountStatus")
    @Labelled("AccountStatus")
    public enum Status implements Titled {
        PENDING,
        ACTIVE
    }

    /** A role, with where it was granted, and whether it waits for a second administrator. */
    @Schema(name = "GrantedRole")
    public record GrantedRole(
            Role role,
            String title,
            @Nullable UUID organizationId,
            @Nullable String organizationName,
            boolean pending) {}

    /** With what the person sets a password: to be handed over, never to be kept. */
    @Schema(name = "Activation")
    public record ActivationView(String code, Instant expiresAt) {}

    public AccountView with(ActivationView handedOver) {
        return new AccountView(id, name, phone, memberId, locked, status, statusTitle, roles, handedOver, version);
    }
}
