package org.dangjian.market.trade.dispatch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dangjian.market.platform.shared.BusinessDay;
import org.dangjian.market.platform.shared.Holder;
import org.dangjian.market.trade.shelf.Item;

/** Finds holders in reach of some staff who may claim an item and have neither claimed it nor been asked. */
@ApplicationScoped
class SuggestionQuery {

    /** @param note what was registered for the item's category, or {@code null} when nothing was */
    record Candidate(Holder holder, String name, String organizationName, String note, int claims, int points) {}

    private static final String ACTIVE = " r.validFrom <= :day and (r.validTo is null or r.validTo >= :day)";
    private static final String TODAY = "h.%1$s.since <= :day and (h.%1$s.until is null or h.%1$s.until >= :day)";
    private static final String NOTE =
            "(select value(n) from SkillList l join l.notes n where l.holderId = h.id and key(n) = :category)";
    private static final String CLAIMS = "(select count(c) from Claim c join Item k on k.id = c.itemId"
            + " where c.holderId = h.id and c.holderType = :type and c.liveKey is not null"
            + " and c.claimed.at >= :since and k.kind = OPTIONAL)";
    private static final String POINTS = "(select coalesce(sum(e.points), 0) from PointEntry e where e.holderId = h.id"
            + " and e.holderType = :type and e.unit = SCORE and e.year = :year)";

    /** Members who are there; {@code home} is the branch. */
    private static final String MEMBERS =
            "Member h join Organization home on home.id = h.branchId where h.status = ACTIVE";
    /** What claims as an organization; {@code home} is the organization itself. */
    private static final String ORGANIZATIONS = "Organization h join Organization home on home.id = h.id"
            + " where h.level in (STATIONED_UNIT, BRANCH, GRID_BRANCH)";

    private static final String REPORT_IN_OF_MEMBER = "exists (select 1 from MemberRegistration r"
            + " join Organization p on p.id = r.communityId where r.memberId = h.id and" + ACTIVE + " and ";
    private static final String REPORT_IN_OF_UNIT = "exists (select 1 from Registration r"
            + " join Organization u on u.id = r.unitId join Organization p on p.id = r.communityId"
            + " where h.path like concat(u.path, '%') and" + ACTIVE + " and ";

    private final EntityManager database;
    private final BusinessDay clock;

    SuggestionQuery(EntityManager database, BusinessDay clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Those who registered the item's category. */
    List<Candidate> skilled(Holder.Type type, Item item, String itemPath, List<String> scope, int limit) {
        String registered =
                "exists (select 1 from SkillList l join l.notes n" + " where l.holderId = h.id and key(n) = :category)";
        return find(type, item, itemPath, scope, registered, new HashMap<>(), limit);
    }

    /** Those who did not, and claimed at most {@code few} optional items this year. */
    List<Candidate> idle(Holder.Type type, Item item, String itemPath, List<String> scope, long few, int limit) {
        String idle = "not exists (select 1 from SkillList l join l.notes n"
                + " where l.holderId = h.id and key(n) = :category) and " + CLAIMS + " <= :few";
        return find(type, item, itemPath, scope, idle, new HashMap<>(Map.of("few", few)), limit);
    }

    private List<Candidate> find(
            Holder.Type type,
            Item item,
            String itemPath,
            List<String> scope,
            String which,
            Map<String, Object> parameters,
            int limit) {
        boolean members = type == Holder.Type.MEMBER;
        String reportIn = members ? REPORT_IN_OF_MEMBER : REPORT_IN_OF_UNIT;
        String superior = members ? "home.name" : "(select s.name from Organization s where s.id = h.parentId)";
        String where = " and " + inScope(scope, reportIn, parameters)
                // As HolderPlace.isNear has it.
                + " and (home.path like concat(:itemPath, '%') or " + reportIn
                + "(p.path like concat(:itemPath, '%') or :itemPath like concat(p.path, '%'))))"
                + (members ? aim(item, parameters) : "")
                + " and not exists (select 1 from Claim c where c.itemId = :item and c.holderId = h.id"
                + " and c.liveKey is not null)"
                + " and not exists (select 1 from Dispatch d where d.itemId = :item and d.holderId = h.id"
                + " and d.status = OPEN)"
                + " and " + which;
        int year = clock.year();
        parameters.put("type", type);
        parameters.put("category", item.category());
        parameters.put(
                "since", LocalDate.of(year, 1, 1).atStartOfDay(BusinessDay.ZONE).toInstant());
        parameters.put("year", year);
        parameters.put("day", clock.today());
        parameters.put("itemPath", itemPath);
        parameters.put("item", item.id());
        var query = database.createQuery(
                "select h.id, h.name, " + superior + ", " + NOTE + ", " + CLAIMS + " as claims, " + POINTS
                        + " as points from " + (members ? MEMBERS : ORGANIZATIONS) + where
                        + " order by claims, points, h.id",
                Object[].class);
        parameters.forEach(query::setParameter);
        return query.setMaxResults(limit)
                .getResultStream()
                .map(row -> new Candidate(
                        new Holder(type, (UUID) row[0]),
                        (String) row[1],
                        (String) row[2],
                        (String) row[3],
                        ((Number) row[4]).intValue(),
                        ((Number) row[5]).intValue()))
                .toList();
    }

    /** Whom among members the item is aimed at. */
    private static String aim(Item item, Map<String, Object> parameters) {
        StringBuilder aim = new StringBuilder();
        if (!item.audienceCategories().isEmpty()) {
            aim.append(" and h.category in :aimedAt");
            parameters.put("aimedAt", item.audienceCategories());
        }
        if (!item.audienceFlags().isEmpty()) {
            aim.append(item.audienceFlags().stream()
                    .map(flag -> switch (flag) {
                        case SPECIAL -> TODAY.formatted("special");
                        case FLOATING -> TODAY.formatted("floating");
                    })
                    .collect(Collectors.joining(" or ", " and (", ")")));
        }
        return aim.toString();
    }

    private static String inScope(List<String> scope, String reportIn, Map<String, Object> parameters) {
        List<String> reached = new ArrayList<>(List.of("1 = 0"));
        for (int i = 0; i < scope.size(); i++) {
            reached.add("home.path like :scope" + i);
            reached.add(reportIn + "p.path like :scope" + i + ")");
            parameters.put("scope" + i, scope.get(i) + "%");
        }
        return "(" + String.join(" or ", reached) + ")";
    }
}
