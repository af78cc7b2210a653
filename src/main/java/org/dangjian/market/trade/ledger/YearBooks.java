package org.dangjian.market.trade.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.stream.Stream;
import org.dangjian.market.people.holder.HolderPlace;
import org.dangjian.market.people.organization.Organization;
import org.dangjian.market.people.organization.OrganizationDirectory;
import org.dangjian.market.platform.audit.AuditEntry;
import org.dangjian.market.platform.audit.AuditTrail;
import org.dangjian.market.platform.shared.BusinessDay;
import org.dangjian.market.platform.shared.Caller;
import org.dangjian.market.platform.shared.Holder;
import org.dangjian.market.platform.shared.Problem;
import org.dangjian.market.platform.shared.ProblemCode;

/** Closes years for postings, and reopens them on record. */
@ApplicationScoped
public class YearBooks {

    private final YearGates gates;
    private final OrganizationDirectory organizations;
    private final EntityManager database;
    private final AuditTrail audit;
    private final BusinessDay clock;

    YearBooks(
            YearGates gates,
            OrganizationDirectory organizations,
            EntityManager database,
            AuditTrail audit,
            BusinessDay clock) {
        this.gates = gates;
        this.organizations = organizations;
        this.database = database;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Closes a year for one audience in an organization and all below it; waits for postings under way.
     *
     * @throws Problem {@code period-closed} when it is closed already
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void close(Caller caller, int year, Holder.Type audience, Organization organization) {
        List<String> below = organizations.subtree(organization.path()).stream()
                .map(Organization::path)
                .toList();
        gates.takeAll(
                year,
                audience,
                Stream.concat(Stream.of(organization.path()), below.stream()).toList());
        if (gates.isClosed(year, audience, organization.path())) {
            throw Problem.of(ProblemCode.PERIOD_CLOSED, year);
        }
        database.persist(new YearClosure(year, audience, organization, caller.accountId(), clock.now()));
        database.flush();
        record(caller, "year.closed", year, audience, organization, null);
    }

    /** Opens a closed year again; who and why stay on record. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void reopen(Caller caller, int year, Holder.Type audience, Organization organization, String reason) {
        YearClosure closure = database.createQuery("from YearClosure c where c.liveKey = :key", YearClosure.class)
                .setParameter("key", year + "|" + audience + "|" + organization.id())
                .getResultStream()
                .findFirst()
                .orElseThrow(Problem::notFound);
        closure.reopen(caller.accountId(), reason, clock.now());
        record(caller, "year.reopened", year, audience, organization, reason);
    }

    /**
     * Keeps the year open for a holder until the transaction ends: a closing waits for what is being decided now.
     *
     * @throws Problem {@code period-closed}
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void requireOpen(int year, HolderPlace place) {
        gates.pass(year, YearGates.homes(place.holder().type(), place.closingPaths()));
        gates.requireUnjudged(List.of(place.holder()), year);
    }

    /** Whether the year is closed for the holder. */
    public boolean isClosed(int year, HolderPlace place) {
        return place.closingPaths().stream()
                .anyMatch(path -> gates.isClosed(year, place.holder().type(), path));
    }

    private void record(
            Caller caller, String action, int year, Holder.Type audience, Organization organization, String reason) {
        audit.record(
                caller,
                AuditEntry.of(action, "organization", organization.id())
                        .in(organization.path())
                        .with("year", year)
                        .with("audience", audience)
                        .with("reason", reason));
    }
}
