package org.dangjian.market.people.access.account;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dangjian.market.platform.shared.FieldCipher;
import org.dangjian.market.platform.shared.Problem;
import org.dangjian.market.platform.shared.ProblemCode;
import org.dangjian.market.platform.shared.Role;

/** Someone who signs in: a person with one or several roles, perhaps a Party member. */
@Entity
@Table(name = "account")
public class Account {

    @Id
    private UUID id;

    private String name;

    @Column(name = "phone_cipher")
    private String phoneCipher;

    @Column(name = "phone_index")
    private String phoneIndex;

    @Column(name = "password_hash")
    private String passwordHash;

    @Column(name = "member_id")
    private UUID memberId;

    private int epoch;

    @Column(name = "erased_at", insertable = false, updatable = false)
    private Instant erasedAt;

    private boolean locked;

    /** Since when; from then the time counts after which the account is nobody's any more. */
    @Column(name = "locked_at")
    private Instant lockedAt;

    /** Whether the community knows who it is: false for residents who signed themselves up, until staff have seen them. */
    private boolean seen = true;

    @Column(name = "created_at")
    private Instant createdAt;

    @Version
    private int version;

    @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true, fetch = FetchType.LAZY)
    @JoinColumn(name = "account_id", nullable = false, updatable = false)
    private List<AccountRole> roles = new ArrayList<>();

    protected Account() {}

    /**
     * An account without a password: who it belongs to sets one ({@code Activations}), or comes in through WeChat.
     *
     * @param phone {@code null} for a resident without one, for whom others act: nobody can sign in as them
     */
    public Account(String name, String phone, FieldCipher cipher, Instant now) {
        this.id = UuidCreator.getTimeOrderedEpochPlus1();
        this.name = name;
        this.createdAt = now;
        takePhone(phone, cipher);
    }

    /** The number the person proved to be theirs. */
    public void takePhone(String phone, FieldCipher cipher) {
        this.phoneCipher = cipher.encrypt(phone, "account", "phone_cipher", id);
        this.phoneIndex = phone == null ? null : cipher.blindIndex(phone);
    }

    public void rename(String newName) {
        this.name = newName;
    }

    public void bindTo(UUID member) {
        this.memberId = member;
    }

    /**
     * Replaces what the account may do.
     *
     * @throws Problem {@code roles-exclude} when SYSTEM_ADMIN, AUDITOR or business roles would come together
     */
    public void grant(List<AccountRole> granted) {
        boolean business = granted.stream().anyMatch(role -> role.role().isBusiness());
        boolean auditor = granted.stream().anyMatch(role -> role.role() == Role.AUDITOR);
        boolean admin = granted.stream().anyMatch(role -> role.role() == Role.SYSTEM_ADMIN);
        if ((business ? 1 : 0) + (auditor ? 1 : 0) + (admin ? 1 : 0) > 1) {
            throw Problem.of(ProblemCode.ROLES_EXCLUDE);
        }
        roles.removeIf(held -> granted.stream().noneMatch(held::isSame));
        granted.stream()
                .filter(wanted -> roles.stream().noneMatch(wanted::isSame))
                .forEach(roles::add);
    }

    /** A resident who signed up and whom nobody has seen. */
    public void notYetSeen() {
        this.seen = false;
    }

    public void see() {
        this.seen = true;
    }

    public boolean isSeen() {
        return seen;
    }

    /** Whether a role waits for a second administrator. */
    public boolean isPending() {
        return roles.stream().anyMatch(AccountRole::isPending);
    }

    /** Who asked for the roles that wait. */
    public Set<UUID> askedBy() {
        return roles.stream()
                .filter(AccountRole::isPending)
                .map(AccountRole::askedBy)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(HashSet::new));
    }

    /** A second administrator agreed: what waited counts. */
    public void confirmRoles() {
        roles.forEach(AccountRole::confirm);
    }

    /** A second administrator did not agree: what waited is gone. */
    public void dropPendingRoles() {
        roles.removeIf(AccountRole::isPending);
    }

    /** Takes these roles away, also those that wait. */
    public void revoke(Set<Role> some) {
        roles.removeIf(held -> some.contains(held.role()));
    }

    /** Whether a role is left that counts. */
    public boolean holdsAnything() {
        return roles.stream().anyMatch(role -> !role.isPending());
    }

    /**
     * Lets those pass of whom it is known whose they are.
     *
     * @throws Problem {@code state-conflict} for one whose person was erased: it stays locked as it is
     */
    public void requireNotErased() {
        if (erasedAt != null) {
            throw Problem.of(ProblemCode.STATE_CONFLICT, "个人信息已删除");
        }
    }

    public void lock(Instant now) {
        this.lockedAt = locked ? lockedAt : now;
        this.locked = true;
        signOutEverywhere();
    }

    public void unlock() {
        this.locked = false;
        this.lockedAt = null;
    }

    /** Every token issued so far stops working at its next use. */
    public void signOutEverywhere() {
        this.epoch++;
    }

    public void changePassword(String newHash) {
        this.passwordHash = newHash;
        signOutEverywhere();
    }

    String phone(FieldCipher cipher) {
        return cipher.decrypt(phoneCipher, "account", "phone_cipher", id);
    }

    public String maskedPhone(FieldCipher cipher) {
        return FieldCipher.maskPhone(phone(cipher));
    }

    public UUID id() {
        return id;
    }

    public String name() {
        return name;
    }

    public String passwordHash() {
        return passwordHash;
    }

    public String phoneIndex() {
        return phoneIndex;
    }

    public UUID memberId() {
        return memberId;
    }

    int epoch() {
        return epoch;
    }

    public boolean isLocked() {
        return locked;
    }

    public int version() {
        return version;
    }

    public List<AccountRole> roles() {
        return List.copyOf(roles);
    }

    /** The codes of its roles, as the trail keeps them. */
    public List<String> roleNames() {
        return roles().stream().map(role -> role.role().name()).toList();
    }
}
