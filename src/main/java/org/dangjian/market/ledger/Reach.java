package org.dangjian.market.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * The condition that a holder belongs to some part of the tree, by branch, unit or community or by a report-in that is
 * active: one term for every list that shows people what lies in their reach.
 */
public final class Reach {

    private Reach() {}

    /**
     * A term of a query; its parameters are added to {@code parameters}.
     *
     * @param row the alias of a row with {@code holderType} and {@code holderId}
     * @param paths parts of the tree; nobody belongs to none
     * @param day the day on which report-ins count, Asia/Shanghai
     */
    public static String within(String row, List<String> paths, LocalDate day, Map<String, Object> parameters) {
        if (paths.isEmpty()) {
            return "1 = 0";
        }
        StringBuilder term = new StringBuilder("exists (select 1 from HolderReach place where place.holderId = " + row
                + ".holderId and place.holderType = " + row + ".holderType and (place.validFrom is null or"
                + " place.validFrom <= :reachOn) and (place.validTo is null or place.validTo >= :reachOn) and (1 = 0");
        for (int i = 0; i < paths.size(); i++) {
            term.append(" or place.path like :reach").append(i);
            parameters.put("reach" + i, paths.get(i) + "%");
        }
        parameters.put("reachOn", day);
        return term.append("))").toString();
    }
}
