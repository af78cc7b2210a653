package org.dangjian.market.trade.redemption.order;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.dangjian.market.people.organization.setting.SettingService;
import org.dangjian.market.platform.shared.Problem;
import org.dangjian.market.platform.shared.ProblemCode;

/**
 * Who may redeem: members registered by the last closed year (approved as qualified with the line reached, or after help), and everyone where the district that gives the
 * gift has opened it to all.
 */
@ApplicationScoped
class Eligibility {

    private final SettingService settings;
    private final Registrations registrations;

    Eligibility(SettingService settings, Registrations registrations) {
        this.settings = settings;
        this.registrations = registrations;
    }

    /**
     * Checks a member for a gift.
     *
     * @param giftPath the path of the organization that gives it
     * @throws Problem {@code not-eligible}
     */
    void require(UUID memberId, String giftPath) {
        boolean eligible =
                settings.at(giftPath).redemptionForAll() || registrations.isRegisteredByLastClosedYear(memberId);
        if (!eligible) {
            throw Problem.of(ProblemCode.NOT_ELIGIBLE, "上一年度评议得分达到合格线并审定为合格的党员方可兑换");
        }
    }
}
