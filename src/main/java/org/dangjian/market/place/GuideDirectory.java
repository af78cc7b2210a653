package org.dangjian.market.place;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.dangjian.market.member.GuidedPlaces;
import org.dangjian.market.shared.BusinessDay;
import org.dangjian.market.shared.Caller;
import org.dangjian.market.shared.Role;

/** Answers where a guide works today. The one place other features ask about guides. */
@ApplicationScoped
public class GuideDirectory implements GuidedPlaces {

    private final GuideAssignmentRepository assignments;
    private final BusinessDay clock;

    GuideDirectory(GuideAssignmentRepository assignments, BusinessDay clock) {
        this.assignments = assignments;
        this.clock = clock;
    }

    /** Empty for who is no guide, or not assigned today. */
    public GuideScope scopeOf(Caller caller) {
        if (!caller.has(Role.GUIDE)) {
            return GuideScope.NONE;
        }
        UUID account = caller.accountId();
        LocalDate today = clock.today();
        List<GuideScope.Point> points = assignments.pointsOf(account, today).stream()
                .map(row -> new GuideScope.Point((String) row[1], ((ServicePoint) row[0]).items()))
                .toList();
        return new GuideScope(points, assignments.unitsOf(account, today));
    }

    @Override
    public List<String> of(Caller caller) {
        return scopeOf(caller).paths();
    }
}
