package org.dangjian.market.assessment.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.dangjian.market.people.organization.Organization;
import org.dangjian.market.people.organization.OrganizationDirectory;
import org.dangjian.market.platform.shared.Caller;
import org.dangjian.market.platform.shared.Problem;
import org.dangjian.market.platform.shared.Role;

/** Figures of any place and period for the offices it lies under (《城市区域化党建调研报告》三). */
@ApplicationScoped
class ServiceReport {

    private final ServiceQuery query;
    private final OrganizationDirectory organizations;

    ServiceReport(ServiceQuery query, OrganizationDirectory organizations) {
        this.query = query;
        this.organizations = organizations;
    }

    /** @throws Problem {@code not-found} for a place outside the caller's part of the tree, {@code validation-failed} */
    @Transactional
    public ServiceFigures figures(Caller caller, ServiceFilter filter) {
        filter.requireInOrder();
        Organization place = organizations
                .find(filter.organizationId())
                .filter(found -> caller.reaches(found.path(), Role.OFFICES))
                .orElseThrow(Problem::notFound);
        ServiceQuery.Scope scope = new ServiceQuery.Scope(place.path(), filter.from(), filter.to());
        return new ServiceFigures(
                place.id(),
                place.name(),
                filter.from(),
                filter.to(),
                query.itemsOnShelf(scope),
                query.itemsClaimed(scope),
                query.claimsVerified(scope),
                query.visits(scope),
                query.people(scope),
                query.units(scope),
                query.residentsServed(scope),
                satisfaction(query.ratings(scope)));
    }

    private static ServiceFigures.Satisfaction satisfaction(Object[] row) {
        long ratings = ((Number) row[0]).longValue();
        BigDecimal stars = BigDecimal.valueOf(((Number) row[1]).longValue());
        return new ServiceFigures.Satisfaction(
                ratings == 0 ? null : stars.divide(BigDecimal.valueOf(ratings), 2, RoundingMode.HALF_UP), ratings);
    }
}
