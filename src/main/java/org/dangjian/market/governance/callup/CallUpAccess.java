package org.dangjian.market.governance.callup;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.dangjian.market.people.organization.Organization;
import org.dangjian.market.people.organization.OrganizationDirectory;
import org.dangjian.market.platform.audit.AuditEntry;
import org.dangjian.market.platform.shared.Caller;
import org.dangjian.market.platform.shared.Problem;
import org.dangjian.market.platform.shared.Role;

/** Who calls up, who was asked, who commands. */
@ApplicationScoped
class CallUpAccess {

    private final CallUpRepository calls;
    private final OrganizationDirectory organizations;

    CallUpAccess(CallUpRepository calls, OrganizationDirectory organizations) {
        this.calls = calls;
        this.organizations = organizations;
    }

    /** @throws Problem {@code validation-failed} for what is no community or street of the caller's */
    Organization office(Caller caller, UUID id) {
        return organizations
                .find(id)
                .filter(found -> found.level().receivesReportIns() && caller.reaches(found.path(), Role.STAFF))
                .orElseThrow(() -> Problem.invalid("organizationId", "请选择您管理的社区或街道"));
    }

    /** For the office, those above it, and whoever was asked. */
    CallUp readable(Caller caller, UUID id) {
        CallUp call = calls.findByIdOptional(id).orElseThrow(Problem::notFound);
        boolean asked = !calls.mine(caller.memberId(), List.of(id)).isEmpty();
        if (!asked && !caller.reaches(pathOf(call), Role.OFFICES)) {
            throw Problem.notFound();
        }
        return call;
    }

    /** For the office, and for who commands at the place. */
    CallUp managed(Caller caller, UUID id) {
        return calls.findByIdOptional(id)
                .filter(call -> manages(caller, call, pathOf(call)))
                .orElseThrow(Problem::notFound);
    }

    static boolean manages(Caller caller, CallUp call, String path) {
        return caller.reaches(path, Role.STAFF)
                || call.commanderId() != null && call.commanderId().equals(caller.memberId());
    }

    String pathOf(CallUp call) {
        return organizations.get(call.organizationId()).path();
    }

    /** What the trail says about a step of a call-up. */
    AuditEntry entry(String action, CallUp call) {
        return AuditEntry.of(action, "call-up", call.id()).in(pathOf(call)).with("status", call.status());
    }
}
