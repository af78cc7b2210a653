package org.dangjian.market.people.organization;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.dangjian.market.platform.audit.AuditEntry;
import org.dangjian.market.platform.audit.AuditTrail;
import org.dangjian.market.platform.shared.BusinessDay;
import org.dangjian.market.platform.shared.Caller;
import org.dangjian.market.platform.shared.IfMatch;
import org.dangjian.market.platform.shared.Page;
import org.dangjian.market.platform.shared.Problem;
import org.dangjian.market.platform.shared.ProblemCode;
import org.dangjian.market.platform.shared.Role;

/** The tree: made from the roots down, each office below its own. */
@ApplicationScoped
public class OrganizationService {

    private final OrganizationRepository organizations;
    private final OrganizationHistory history;
    private final OrganizationDirectory directory;
    private final LabelService labels;
    private final AuditTrail audit;
    private final BusinessDay clock;

    OrganizationService(
            OrganizationRepository organizations,
            OrganizationHistory history,
            OrganizationDirectory directory,
            LabelService labels,
            AuditTrail audit,
            BusinessDay clock) {
        this.organizations = organizations;
        this.history = history;
        this.directory = directory;
        this.labels = labels;
        this.audit = audit;
        this.clock = clock;
    }

    /** The organizations the caller may see: below and above their own, and those linked by report-ins. */
    @Transactional
    public Page<OrganizationView> find(
            Caller caller, OrganizationFilter filter, String afterCode, int limit, boolean count) {
        List<String> scopes = directory.readableScopes(caller);
        Page<OrganizationView> page = Page.of(
                        organizations.find(filter, scopes, afterCode, limit + 1), limit, Organization::code)
                .map(this::view);
        return count ? page.withTotal(organizations.count(filter, scopes)) : page;
    }

    @Transactional
    public OrganizationView get(Caller caller, UUID id) {
        return view(directory.readable(caller, id));
    }

    @Transactional
    public Page<OrganizationView> children(Caller caller, UUID id, String afterCode, int limit, boolean count) {
        directory.readable(caller, id);
        return find(caller, OrganizationFilter.childrenOf(id), afterCode, limit, count);
    }

    /**
     * Makes an organization below one of the caller's own; SYSTEM_ADMIN makes the roots.
     *
     * @throws Problem {@code code-taken}, {@code parent-not-allowed}; {@code validation-failed} for an unknown parent
     */
    @Transactional
    public OrganizationView create(Caller caller, CreateOrganization request) {
        Organization parent = parentOf(caller, request);
        if (parent == null && !caller.has(Role.SYSTEM_ADMIN)) {
            throw Problem.of(ProblemCode.FORBIDDEN);
        }
        if (organizations.findByCode(request.code()).isPresent()) {
            throw Problem.of(ProblemCode.CODE_TAKEN);
        }
        if (parent != null) {
            organizations.holdTrees(LockModeType.PESSIMISTIC_READ, parent);
        }
        Organization organization = new Organization(
                request.code(),
                request.name().strip(),
                request.partyName(),
                request.level(),
                request.kind(),
                parent,
                clock.now());
        organizations.persistAndFlush(organization);
        record(caller, "organization.created", organization);
        return view(organization);
    }

    /** Renames or moves an organization within the caller's part of the tree. */
    @Transactional
    public OrganizationView update(Caller caller, UUID id, IfMatch version, UpdateOrganization request) {
        Organization organization = directory.managed(caller, id);
        Organization superior = request.parentId() == null ? null : directory.managed(caller, request.parentId());
        if (superior != null) {
            organizations.holdTrees(LockModeType.PESSIMISTIC_WRITE, organization, superior);
        }
        IfMatch.check(version, organization.version());
        String name =
                request.name() == null ? organization.name() : request.name().strip();
        String partyName = request.partyName() == null ? organization.givenPartyName() : request.partyName();
        history.keep(organization, name, partyName);
        organization.rename(name, partyName, request.kind() == null ? organization.kind() : request.kind());
        if (superior != null && !superior.id().equals(organization.parentId())) {
            String oldPath = organization.path();
            organization.placeUnder(superior);
            organizations.flush();
            organizations.movePaths(oldPath, organization.path());
        }
        organizations.flush();
        record(caller, "organization.updated", organization);
        return view(organization);
    }

    private OrganizationView view(Organization organization) {
        return OrganizationView.of(organization, labels);
    }

    private Organization parentOf(Caller caller, CreateOrganization request) {
        if (request.parentId() == null && request.parentCode() == null) {
            return null;
        }
        Organization parent = request.parentId() != null
                ? organizations.findById(request.parentId())
                : organizations.findByCode(request.parentCode()).orElse(null);
        if (parent == null || !directory.isManagedBy(caller, parent)) {
            String field = request.parentId() != null ? "parentId" : "parentCode";
            throw Problem.invalid(field, "没有这个上级组织，或不在您的管理范围内");
        }
        return parent;
    }

    private void record(Caller caller, String action, Organization organization) {
        audit.record(
                caller,
                AuditEntry.of(action, "organization", organization.id())
                        .in(organization.path())
                        .with("code", organization.code())
                        .with("level", organization.level()));
    }
}
