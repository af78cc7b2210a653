package org.dangjian.market.ledger;

import java.util.List;
import org.dangjian.market.shared.Caller;
import org.dangjian.market.shared.Holder;
import org.dangjian.market.shared.Role;

/**
 * Who a holder is and where they belong.
 *
 * @param homePath the path of the own branch or unit; for residents that of their community
 * @param reportIns the paths of the communities and streets they report in to today
 */
public record HolderPlace(Holder holder, String name, String homePath, List<String> reportIns) {

    /** Whether one of the roles reaches the holder, by branch or unit or by an active report-in. */
    public boolean isReachedBy(Caller caller, Role... roles) {
        return caller.reaches(homePath, roles) || caller.reachesAny(reportIns, roles);
    }
}
