package org.dangjian.market.platform.shared;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Who asks: the account, the person's name, the member behind it (if any) and what the account was granted.
 *
 * @param accountId the account; {@code null} only for the service itself (start-up, demo data)
 * @param memberId the member this account belongs to, or {@code null}
 * @param samePhoneMember the member who is registered under the account's phone number, or {@code null}: nothing is granted
 *     by it, but nobody decides on a case of theirs through another account
 */
public record Caller(UUID accountId, String name, UUID memberId, UUID samePhoneMember, List<Grant> grants) {

    /** A role within the subtree of one organization. {@code path} is that organization's path in the tree. */
    public record Grant(Role role, UUID organizationId, String organizationName, String path) {

        boolean covers(String otherPath) {
            return path != null && otherPath != null && otherPath.startsWith(path);
        }
    }

    public Caller {
        grants = List.copyOf(grants);
    }

    public Caller(UUID accountId, String name, UUID memberId, List<Grant> grants) {
        this(accountId, name, memberId, memberId, grants);
    }

    /** The service itself, for work that no person started. It holds no role and passes no check of scope. */
    public static Caller system() {
        return new Caller(null, "系统", null, List.of());
    }

    public boolean has(Role... roles) {
        List<Role> wanted = List.of(roles);
        return grants.stream().anyMatch(grant -> wanted.contains(grant.role()));
    }

    /** Whether one of the roles was granted at or above the organization with this path. */
    public boolean reaches(String path, Role... roles) {
        List<Role> wanted = List.of(roles);
        return grants.stream().anyMatch(grant -> wanted.contains(grant.role()) && grant.covers(path));
    }

    /** Whether one of the roles reaches at least one of the places, for example a branch and a report-in. */
    public boolean reachesAny(Collection<String> paths, Role... roles) {
        return paths.stream().anyMatch(path -> reaches(path, roles));
    }

    /** The paths under which one of the roles was granted, without repetition. */
    public List<String> paths(Role... roles) {
        List<Role> wanted = Arrays.asList(roles);
        return grants.stream()
                .filter(grant -> wanted.contains(grant.role()))
                .map(Grant::path)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    /** The organizations for which one of the roles was granted. */
    public Stream<UUID> organizations(Role... roles) {
        List<Role> wanted = Arrays.asList(roles);
        return grants.stream().filter(grant -> wanted.contains(grant.role())).map(Grant::organizationId);
    }

    /** The ids of the holders this caller is: the member, the resident, the units they officer. */
    public Set<UUID> holderIds() {
        Set<UUID> own = organizations(Role.UNIT_OFFICER, Role.BRANCH_SECRETARY).collect(Collectors.toSet());
        if (memberId != null) {
            own.add(memberId);
        }
        if (has(Role.RESIDENT)) {
            own.add(accountId);
        }
        return own;
    }

    /**
     * Whether a case of the holder would be a case of one's own: as {@link #is}, and for the member with the same phone
     * number. To refuse by, never to allow by.
     */
    public boolean isConcernedAs(Holder holder) {
        return is(holder) || holder.type() == Holder.Type.MEMBER && isMember(holder.id());
    }

    /** Whether the member is the person behind the account, by account or by phone number. */
    public boolean isMember(UUID member) {
        return member.equals(memberId) || member.equals(samePhoneMember);
    }

    /** Whether this caller is the given holder, as a person or as an officer of exactly that unit. */
    public boolean is(Holder holder) {
        return switch (holder.type()) {
            case MEMBER -> holder.id().equals(memberId);
            case RESIDENT -> holder.id().equals(accountId);
            case ORGANIZATION ->
                organizations(Role.UNIT_OFFICER, Role.BRANCH_SECRETARY).anyMatch(holder.id()::equals);
        };
    }
}
