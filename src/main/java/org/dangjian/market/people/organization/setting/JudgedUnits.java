package org.dangjian.market.people.organization.setting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dangjian.market.people.organization.Level;
import org.dangjian.market.people.organization.Organization;
import org.dangjian.market.platform.shared.BusinessDay;

/**
 * Which organizations the year judges: the one place that decides. What counts for an organization is the setting that
 * holds where it belongs, wherever it reports in.
 */
@ApplicationScoped
public class JudgedUnits {

    private final EntityManager database;
    private final BusinessDay clock;

    JudgedUnits(EntityManager database, BusinessDay clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Those judged at or below {@code path}, and those with an active report-in there, in the order of paths. */
    public List<Organization> in(String path) {
        Map<String, JudgedOrganizations> decided = decided();
        return database.createQuery(
                        "select u, p.level from Organization u left join Organization p on p.id = u.parentId"
                                + " where u.level in (STATIONED_UNIT, BRANCH) and (u.path like :scope"
                                + " or exists (select 1 from Registration r join Organization c on c.id = r.communityId"
                                + " where r.unitId = u.id and c.path like :scope"
                                + " and r.validFrom <= :day and (r.validTo is null or r.validTo >= :day)))"
                                + " order by u.path",
                        Object[].class)
                .setParameter("scope", path + "%")
                .setParameter("day", clock.today())
                .getResultStream()
                .filter(row -> {
                    Organization unit = (Organization) row[0];
                    return at(unit.path(), decided).includes(unit.level(), row[1] == Level.STATIONED_UNIT);
                })
                .map(row -> (Organization) row[0])
                .toList();
    }

    private static JudgedOrganizations at(String path, Map<String, JudgedOrganizations> decided) {
        return decided.entrySet().stream()
                .filter(setting -> path.startsWith(setting.getKey()))
                .max(Comparator.comparingInt(setting -> setting.getKey().length()))
                .map(Map.Entry::getValue)
                .orElse(Settings.DEFAULT.judgedOrganizations());
    }

    /** What offices decided, by their paths: as many as there are districts, or few more. */
    private Map<String, JudgedOrganizations> decided() {
        Map<String, JudgedOrganizations> decided = new LinkedHashMap<>();
        database.createQuery(
                        "select o.path, s from OrganizationSetting s join Organization o on o.id = s.organizationId",
                        Object[].class)
                .getResultStream()
                .forEach(row -> decided.put(
                        (String) row[0], ((OrganizationSetting) row[1]).values().judgedOrganizations()));
        return decided;
    }
}
