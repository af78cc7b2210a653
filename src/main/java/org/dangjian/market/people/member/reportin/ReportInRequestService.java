package org.dangjian.market.people.member.reportin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.dangjian.market.people.member.Counterparts;
import org.dangjian.market.people.member.MemberDirectory;
import org.dangjian.market.people.organization.Organization;
import org.dangjian.market.people.organization.OrganizationDirectory;
import org.dangjian.market.people.organization.Registration;
import org.dangjian.market.people.organization.registration.RegistrationService;
import org.dangjian.market.people.organization.registration.ReportIn;
import org.dangjian.market.platform.audit.AuditEntry;
import org.dangjian.market.platform.audit.AuditTrail;
import org.dangjian.market.platform.shared.BusinessDay;
import org.dangjian.market.platform.shared.Caller;
import org.dangjian.market.platform.shared.Decision;
import org.dangjian.market.platform.shared.Holder;
import org.dangjian.market.platform.shared.Page;
import org.dangjian.market.platform.shared.Problem;
import org.dangjian.market.platform.shared.ProblemCode;
import org.dangjian.market.platform.shared.Role;
import org.dangjian.market.platform.shared.Verdict;

/** Members and units report in by themselves; the staff of the place confirm (双报到). */
@ApplicationScoped
public class ReportInRequestService {

    private final ReportInRequestRepository requests;
    private final MemberReportInService memberReportIns;
    private final RegistrationService unitReportIns;
    private final MemberDirectory members;
    private final OrganizationDirectory organizations;
    private final AuditTrail audit;
    private final BusinessDay clock;
    private final Counterparts counterparts;

    ReportInRequestService(
            ReportInRequestRepository requests,
            MemberReportInService memberReportIns,
            RegistrationService unitReportIns,
            MemberDirectory members,
            OrganizationDirectory organizations,
            AuditTrail audit,
            BusinessDay clock,
            Counterparts counterparts) {
        this.counterparts = counterparts;
        this.requests = requests;
        this.memberReportIns = memberReportIns;
        this.unitReportIns = unitReportIns;
        this.members = members;
        this.organizations = organizations;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Asks for the caller's own member, or for a unit by its officer.
     *
     * @throws Problem {@code already-exists} while a request waits or the report-in is there already
     */
    @Transactional
    public ReportInRequestView ask(Caller caller, AskToReportIn request) {
        Organization place = organizations
                .findByCode(request.communityCode().strip())
                .filter(found -> found.level().receivesReportIns())
                .orElseThrow(() -> Problem.invalid("communityCode", "没有这个社区（村）或街道（乡镇），请核对编码或重新扫码"));
        Holder holder = holder(caller, request.holder());
        if (placesOf(holder).contains(place.path())) {
            throw Problem.of(ProblemCode.ALREADY_EXISTS);
        }
        ReportInRequest asked = new ReportInRequest(holder, place.id(), caller.accountId(), clock.now());
        requests.persistAndFlush(asked);
        record(caller, "report-in.asked", asked, place);
        return view(asked);
    }

    private static Holder holder(Caller caller, Holder asked) {
        if (asked == null && caller.memberId() != null) {
            return Holder.member(caller.memberId());
        }
        if (asked == null || asked.type() == Holder.Type.RESIDENT || !caller.is(asked)) {
            throw Problem.invalid("holder", "只能为本人或本单位报到");
        }
        return asked;
    }

    private List<String> placesOf(Holder holder) {
        return holder.type() == Holder.Type.MEMBER
                ? members.placesOf(members.get(holder.id()))
                : organizations.placesOf(organizations.get(holder.id()));
    }

    /**
     * Confirms, from today on, or declines.
     *
     * @throws Problem {@code reason-required} when declining without one; {@code second-person-required} for the own
     *     report-in or that of someone of the own unit
     */
    @Transactional
    public ReportInRequestView decide(Caller caller, UUID id, Verdict decision) {
        ReportInRequest found = requests.findByIdOptional(id).orElseThrow(Problem::notFound);
        Organization place = organizations.get(found.communityId());
        if (!caller.reaches(place.path(), Role.STAFF)) {
            throw Problem.notFound();
        }
        if (caller.isConcernedAs(found.holder())
                || members.isOwnUnit(caller, placesOf(found.holder()).getFirst())) {
            throw Problem.of(ProblemCode.SECOND_PERSON_REQUIRED);
        }
        counterparts.require(caller, found.askedBy());
        boolean confirmed = decision.approvesElse(Decision.REJECT);
        if (!confirmed) {
            Problem.requireReason(decision.reason());
        }
        ReportInRequest request = requests.locked(found);
        request.decide(confirmed, decision.reason(), caller.accountId(), clock.now());
        requests.flush();
        if (confirmed) {
            ReportIn reportIn = new ReportIn(place.id(), Registration.Kind.REPORT_IN, clock.today(), null);
            if (request.holder().type() == Holder.Type.MEMBER) {
                memberReportIns.reportIn(caller, request.holder().id(), reportIn);
            } else {
                unitReportIns.reportIn(caller, request.holder().id(), reportIn);
            }
        }
        record(caller, confirmed ? "report-in.confirmed" : "report-in.declined", request, place);
        return view(request);
    }

    /** The requests to places in the caller's part of the tree and the caller's own, newest first. */
    @Transactional
    public Page<ReportInRequestView> find(Caller caller, Set<ReportInRequest.Status> status, UUID before, int limit) {
        List<UUID> own = new ArrayList<>(
                caller.organizations(Role.UNIT_OFFICER, Role.BRANCH_SECRETARY).toList());
        if (caller.memberId() != null) {
            own.add(caller.memberId());
        }
        List<ReportInRequest> found = requests.page(status, own, caller.paths(Role.OFFICES), before, limit + 1);
        Map<UUID, String> names = names(found);
        return Page.of(found, limit, request -> request.id().toString()).map(request -> view(request, names));
    }

    /** By their real names: the staff of a place must know who asks to come. */
    private Map<UUID, String> names(List<ReportInRequest> found) {
        List<UUID> ids = found.stream()
                .flatMap(request -> Stream.of(request.holder().id(), request.communityId()))
                .distinct()
                .toList();
        Map<UUID, String> names = new HashMap<>(members.realNames(ids));
        organizations.findByIds(ids).forEach(place -> names.put(place.id(), place.name()));
        return names;
    }

    private ReportInRequestView view(ReportInRequest request) {
        return view(request, names(List.of(request)));
    }

    private static ReportInRequestView view(ReportInRequest request, Map<UUID, String> names) {
        return ReportInRequestView.of(request, names.get(request.holder().id()), names.get(request.communityId()));
    }

    private void record(Caller caller, String action, ReportInRequest request, Organization place) {
        audit.record(
                caller,
                AuditEntry.of(action, "report-in-request", request.id())
                        .in(place.path())
                        .with("holderType", request.holder().type())
                        .with("holderId", request.holder().id())
                        .with("communityId", place.id()));
    }
}
