package org.dangjian.market.people.access.account;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Objects;
import java.util.UUID;
import org.dangjian.market.platform.shared.Role;

/** A role of an account within the subtree of one organization; SYSTEM_ADMIN has none. */
@Entity
@Table(name = "account_role")
public class AccountRole {

    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    private Role role;

    @Column(name = "organization_id")
    private UUID organizationId;

    /** Whether it waits for a second administrator; until then it counts for nothing. */
    private boolean pending;

    @Column(name = "asked_by")
    private UUID askedBy;

    protected AccountRole() {}

    public AccountRole(Role role, UUID organizationId) {
        this.id = UuidCreator.getTimeOrderedEpochPlus1();
        this.role = role;
        this.organizationId = organizationId;
    }

    /** The same role, waiting for a second administrator. */
    public AccountRole askedFor(UUID by) {
        this.pending = true;
        this.askedBy = by;
        return this;
    }

    void confirm() {
        this.pending = false;
    }

    public boolean isPending() {
        return pending;
    }

    UUID askedBy() {
        return askedBy;
    }

    boolean isSame(AccountRole other) {
        return role == other.role && Objects.equals(organizationId, other.organizationId);
    }

    public Role role() {
        return role;
    }

    public UUID organizationId() {
        return organizationId;
    }
}
