package org.dangjian.market.people.organization;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Gatherers;
import java.util.stream.Stream;
import org.dangjian.market.platform.shared.NormalForm;

/** Organizations by code, parent and subtree. */
@ApplicationScoped
public class OrganizationRepository implements PanacheRepositoryBase<Organization, UUID> {

    /** How many codes one query asks for. */
    private static final int CHUNK = 1_000;

    public Optional<Organization> findByCode(String code) {
        return find("codeKey", NormalForm.codeKey(code)).firstResultOptional();
    }

    public List<Organization> findByCodes(Collection<String> codes) {
        List<Organization> found = new ArrayList<>();
        for (List<String> some : codes.stream()
                .map(NormalForm::codeKey)
                .distinct()
                .gather(Gatherers.windowFixed(CHUNK))
                .toList()) {
            found.addAll(list("codeKey in ?1", some));
        }
        return found;
    }

    /** The organizations below any of these paths that bear one of these names, themselves or as Party organizations. */
    List<Organization> findByNames(Collection<String> names, Collection<String> scopes) {
        List<Organization> found = new ArrayList<>();
        for (List<String> some :
                names.stream().distinct().gather(Gatherers.windowFixed(CHUNK)).toList()) {
            for (String scope : scopes) {
                found.addAll(list("path like ?1 and (name in ?2 or partyName in ?2)", scope + "%", some));
            }
        }
        return found.stream().distinct().toList();
    }

    /** A list in the order of codes. {@code scopes} are paths; {@code null} means everywhere. */
    List<Organization> find(OrganizationFilter filter, Collection<String> scopes, String afterCode, int limit) {
        Map<String, Object> parameters = new HashMap<>();
        String where = where(filter, scopes, parameters);
        if (afterCode != null) {
            where += " and o.code > :after";
            parameters.put("after", afterCode);
        }
        TypedQuery<Organization> query = getEntityManager()
                .createQuery("from Organization o where " + where + " order by o.code", Organization.class);
        parameters.forEach(query::setParameter);
        return query.setMaxResults(limit).getResultList();
    }

    long count(OrganizationFilter filter, Collection<String> scopes) {
        Map<String, Object> parameters = new HashMap<>();
        TypedQuery<Long> query = getEntityManager()
                .createQuery(
                        "select count(*) from Organization o where " + where(filter, scopes, parameters), Long.class);
        parameters.forEach(query::setParameter);
        return query.getSingleResult();
    }

    private static String where(OrganizationFilter filter, Collection<String> scopes, Map<String, Object> parameters) {
        List<String> terms = new ArrayList<>();
        terms.add("1 = 1");
        if (scopes != null) {
            List<String> alternatives = new ArrayList<>(List.of("1 = 0"));
            for (String scope : scopes) {
                String name = "scope" + alternatives.size();
                alternatives.add("o.path like :" + name);
                parameters.put(name, scope + "%");
            }
            terms.add("(" + String.join(" or ", alternatives) + ")");
        }
        if (filter.code() != null) {
            terms.add("o.codeKey = :code");
            parameters.put("code", NormalForm.codeKey(filter.code()));
        }
        if (filter.q() != null) {
            terms.add("(o.name like :q escape '\\' or o.codeKey like :key escape '\\')");
            parameters.put("q", "%" + escape(NormalForm.name(filter.q())) + "%");
            parameters.put("key", "%" + escape(NormalForm.codeKey(filter.q())) + "%");
        }
        if (filter.level() != null) {
            terms.add("o.level = :level");
            parameters.put("level", filter.level());
        }
        if (filter.parentId() != null) {
            terms.add("o.parentId = :parent");
            parameters.put("parent", filter.parentId());
        }
        return String.join(" and ", terms);
    }

    /** The first communities whose name has this part, with id, name and the name of the office above. */
    List<Object[]> communitiesNamed(String part, int limit) {
        return getEntityManager()
                .createQuery(
                        "select o.id, o.name, p.name from Organization o left join Organization p on p.id = o.parentId"
                                + " where o.level = COMMUNITY and o.name like :q escape '\\' order by o.code",
                        Object[].class)
                .setParameter("q", "%" + escape(NormalForm.name(part)) + "%")
                .setMaxResults(limit)
                .getResultList();
    }

    /** Whether anything hangs on these organizations, or stands below them, beside themselves. */
    public boolean areUsed(Collection<UUID> ids) {
        for (List<UUID> some : ids.stream().gather(Gatherers.windowFixed(CHUNK)).toList()) {
            boolean used = getEntityManager()
                    .createNativeQuery("select below from organization_tie where organization_id in (:ids)", UUID.class)
                    .setParameter("ids", some)
                    .getResultStream()
                    .anyMatch(below -> below == null || !ids.contains(below));
            if (used) {
                return true;
            }
        }
        return false;
    }

    private static String escape(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }

    /**
     * Holds the trees of these organizations until the transaction ends, by their roots, and reads them anew: who adds to a
     * tree shares it, who moves something within holds it alone, so that no path is made from one that is being changed.
     */
    public void holdTrees(LockModeType mode, Organization... organizations) {
        Stream.of(organizations)
                .map(organization ->
                        organization.path().substring(0, organization.path().indexOf('/')))
                .distinct()
                .sorted()
                .forEach(root -> find("code", root).withLock(mode).firstResult());
        for (Organization organization : organizations) {
            getEntityManager().refresh(organization);
        }
    }

    /** Moves everything below {@code oldPath} under {@code newPath}. */
    public int movePaths(String oldPath, String newPath) {
        return getEntityManager()
                .createNativeQuery("update organization set path = cast(?1 as varchar) || substring(path, ?2),"
                        + " version = version + 1 where path like ?3 and path <> ?4")
                .setParameter(1, newPath)
                .setParameter(2, oldPath.length() + 1)
                .setParameter(3, oldPath + "%")
                .setParameter(4, oldPath)
                .executeUpdate();
    }
}
