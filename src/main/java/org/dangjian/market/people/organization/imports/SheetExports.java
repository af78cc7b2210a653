package org.dangjian.market.people.organization.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.dangjian.market.people.organization.Organization;
import org.dangjian.market.people.organization.Registration;
import org.dangjian.market.platform.audit.AuditEntry;
import org.dangjian.market.platform.audit.AuditTrail;
import org.dangjian.market.platform.shared.BusinessDay;
import org.dangjian.market.platform.shared.Caller;
import org.dangjian.market.platform.shared.Role;
import org.dangjian.market.platform.sheet.SheetWorkbook;

/** The organizations and report-ins an office keeps, as rows of their imports. */
@ApplicationScoped
public class SheetExports {

    private final EntityManager database;
    private final AuditTrail audit;
    private final BusinessDay clock;

    SheetExports(EntityManager database, AuditTrail audit, BusinessDay clock) {
        this.database = database;
        this.audit = audit;
        this.clock = clock;
    }

    /** The organizations at or below the caller's own, from the root down; for SYSTEM_ADMIN the frame of the tree. */
    @Transactional
    public List<List<String>> organizations(Caller caller) {
        boolean everywhere = caller.has(Role.SYSTEM_ADMIN);
        List<List<String>> rows = new ArrayList<>();
        for (String path : everywhere ? List.of("") : outermost(caller)) {
            database.createQuery(
                            "select o, p.code from Organization o left join Organization p on p.id = o.parentId"
                                    + " where o.path like :path"
                                    + (everywhere ? " and o.level in (CITY, DISTRICT, STREET, COMMUNITY)" : "")
                                    + " order by o.path",
                            Object[].class)
                    .setParameter("path", path + "%")
                    .setMaxResults(SheetWorkbook.MOST_ROWS + 1)
                    .getResultStream()
                    .map(row -> row((Organization) row[0], (String) row[1]))
                    .forEach(rows::add);
        }
        record(caller, "organization.exported", rows.size());
        return rows;
    }

    private static List<String> row(Organization place, String parentCode) {
        return Arrays.asList(
                place.code(),
                place.name(),
                place.level().word(),
                parentCode,
                place.kind() == null ? null : place.kind().title(),
                place.givenPartyName());
    }

    /** The report-ins in force today of units, or into places, that the caller keeps. */
    @Transactional
    public List<List<String>> reportIns(Caller caller) {
        List<List<String>> rows = new ArrayList<>();
        for (String path : outermost(caller)) {
            database.createQuery(
                            "select u.code, c.code, r.kind, r.validFrom from Registration r"
                                    + " join Organization u on u.id = r.unitId join Organization c on c.id = r.communityId"
                                    + " where (u.path like :path or c.path like :path) and r.validFrom <= :day"
                                    + " and (r.validTo is null or r.validTo >= :day) order by u.code, c.code, r.kind",
                            Object[].class)
                    .setParameter("path", path + "%")
                    .setParameter("day", clock.today())
                    .setMaxResults(SheetWorkbook.MOST_ROWS + 1)
                    .getResultStream()
                    .map(row -> List.of(
                            (String) row[0],
                            (String) row[1],
                            row[2] == Registration.Kind.CO_BUILDING ? "共建" : "双报到",
                            row[3].toString()))
                    .forEach(rows::add);
        }
        record(caller, "report-in.exported", rows.size());
        return rows.stream().distinct().toList();
    }

    /** The caller's parts of the tree, without those that lie within another. */
    public static List<String> outermost(Caller caller) {
        return outermost(caller, Role.KEEPERS);
    }

    /** The same of those parts that these roles have. */
    public static List<String> outermost(Caller caller, Role... roles) {
        List<String> paths =
                caller.paths(roles).stream().filter(Objects::nonNull).distinct().toList();
        return paths.stream()
                .filter(path -> paths.stream().noneMatch(other -> !other.equals(path) && path.startsWith(other)))
                .toList();
    }

    private void record(Caller caller, String action, int rows) {
        audit.record(
                caller,
                AuditEntry.of(action, "organization", null)
                        .in(outermost(caller).stream().findFirst().orElse(null))
                        .with("rows", rows));
    }
}
