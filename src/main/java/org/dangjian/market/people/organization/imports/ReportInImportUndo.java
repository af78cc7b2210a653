package org.dangjian.market.people.organization.imports;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.dangjian.market.people.organization.OrganizationDirectory;
import org.dangjian.market.people.organization.Registration;
import org.dangjian.market.people.organization.RegistrationRepository;
import org.dangjian.market.platform.audit.AuditEntry;
import org.dangjian.market.platform.audit.AuditTrail;
import org.dangjian.market.platform.shared.Caller;

/** Takes an import of report-ins back: those it made and nobody ended since are removed. */
@ApplicationScoped
public class ReportInImportUndo implements UndoableImport {

    private final RegistrationRepository registrations;
    private final OrganizationDirectory organizations;
    private final AuditTrail audit;

    ReportInImportUndo(RegistrationRepository registrations, OrganizationDirectory organizations, AuditTrail audit) {
        this.registrations = registrations;
        this.organizations = organizations;
        this.audit = audit;
    }

    @Override
    public String kind() {
        return "report-in-import";
    }

    @Override
    public void undo(Caller caller, ImportAct act) {
        List<Registration> made = registrations.list("importId", act.id());
        if (made.stream().anyMatch(link -> link.validTo() != null)) {
            throw OrganizationImportUndo.followed();
        }
        made.forEach(link -> {
            audit.record(
                    caller,
                    AuditEntry.of("organization.report-in-undone", "organization", link.unitId())
                            .in(organizations.get(link.communityId()).path())
                            .with("communityId", link.communityId()));
            registrations.delete(link);
        });
    }
}
