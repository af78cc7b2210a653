package org.dangjian.market.governance.whistle;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.dangjian.market.people.member.HeldPost;
import org.dangjian.market.people.member.HeldPosts;
import org.dangjian.market.people.organization.Organization;
import org.dangjian.market.people.organization.OrganizationDirectory;
import org.dangjian.market.platform.audit.AuditEntry;
import org.dangjian.market.platform.shared.Caller;
import org.dangjian.market.platform.shared.Problem;
import org.dangjian.market.platform.shared.Role;

/**
 * Who takes part in a case: who reported it, the offices of its place and who works in its grid, the departments it was sent
 * to. Nobody else learns that there is one.
 */
@ApplicationScoped
public class CaseAccess {

    /** The posts of those who look after a grid (网格长、专职网格员). */
    private static final Set<String> GRID_POSTS = Set.of("GRID_LEADER", "GRID_WORKER");

    private final CaseRepository cases;
    private final OrderRepository orders;
    private final OrganizationDirectory organizations;
    private final HeldPosts posts;

    CaseAccess(CaseRepository cases, OrderRepository orders, OrganizationDirectory organizations, HeldPosts posts) {
        this.cases = cases;
        this.orders = orders;
        this.organizations = organizations;
        this.posts = posts;
    }

    CaseScope scope(Caller caller) {
        List<String> paths = new ArrayList<>(caller.paths(Role.OFFICES));
        paths.addAll(grids(caller));
        return new CaseScope(caller.accountId(), paths, departments(caller));
    }

    /** The paths of the grids the caller looks after, by a post or as the secretary of the grid's branch (兼任网格长). */
    public List<String> grids(Caller caller) {
        List<String> grids = new ArrayList<>(caller.paths(Role.BRANCH_SECRETARY));
        if (caller.memberId() != null) {
            grids.addAll(byPost(caller));
        }
        return grids;
    }

    private List<String> byPost(Caller caller) {
        List<UUID> held = posts.of(List.of(caller.memberId())).getOrDefault(caller.memberId(), List.of()).stream()
                .filter(post -> GRID_POSTS.contains(post.kind()))
                .map(HeldPost::organizationId)
                .toList();
        return organizations.findByIds(held).stream().map(Organization::path).toList();
    }

    /** The departments whose officer the caller is. */
    public static List<UUID> departments(Caller caller) {
        return caller.organizations(Role.UNIT_OFFICER).toList();
    }

    public String path(WhistleCase of) {
        return organizations.get(of.placeId()).path();
    }

    /** @throws Problem {@code not-found} for a case in which the caller takes no part */
    public WhistleCase readable(Caller caller, UUID id) {
        return find(caller, id).orElseThrow(Problem::notFound);
    }

    Optional<WhistleCase> find(Caller caller, UUID id) {
        return cases.findByIdOptional(id).filter(found -> takesPart(caller, found));
    }

    private boolean takesPart(Caller caller, WhistleCase of) {
        return caller.accountId().equals(of.reporterId())
                || caller.reaches(path(of), Role.OFFICES)
                || isOfDepartment(caller, of)
                || isOfGrid(caller, path(of));
    }

    /** Whether a department of the caller's has, or had, an order. */
    public boolean isOfDepartment(Caller caller, WhistleCase of) {
        List<UUID> own = departments(caller);
        return !own.isEmpty() && orders.count("caseId = ?1 and departmentId in ?2", of.id(), own) > 0;
    }

    /** Whether the caller works in the grid, or for the community or street above it. */
    public boolean worksAt(Caller caller, String path) {
        return caller.reaches(path, Role.STAFF) || isOfGrid(caller, path);
    }

    private boolean isOfGrid(Caller caller, String path) {
        return grids(caller).stream().anyMatch(path::startsWith);
    }

    /**
     * The case, held until the transaction ends, for the staff of its place.
     *
     * @throws Problem {@code not-found}
     */
    public WhistleCase managed(Caller caller, UUID id, Role... roles) {
        WhistleCase found = cases.findByIdOptional(id)
                .filter(one -> caller.reaches(path(one), roles))
                .orElseThrow(Problem::notFound);
        return cases.locked(found);
    }

    /** The order, for the officers of its department alone. */
    public WhistleOrder ofDepartment(Caller caller, UUID id) {
        return orders.findByIdOptional(id)
                .filter(found -> departments(caller).contains(found.departmentId()))
                .orElseThrow(Problem::notFound);
    }

    /** The order, for the street of its case's place. */
    public WhistleOrder decidable(Caller caller, UUID id) {
        return orders.findByIdOptional(id)
                .filter(found -> caller.reaches(path(cases.findById(found.caseId())), Role.DECIDERS))
                .orElseThrow(Problem::notFound);
    }

    /** What the trail says about a step of a case. */
    public AuditEntry entry(String action, WhistleCase of) {
        return AuditEntry.of(action, "case", of.id())
                .in(path(of))
                .with("status", of.status())
                .with("round", of.round() > 1 ? of.round() : null);
    }
}
