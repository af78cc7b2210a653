package org.dangjian.market.people.organization.registration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.dangjian.market.people.organization.Level;
import org.dangjian.market.people.organization.Organization;
import org.dangjian.market.people.organization.OrganizationDirectory;
import org.dangjian.market.people.organization.Registration;
import org.dangjian.market.people.organization.RegistrationRepository;
import org.dangjian.market.platform.audit.AuditEntry;
import org.dangjian.market.platform.audit.AuditTrail;
import org.dangjian.market.platform.shared.BusinessDay;
import org.dangjian.market.platform.shared.Caller;
import org.dangjian.market.platform.shared.Problem;

/** Records that units report in to communities (双报到) or build together with them (共建). */
@ApplicationScoped
public class RegistrationService {

    private final RegistrationRepository registrations;
    private final OrganizationDirectory directory;
    private final Event<UnitReportedIn> reportedIn;
    private final AuditTrail audit;
    private final BusinessDay clock;

    RegistrationService(
            RegistrationRepository registrations,
            OrganizationDirectory directory,
            Event<UnitReportedIn> reportedIn,
            AuditTrail audit,
            BusinessDay clock) {
        this.registrations = registrations;
        this.directory = directory;
        this.reportedIn = reportedIn;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Records a report-in of a unit. Either side may: the unit's own officer or the staff of the place; what the place
     * records, the unit is told.
     *
     * @throws Problem {@code already-exists} for the same link from the same day
     */
    @Transactional
    public RegistrationView reportIn(Caller caller, UUID unitId, ReportIn request) {
        Organization unit = directory.get(unitId);
        Organization place = directory
                .find(request.communityId())
                .filter(found -> found.level().receivesReportIns())
                .orElseThrow(() -> Problem.invalid("communityId", "请选择社区（村）或街道（乡镇）"));
        boolean byUnit = directory.isManagedBy(caller, unit);
        if (!byUnit && !directory.isManagedBy(caller, place)) {
            throw Problem.notFound();
        }
        if (!unit.level().isUnit()) {
            throw Problem.invalid("id", "只有驻区单位及其" + Level.BRANCH.word() + "可以报到");
        }
        if (request.kind() == Registration.Kind.HOSTED) {
            throw Problem.invalid("kind", "单位只能双报到（REPORT_IN）或共建（CO_BUILDING）");
        }
        requireOrder(request);
        Registration registration = new Registration(
                unitId, place.id(), request.kind(), request.from(), request.to(), caller.accountId(), clock.now());
        registrations.persistAndFlush(registration);
        audit.record(
                caller,
                AuditEntry.of("organization.reported-in", "organization", unitId)
                        .in(place.path())
                        .with("communityId", place.id())
                        .with("kind", request.kind())
                        .with("from", request.from().toString()));
        if (!byUnit) {
            reportedIn.fire(new UnitReportedIn(unitId, place.name()));
        }
        return RegistrationView.of(registration);
    }

    @Transactional
    public List<RegistrationView> list(Caller caller, UUID unitId) {
        directory.readable(caller, unitId);
        return registrations.ofUnit(unitId).stream().map(RegistrationView::of).toList();
    }

    /** @throws Problem {@code validation-failed} when the last day lies before the first */
    public static void requireOrder(ReportIn request) {
        if (request.to() != null && request.to().isBefore(request.from())) {
            throw Problem.invalid("to", "结束日期不能早于开始日期");
        }
    }
}
