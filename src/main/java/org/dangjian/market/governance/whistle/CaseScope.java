package org.dangjian.market.governance.whistle;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The cases a caller takes part in, as the condition of a query.
 *
 * @param accountId whose reports are theirs
 * @param paths parts of the tree that the caller looks after, as an office or in a grid
 * @param departments whose officer the caller is
 */
record CaseScope(UUID accountId, List<String> paths, List<UUID> departments) {

    /** @param of the alias of a case, {@code path} the expression of its place's path */
    String term(String of, String path, Map<String, Object> parameters) {
        List<String> alternatives = new ArrayList<>(List.of(of + ".reporterId = :caller"));
        parameters.put("caller", accountId);
        alternatives.addAll(places(path, parameters));
        if (!departments.isEmpty()) {
            parameters.put("departments", departments);
            alternatives.add("exists (select 1 from WhistleOrder mine where mine.caseId = " + of
                    + ".id and mine.departmentId in :departments)");
        }
        return String.join(" or ", alternatives);
    }

    /** Of orders: those of the caller's departments, and of the caller's part of the tree. */
    String termOfOrders(String order, String path, Map<String, Object> parameters) {
        List<String> alternatives = new ArrayList<>(List.of("1 = 0"));
        alternatives.addAll(places(path, parameters));
        if (!departments.isEmpty()) {
            parameters.put("departments", departments);
            alternatives.add(order + ".departmentId in :departments");
        }
        return String.join(" or ", alternatives);
    }

    private List<String> places(String path, Map<String, Object> parameters) {
        List<String> alternatives = new ArrayList<>();
        for (int i = 0; i < paths.size(); i++) {
            alternatives.add(path + " like :path" + i);
            parameters.put("path" + i, paths.get(i) + "%");
        }
        return alternatives;
    }
}
