package org.dangjian.market.people.member.reportin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.dangjian.market.people.member.Member;
import org.dangjian.market.people.member.MemberDirectory;
import org.dangjian.market.people.member.MemberRegistration;
import org.dangjian.market.people.member.MemberRegistrationRepository;
import org.dangjian.market.people.organization.Organization;
import org.dangjian.market.people.organization.OrganizationDirectory;
import org.dangjian.market.people.organization.Registration;
import org.dangjian.market.people.organization.registration.RegistrationService;
import org.dangjian.market.people.organization.registration.RegistrationView;
import org.dangjian.market.people.organization.registration.ReportIn;
import org.dangjian.market.platform.audit.AuditEntry;
import org.dangjian.market.platform.audit.AuditTrail;
import org.dangjian.market.platform.shared.BusinessDay;
import org.dangjian.market.platform.shared.Caller;
import org.dangjian.market.platform.shared.Problem;
import org.dangjian.market.platform.shared.ProblemCode;
import org.dangjian.market.platform.shared.Role;

/** Records that members report in to communities (在职党员双报到) or are hosted there (流动党员). */
@ApplicationScoped
public class MemberReportInService {

    private final MemberRegistrationRepository registrations;
    private final MemberDirectory directory;
    private final OrganizationDirectory organizations;
    private final Event<MemberReportedIn> reportedIn;
    private final AuditTrail audit;
    private final BusinessDay clock;

    MemberReportInService(
            MemberRegistrationRepository registrations,
            MemberDirectory directory,
            OrganizationDirectory organizations,
            Event<MemberReportedIn> reportedIn,
            AuditTrail audit,
            BusinessDay clock) {
        this.registrations = registrations;
        this.directory = directory;
        this.organizations = organizations;
        this.reportedIn = reportedIn;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Records a report-in. Either side may: those who keep the member's record or the staff of the place; what the place
     * records, the member and the branch are told.
     *
     * @throws Problem {@code already-exists} for the same link from the same day; {@code second-person-required} for the
     *     own report-in, which is asked for (双报到)
     */
    @Transactional
    public RegistrationView reportIn(Caller caller, UUID memberId, ReportIn request) {
        Member member = directory.get(memberId);
        Organization place = organizations
                .find(request.communityId())
                .filter(found -> found.level().receivesReportIns())
                .orElseThrow(() -> Problem.invalid("communityId", "请选择社区（村）或街道（乡镇）"));
        boolean byPlace = caller.reaches(place.path(), Role.STAFF);
        if (!byPlace) {
            directory.requireKeeper(caller, member);
        } else if (caller.isMember(memberId)) {
            throw Problem.of(ProblemCode.SECOND_PERSON_REQUIRED);
        }
        if (request.kind() == Registration.Kind.CO_BUILDING) {
            throw Problem.invalid("kind", "党员只能报到（REPORT_IN）或在流入地管理（HOSTED）");
        }
        RegistrationService.requireOrder(request);
        MemberRegistration registration = new MemberRegistration(
                memberId, place.id(), request.kind(), request.from(), request.to(), caller.accountId(), clock.now());
        registrations.persistAndFlush(registration);
        audit.record(
                caller,
                AuditEntry.of("member.reported-in", "member", memberId)
                        .in(place.path())
                        .with("communityId", place.id())
                        .with("kind", request.kind())
                        .with("from", request.from().toString()));
        if (byPlace && !directory.isManagedBy(caller, member)) {
            reportedIn.fire(new MemberReportedIn(memberId, member.branchId(), place.name()));
        }
        return registration.view();
    }

    @Transactional
    public List<RegistrationView> list(Caller caller, UUID memberId) {
        directory.readable(caller, memberId);
        return registrations.ofMember(memberId).stream()
                .map(MemberRegistration::view)
                .toList();
    }
}
