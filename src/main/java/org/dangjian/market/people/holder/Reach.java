package org.dangjian.market.people.holder;

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
     * @param row the alias of a row with a {@code holderId}
     * @param paths parts of the tree; nobody belongs to none
     * @param day the day on which report-ins count, Asia/Shanghai
     */
    public static String within(String row, List<String> paths, LocalDate day, Map<String, Object> parameters) {
        return withinOf(row + ".holderId", paths, day, parameters);
    }

    /**
     * The same where the holder is named otherwise.
     *
     * @param id an expression of its id
     */
    public static String withinOf(String id, List<String> paths, LocalDate day, Map<String, Object> parameters) {
        if (paths.isEmpty()) {
            return "1 = 0";
        }
        parameters.put("reachOn", day);
        String active = "(place.validFrom is null or place.validFrom <= :reachOn)"
                + " and (place.validTo is null or place.validTo >= :reachOn)";
        return place(id, active, paths, parameters);
    }

    /** The condition that a holder's own branch or unit lies in these parts of the tree; report-ins do not count. */
    public static String atHome(String id, List<String> paths, Map<String, Object> parameters) {
        return paths.isEmpty() ? "1 = 0" : place(id, "place.validFrom is null", paths, parameters);
    }

    /**
     * The holders there are looked up once for the whole query, not once for each of its rows: what others have costs
     * nothing. Ids of holders are unique over all kinds.
     */
    private static String place(String id, String counts, List<String> paths, Map<String, Object> parameters) {
        StringBuilder term = new StringBuilder("(" + id + " is not null and " + id
                + " in (select place.holderId from HolderReach place where " + counts + " and (1 = 0");
        for (String path : paths) {
            String name = "reach" + parameters.size();
            term.append(" or place.path like :").append(name);
            parameters.put(name, path + "%");
        }
        return term.append(")))").toString();
    }
}
