package org.dangjian.market.people.organization.setting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import org.dangjian.market.people.organization.Organization;
import org.dangjian.market.people.organization.OrganizationDirectory;
import org.dangjian.market.platform.audit.AuditEntry;
import org.dangjian.market.platform.audit.AuditTrail;
import org.dangjian.market.platform.shared.Caller;
import org.dangjian.market.platform.shared.IfMatch;
import org.dangjian.market.platform.shared.Problem;
import org.dangjian.market.platform.shared.Role;

/** The settings of a district and whatever part of it decided its own. */
@ApplicationScoped
public class SettingService {

    private final EntityManager database;
    private final OrganizationDirectory directory;
    private final AuditTrail audit;

    SettingService(EntityManager database, OrganizationDirectory directory, AuditTrail audit) {
        this.database = database;
        this.directory = directory;
        this.audit = audit;
    }

    /** What holds at this place of the tree. */
    public Settings at(String path) {
        return nearest(path).map(OrganizationSetting::values).orElse(Settings.DEFAULT);
    }

    @Transactional
    public SettingsView get(Caller caller, UUID organizationId) {
        return view(directory.readable(caller, organizationId));
    }

    /** Decides for a district and all below it. */
    @Transactional
    public SettingsView decide(Caller caller, UUID organizationId, IfMatch version, Settings settings) {
        Organization organization = directory.managed(caller, organizationId);
        if (!caller.reaches(organization.path(), Role.DISTRICT_ADMIN)) {
            throw Problem.notFound();
        }
        OrganizationSetting setting = database.find(OrganizationSetting.class, organizationId);
        IfMatch.check(version, setting == null ? 0 : setting.version());
        if (setting == null) {
            setting = new OrganizationSetting(organizationId);
            database.persist(setting);
        }
        setting.apply(settings);
        database.flush();
        audit.record(
                caller,
                AuditEntry.of("organization.settings-decided", "organization", organizationId)
                        .in(organization.path())
                        .with("reviewLevels", settings.reviewLevels())
                        .with("redemptionForAll", settings.redemptionForAll())
                        .with("creditResets", settings.creditResets())
                        .with("starListsOpen", settings.starListsOpen())
                        .with("judgedOrganizations", settings.judgedOrganizations()));
        return view(organization);
    }

    private SettingsView view(Organization organization) {
        Optional<OrganizationSetting> decided = nearest(organization.path());
        OrganizationSetting own = database.find(OrganizationSetting.class, organization.id());
        return new SettingsView(
                organization.id(),
                decided.map(OrganizationSetting::organizationId).orElse(null),
                decided.map(OrganizationSetting::values).orElse(Settings.DEFAULT),
                own == null ? 0 : own.version());
    }

    /** What was decided nearest above or at this place, in one query. */
    private Optional<OrganizationSetting> nearest(String path) {
        return database.createQuery(
                        "select s from OrganizationSetting s join Organization o on o.id = s.organizationId"
                                + " where :path like concat(o.path, '%') order by length(o.path) desc",
                        OrganizationSetting.class)
                .setParameter("path", path)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }
}
