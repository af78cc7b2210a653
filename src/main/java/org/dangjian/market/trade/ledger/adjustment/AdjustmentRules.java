package org.dangjian.market.trade.ledger.adjustment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dangjian.market.people.organization.Organization;
import org.dangjian.market.people.organization.OrganizationDirectory;
import org.dangjian.market.platform.audit.AuditEntry;
import org.dangjian.market.platform.audit.AuditTrail;
import org.dangjian.market.platform.shared.BusinessDay;
import org.dangjian.market.platform.shared.Caller;
import org.dangjian.market.platform.shared.Problem;
import org.dangjian.market.platform.shared.Role;

/** The catalogues of rewards and deductions: a district keeps its own, and it holds for everybody below. */
@ApplicationScoped
public class AdjustmentRules {

    /** Entries of one catalogue that are shown; more would be no catalogue. */
    private static final int MOST = 200;

    private final EntityManager database;
    private final OrganizationDirectory organizations;
    private final AuditTrail audit;
    private final BusinessDay clock;

    AdjustmentRules(EntityManager database, OrganizationDirectory organizations, AuditTrail audit, BusinessDay clock) {
        this.database = database;
        this.organizations = organizations;
        this.audit = audit;
        this.clock = clock;
    }

    /** The entries that hold at an organization of the caller's reach: its own and those of the offices above. */
    @Transactional
    public List<AdjustmentRuleView> at(Caller caller, UUID organizationId) {
        Organization place = organizations.readable(caller, organizationId);
        return inForce(place.path()).stream().map(AdjustmentRuleView::of).toList();
    }

    /** @throws Problem {@code already-exists}, {@code validation-failed} */
    @Transactional
    public AdjustmentRuleView add(Caller caller, AddAdjustmentRule request) {
        Organization office = organizations
                .find(request.organizationId())
                .filter(found -> caller.reaches(found.path(), Role.DISTRICT_ADMIN))
                .orElseThrow(() -> Problem.invalid("organizationId", "没有这个组织，或不在您的管理范围内"));
        AdjustmentRule rule = new AdjustmentRule(request, caller.accountId(), clock.now());
        database.persist(rule);
        database.flush();
        record(caller, "adjustment-rule.added", rule, office);
        return AdjustmentRuleView.of(rule);
    }

    /** Takes an entry out of the catalogue. */
    @Transactional
    public AdjustmentRuleView close(Caller caller, UUID id) {
        AdjustmentRule rule = database.find(AdjustmentRule.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (rule == null) {
            throw Problem.notFound();
        }
        Organization office = organizations.get(rule.organizationId());
        if (!caller.reaches(office.path(), Role.DISTRICT_ADMIN)) {
            throw Problem.notFound();
        }
        rule.close(caller.accountId(), clock.now());
        database.flush();
        record(caller, "adjustment-rule.closed", rule, office);
        return AdjustmentRuleView.of(rule);
    }

    /** The open entries of the offices at and above a path, the office above first. */
    List<AdjustmentRule> inForce(String path) {
        List<UUID> offices =
                organizations.lineage(path).stream().map(Organization::id).toList();
        return database.createQuery(
                        "select r from AdjustmentRule r join Organization o on o.id = r.organizationId"
                                + " where r.organizationId in :offices and r.closedAt is null"
                                + " order by length(o.path), r.kind desc, r.points desc, r.id",
                        AdjustmentRule.class)
                .setParameter("offices", offices)
                .setMaxResults(MOST)
                .getResultList();
    }

    /** Entries by their ids, open or not; asked for no id, it knows none. */
    Map<UUID, AdjustmentRule> find(Collection<UUID> ids) {
        return ids.isEmpty()
                ? new HashMap<>()
                : database.createQuery("from AdjustmentRule r where r.id in :ids", AdjustmentRule.class)
                        .setParameter("ids", ids)
                        .getResultStream()
                        .collect(Collectors.toMap(AdjustmentRule::id, Function.identity()));
    }

    private void record(Caller caller, String action, AdjustmentRule rule, Organization office) {
        audit.record(
                caller,
                AuditEntry.of(action, "adjustment-rule", rule.id())
                        .in(office.path())
                        .with("kind", rule.kind())
                        .with("points", rule.points())
                        .with("yearlyCap", rule.yearlyCap()));
    }
}
