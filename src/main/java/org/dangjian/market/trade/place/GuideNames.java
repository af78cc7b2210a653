package org.dangjian.market.trade.place;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dangjian.market.people.access.account.AccountDirectory;
import org.dangjian.market.platform.shared.BusinessDay;
import org.dangjian.market.platform.shared.Caller;
import org.dangjian.market.platform.shared.FieldCipher;
import org.dangjian.market.platform.shared.Role;

/** Who helps at a point: in full to those who look after it, masked to everybody else. */
@ApplicationScoped
class GuideNames {

    private final GuideAssignmentRepository assignments;
    private final AccountDirectory accounts;
    private final BusinessDay clock;

    GuideNames(GuideAssignmentRepository assignments, AccountDirectory accounts, BusinessDay clock) {
        this.assignments = assignments;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** @param path where the point stands in the tree */
    List<String> at(Caller caller, UUID pointId, String path) {
        List<UUID> guides = assignments.guidesAt(pointId, clock.today());
        if (guides.isEmpty()) {
            return List.of();
        }
        Map<UUID, String> names = accounts.namesOf(guides);
        boolean openly = caller.reaches(path, Role.OFFICES);
        return guides.stream()
                .map(guide -> openly || guide.equals(caller.accountId())
                        ? names.get(guide)
                        : FieldCipher.maskName(names.get(guide)))
                .toList();
    }
}
