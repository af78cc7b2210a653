package org.dangjian.market.trade.claim;

import java.time.LocalDate;
import java.util.Map;
import org.dangjian.market.trade.place.GuideScope;

/** The claims a guide sees, as terms of the query over claims: the same as {@link GuideScope#covers} says of one. */
public record GuidedClaims(GuideScope scope, LocalDate today) {

    private static final String REPORTED =
            " and r.validFrom <= :guideDay and (r.validTo is null or r.validTo >= :guideDay))";

    /** Alternatives, each beginning with "or"; nothing for who is no guide. */
    public String terms(Map<String, Object> parameters) {
        StringBuilder terms = new StringBuilder();
        for (int i = 0; i < scope.points().size(); i++) {
            GuideScope.Point point = scope.points().get(i);
            if (!point.items().isEmpty()) {
                String path = ":guidePoint" + i;
                terms.append(" or c.itemId in :guideItems").append(i).append(" and (");
                terms.append(belongsTo(path))
                        .append(" or ")
                        .append(reportsTo(path))
                        .append(')');
                parameters.put("guideItems" + i, point.items());
                parameters.put("guidePoint" + i, point.path() + "%");
                parameters.put("guideDay", today);
            }
        }
        for (int i = 0; i < scope.units().size(); i++) {
            terms.append(" or ").append(belongsTo(":guideUnit" + i));
            parameters.put("guideUnit" + i, scope.units().get(i) + "%");
        }
        return terms.toString();
    }

    private static String belongsTo(String path) {
        return "(c.holderId in (select h.id from Organization h where h.path like " + path
                + ") or c.holderId in (select m.id from Member m join Organization b on b.id = m.branchId"
                + " where b.path like " + path
                + ") or c.holderId in (select a.id from Account a join a.roles k join Organization l on l.id ="
                + " k.organizationId where k.role = RESIDENT and l.path like " + path + "))";
    }

    private static String reportsTo(String path) {
        return "(c.holderId in (select r.memberId from MemberRegistration r join Organization l on l.id = r.communityId"
                + " where l.path like " + path + REPORTED
                + " or c.holderId in (select h.id from Registration r join Organization l on l.id = r.communityId"
                + " join Organization u on u.id = r.unitId join Organization h on h.path like concat(u.path, '%')"
                + " where l.path like " + path + REPORTED + ")";
    }
}
