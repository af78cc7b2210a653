package org.dangjian.market.trade.claim.serving;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dangjian.market.platform.shared.Terms;
import org.dangjian.market.trade.claim.Claim;
import org.dangjian.market.trade.claim.ClaimFilter;
import org.dangjian.market.trade.claim.GuidedClaims;

/** The claims that somebody sees, page by page. */
@ApplicationScoped
class ClaimPages {

    /** So many claims are looked through before a page is gathered in another way. */
    private static final int RECENT = 5000;

    private static final String CLAIMS = "select c.id as id from Claim c join Item i on i.id = c.itemId"
            + " join Organization o on o.id = i.organizationId where ";

    private final EntityManager database;

    ClaimPages(EntityManager database) {
        this.database = database;
    }

    /**
     * Newest first.
     *
     * @param own ids of holders whose claims are shown, those on their offers, and those offered to them: the caller's
     * @param paths parts of the tree: claims on items there and of holders there are shown
     * @param guided what a guide sees beside
     */
    List<Claim> page(
            ClaimFilter filter, Collection<UUID> own, List<String> paths, GuidedClaims guided, UUID before, int limit) {
        Map<String, Object> parameters = new HashMap<>();
        List<String> sources = new ArrayList<>();
        if (!own.isEmpty()) {
            sources.add("c.holderId in :own");
            sources.add("i.providerId in :own");
            sources.add("c.id in (select d.id from Claim d join d.participants p where p in :own)");
            sources.add("c.id in (select w.claimId from HandOver w where w.openKey is not null and w.toId in :own)");
            parameters.put("own", own);
        }
        for (int i = 0; i < paths.size(); i++) {
            String path = ":path" + i;
            sources.add("o.path like " + path);
            sources.add("c.holderId in (select h.id from Organization h where h.path like " + path + ")");
            sources.add("c.holderId in (select m.id from Member m join Organization b on b.id = m.branchId"
                    + " where b.path like " + path + ")");
            parameters.put("path" + i, paths.get(i) + "%");
        }
        String ofGuide = guided.terms(parameters);
        if (!ofGuide.isEmpty()) {
            sources.add("(1 = 0" + ofGuide + ")");
        }
        if (sources.isEmpty()) {
            return List.of();
        }
        StringBuilder where = new StringBuilder();
        add(where, parameters, " and c.status in :status", "status", Terms.given(filter.status()));
        add(where, parameters, " and c.itemId = :item", "item", filter.itemId());
        add(where, parameters, " and c.holderType = :holderType", "holderType", filter.holderType());
        add(where, parameters, " and c.holderId = :holderId", "holderId", filter.holderId());
        add(where, parameters, " and c.id < :before", "before", before);
        if (Boolean.TRUE.equals(filter.flagged())) {
            where.append(" and (exists (select 1 from Rating r where r.claimId = c.id and r.flagged = true) or exists"
                    + " (select 1 from Absence a where a.claimId = c.id and a.liveKey is not null))");
        }
        if (!paths.isEmpty()) {
            List<Claim> recent = claims(recent(sources, where.toString(), before), parameters, limit);
            if (recent.size() == limit) {
                return recent;
            }
        }
        return claims(newestOfEach(sources, where.toString(), limit), parameters, limit);
    }

    private List<Claim> claims(String condition, Map<String, Object> parameters, int limit) {
        var query =
                database.createQuery("select q from Claim q where " + condition + " order by q.id desc", Claim.class);
        parameters.forEach(query::setParameter);
        return query.setMaxResults(limit).getResultList();
    }

    /** Those among the newest of all: where much is going on they fill a page, and nothing older is looked at. */
    private static String recent(List<String> sources, String where, UUID before) {
        return "q.id >= (select min(n.id) from (select x.id as id from Claim x"
                + (before == null ? "" : " where x.id < :before") + " order by x.id desc limit " + RECENT
                + ") n) and exists (" + CLAIMS.replace("select c.id as id", "select 1") + "c.id = q.id and ("
                + String.join(" or ", sources) + ")" + where + ")";
    }

    /**
     * The newest of each source, of which the newest of all are among: each is found by an index of its own. With "or"
     * between them all claims there are would be looked through for a place that has few.
     */
    private static String newestOfEach(List<String> sources, String where, int limit) {
        return sources.stream()
                .map(source -> "(" + CLAIMS + source + where + " order by c.id desc limit " + limit + ")")
                .collect(Collectors.joining(" union ", "q.id in (select e.id from (", ") e)"));
    }

    private static void add(
            StringBuilder where, Map<String, Object> parameters, String term, String name, Object value) {
        if (value != null) {
            where.append(term);
            parameters.put(name, value);
        }
    }
}
