package org.dangjian.market.trade.shelf.item;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dangjian.market.people.member.MemberTraits;
import org.dangjian.market.people.organization.Organization;
import org.dangjian.market.platform.shared.Holder;
import org.dangjian.market.platform.shared.Near;
import org.dangjian.market.platform.shared.Terms;
import org.dangjian.market.trade.shelf.AudienceFlag;
import org.dangjian.market.trade.shelf.Codes;
import org.dangjian.market.trade.shelf.Every;
import org.dangjian.market.trade.shelf.ItemAudience;
import org.dangjian.market.trade.shelf.Period;

/** Reads the shelf: newest first, a page at a time by id, without counting unless asked. */
@ApplicationScoped
class ShelfQuery {

    /**
     * Whose shelf it is.
     *
     * @param managed paths whose items are seen in every state
     * @param places paths where the caller belongs: published items there, above and in report-in places are seen
     * @param kinds the kinds of holder the caller can claim as
     * @param member what items are aimed by, of the member the caller is; {@code null} for who is none
     */
    public record Viewer(
            List<String> managed, List<String> places, Collection<Holder.Type> kinds, MemberTraits member) {}

    /** How many periods of an item are full, of those from a given one on; it can be claimed while that is not all. */
    private static final String FULL = "(select count(p) from ItemPeriod p where p.key.itemId = i.id"
            + " and p.taken >= p.capacity and p.key.period >= ";

    private final EntityManager database;

    ShelfQuery(EntityManager database) {
        this.database = database;
    }

    /**
     * A page in the order of the filter: the item, the name of its organization, metres to it or {@code null}.
     *
     * @param near where the caller is, or {@code null}
     * @param after the last item shown, or {@code null}
     */
    List<Object[]> page(ItemFilter filter, Viewer viewer, LocalDate today, Near near, ShelfPosition after, int limit) {
        Map<String, Object> parameters = new HashMap<>();
        String where = where(filter, viewer, today, parameters);
        String metres = Near.metres(near, "i.location", parameters);
        if (after != null) {
            where += " and " + after.following(filter.sort(), metres, parameters);
        }
        TypedQuery<Object[]> query = database.createQuery(
                "select i, o.name, " + metres + " from Item i join Organization o on o.id = i.organizationId where "
                        + where + " order by " + ShelfPosition.order(filter.sort(), metres),
                Object[].class);
        parameters.forEach(query::setParameter);
        return query.setMaxResults(limit).getResultList();
    }

    long count(ItemFilter filter, Viewer viewer, LocalDate today) {
        Map<String, Object> parameters = new HashMap<>();
        TypedQuery<Long> query = database.createQuery(
                "select count(i) from Item i join Organization o on o.id = i.organizationId where "
                        + where(filter, viewer, today, parameters),
                Long.class);
        parameters.forEach(query::setParameter);
        return query.getSingleResult();
    }

    private String where(ItemFilter filter, Viewer viewer, LocalDate today, Map<String, Object> parameters) {
        List<String> terms = new ArrayList<>();
        terms.add(visible(viewer, parameters));
        if (filter.kind() != null) {
            terms.add("i.kind = :kind");
            parameters.put("kind", filter.kind());
        }
        if (filter.audience() != null) {
            terms.add("i." + flag(filter.audience()));
        }
        if (Terms.given(filter.status()) == null) {
            // What was put away is found by asking for it.
            terms.add("i.status <> ARCHIVED");
        } else {
            terms.add("i.status in :status");
            parameters.put("status", filter.status());
        }
        if (filter.organizationId() != null) {
            Organization organization = database.find(Organization.class, filter.organizationId());
            terms.add("o.path like :organization");
            parameters.put("organization", organization == null ? "-" : organization.path() + "%");
        }
        if (filter.category() != null) {
            terms.add("i.category = :category");
            parameters.put("category", filter.category());
        }
        if (filter.q() != null) {
            terms.add("(i.title like :q escape '\\' or i.description like :q escape '\\')");
            String literal =
                    filter.q().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
            parameters.put("q", "%" + literal + "%");
        }
        if (Boolean.TRUE.equals(filter.claimable())) {
            terms.add(claimable(viewer));
            parameters.put("today", today);
            parameters.put("year", today.getYear());
            parameters.put("month", today.getMonthValue());
            parameters.put("quarter", (today.getMonthValue() + 2) / 3);
            parameters.put("thisMonth", Period.of(Every.MONTH, today).code());
            parameters.put("thisQuarter", Period.of(Every.QUARTER, today).code());
        }
        return String.join(" and ", terms);
    }

    private static String visible(Viewer viewer, Map<String, Object> parameters) {
        List<String> alternatives = new ArrayList<>(List.of("1 = 0"));
        for (int i = 0; i < viewer.managed().size(); i++) {
            alternatives.add("o.path like :managed" + i);
            parameters.put("managed" + i, viewer.managed().get(i) + "%");
        }
        for (int i = 0; i < viewer.places().size(); i++) {
            alternatives.add("(i.status in (PUBLISHED, CLOSED, ARCHIVED) and (o.path like :below" + i + " or :place" + i
                    + " like concat(o.path, '%')))");
            parameters.put("below" + i, viewer.places().get(i) + "%");
            parameters.put("place" + i, viewer.places().get(i));
        }
        return "(" + String.join(" or ", alternatives) + ")";
    }

    private static String claimable(Viewer viewer) {
        List<String> kinds = viewer.kinds().stream()
                .map(kind -> meantFor(kind, viewer.member()))
                .toList();
        return "i.status = PUBLISHED and i.kind <> MANDATORY and i.opensOn <= :today and i.closesOn >= :today"
                + " and ((i.every is null or i.times > 1) and (i.capacity is null or i.taken < i.capacity)"
                + " or i.times = 1 and i.every = MONTH and " + FULL + ":thisMonth)"
                + " < (extract(year from i.closesOn) - :year) * 12 + extract(month from i.closesOn) - :month + 1"
                + " or i.times = 1 and i.every = QUARTER and " + FULL + ":thisQuarter)"
                + " < (extract(year from i.closesOn) - :year) * 4 + extract(quarter from i.closesOn) - :quarter + 1)"
                + (kinds.isEmpty() ? " and 1 = 0" : " and (" + String.join(" or ", kinds) + ")");
    }

    /** As {@link ItemAudience#suits} has it. */
    private static String meantFor(Holder.Type kind, MemberTraits member) {
        if (kind != Holder.Type.MEMBER || member == null) {
            return "i." + flag(kind);
        }
        String held = Arrays.stream(AudienceFlag.values())
                .filter(flag -> flag.isOf(member))
                .map(flag -> " or i.audience.flags like '" + Codes.pattern(flag) + "'")
                .collect(Collectors.joining());
        return "(i.audience.forMembers and (i.audience.categories is null or i.audience.categories like '"
                + Codes.pattern(member.category()) + "') and (i.audience.flags is null" + held + "))";
    }

    private static String flag(Holder.Type audience) {
        return switch (audience) {
            case ORGANIZATION -> "audience.forOrganizations";
            case MEMBER -> "audience.forMembers";
            case RESIDENT -> "audience.forResidents";
        };
    }
}
