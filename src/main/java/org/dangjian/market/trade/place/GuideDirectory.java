package org.dangjian.market.trade.place;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.dangjian.market.people.member.GuidedPlaces;
import org.dangjian.market.people.organization.Organization;
import org.dangjian.market.people.organization.OrganizationDirectory;
import org.dangjian.market.platform.shared.BusinessDay;
import org.dangjian.market.platform.shared.Caller;
import org.dangjian.market.platform.shared.Role;

/** Answers where a guide works today. The one place other features ask about guides. */
@ApplicationScoped
public class GuideDirectory implements GuidedPlaces {

    private final GuideAssignmentRepository assignments;
    private final OrganizationDirectory organizations;
    private final BusinessDay clock;

    GuideDirectory(GuideAssignmentRepository assignments, OrganizationDirectory organizations, BusinessDay clock) {
        this.assignments = assignments;
        this.organizations = organizations;
        this.clock = clock;
    }

    /** Empty for who is no guide, or not assigned today; an assignment counts only within the role as it is granted now. */
    public GuideScope scopeOf(Caller caller) {
        if (!caller.has(Role.GUIDE)) {
            return GuideScope.NONE;
        }
        UUID account = caller.accountId();
        LocalDate today = clock.today();
        List<GuideScope.Point> points = assignments.pointsOf(account, today).stream()
                .map(row -> new GuideScope.Point((String) row[1], ((ServicePoint) row[0]).items()))
                .filter(point -> caller.reaches(point.path(), Role.GUIDE))
                .toList();
        List<String> units = assignments.unitsOf(account, today).stream()
                .filter(unit -> caller.reachesAny(organizations.placesOf(unit), Role.GUIDE))
                .map(Organization::path)
                .toList();
        return new GuideScope(points, units);
    }

    @Override
    public List<String> of(Caller caller) {
        return scopeOf(caller).paths();
    }
}
