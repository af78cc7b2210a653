package org.dangjian.market.governance.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.dangjian.market.people.member.MemberDirectory;
import org.dangjian.market.people.organization.Organization;
import org.dangjian.market.people.organization.OrganizationDirectory;
import org.dangjian.market.platform.audit.AuditTrail;
import org.dangjian.market.platform.shared.BusinessDay;
import org.dangjian.market.platform.shared.Caller;
import org.dangjian.market.platform.shared.Holder;
import org.dangjian.market.platform.shared.Page;
import org.dangjian.market.platform.shared.Problem;
import org.dangjian.market.platform.shared.ProblemCode;
import org.dangjian.market.platform.shared.Role;
import org.dangjian.market.trade.claim.attendance.AttendanceService;
import org.dangjian.market.trade.claim.attendance.AttendanceView;
import org.dangjian.market.trade.claim.attendance.RecordAttendance;
import org.dangjian.market.trade.claim.evidence.PictureDirectory;
import org.dangjian.market.trade.claim.evidence.SetPictures;

/** What becomes of agreements (“定、查、评”): lines done, checked each half year, rated by those who live there. */
@ApplicationScoped
public class AgreementCare {

    private final AgreementRepository agreements;
    private final AgreementAccess access;
    private final AgreementViews views;
    private final OrganizationDirectory organizations;
    private final MemberDirectory members;
    private final AttendanceService attendance;
    private final PictureDirectory pictures;
    private final AuditTrail audit;
    private final BusinessDay clock;

    AgreementCare(
            AgreementRepository agreements,
            AgreementAccess access,
            AgreementViews views,
            OrganizationDirectory organizations,
            MemberDirectory members,
            AttendanceService attendance,
            PictureDirectory pictures,
            AuditTrail audit,
            BusinessDay clock) {
        this.agreements = agreements;
        this.access = access;
        this.views = views;
        this.organizations = organizations;
        this.members = members;
        this.attendance = attendance;
        this.pictures = pictures;
        this.audit = audit;
        this.clock = clock;
    }

    /** Notes that a line was done, by either side. */
    @Transactional
    public AgreementView done(Caller caller, UUID id, UUID lineId, LineDone request) {
        Agreement agreement = agreements.locked(access.spoken(caller, id));
        agreement.requireInForce();
        AgreementLine line = agreements.line(id, lineId).orElseThrow(Problem::notFound);
        LocalDate today = clock.today();
        if (request.doneOn().isBefore(agreement.from()) || request.doneOn().isAfter(today)) {
            throw Problem.invalid("doneOn", "日期应在 " + agreement.from() + " 至今天之间");
        }
        line.done(request, caller.accountId());
        agreements.flush();
        if (!request.evidenceIds().isEmpty()) {
            pictures.set(caller, lineId, new SetPictures(request.evidenceIds()));
        }
        audit.record(caller, access.entry("agreement.line-done", agreement).with("lineId", lineId));
        return views.one(caller, agreement);
    }

    /**
     * Notes how a line stands at the half-yearly check, by the office; of each half year once.
     *
     * @throws Problem {@code already-exists}
     */
    @Transactional
    public AgreementView check(Caller caller, UUID id, UUID lineId, CheckLine request) {
        Agreement agreement = ofPlace(caller, id);
        agreement.requireInForce();
        agreements.line(id, lineId).orElseThrow(Problem::notFound);
        if (LocalDate.of(request.year(), request.half() * 6 - 5, 1).isAfter(clock.today())) {
            throw Problem.invalid("half", "还没有到这个半年");
        }
        agreements.add(new LineCheck(lineId, request, caller.accountId(), clock.now()));
        agreements.flush();
        audit.record(
                caller,
                access.entry("agreement.checked", agreement)
                        .with("lineId", lineId)
                        .with("outcome", request.outcome()));
        return views.one(caller, agreement);
    }

    private Agreement ofPlace(Caller caller, UUID id) {
        Agreement agreement = access.spoken(caller, id);
        if (access.side(caller, agreement).orElseThrow() != Side.PLACE) {
            throw Problem.of(ProblemCode.FORBIDDEN);
        }
        return agreements.locked(agreement);
    }

    /**
     * Rates a year of an agreement, once, by who lives, belongs or works there.
     *
     * @throws Problem {@code validation-failed} for a year in which it was not in force; {@code already-exists}
     */
    @Transactional
    public void rate(Caller caller, UUID id, RateAgreement request) {
        Agreement agreement = agreements
                .findByIdOptional(id)
                .filter(found -> found.signedOn() != null)
                .orElseThrow(Problem::notFound);
        if (!access.isOfPlace(caller, access.pathOf(agreement), placesOf(caller))) {
            throw Problem.notFound();
        }
        int year = request.year();
        if (year < agreement.from().getYear()
                || year > agreement.to().getYear()
                || year > clock.today().getYear()) {
            throw Problem.invalid("year", "协议在这一年没有执行");
        }
        agreements.add(new AgreementRating(id, request, caller.accountId(), clock.now()));
        agreements.flush();
        audit.record(caller, access.entry("agreement.rated", agreement).with("year", year));
    }

    /** Where the member behind the account belongs and has reported in. */
    private List<String> placesOf(Caller caller) {
        return caller.memberId() == null
                ? List.of()
                : members.find(caller.memberId()).map(members::placesOf).orElse(List.of());
    }

    /** What is in force where the caller lives, belongs or has reported in, newest first. */
    @Transactional
    public Page<NearAgreement> near(Caller caller, UUID before, int limit) {
        Set<String> paths = new HashSet<>(caller.paths(Role.RESIDENT, Role.MEMBER));
        paths.addAll(placesOf(caller));
        LocalDate today = clock.today();
        List<Agreement> found = agreements.near(paths, today, before, limit + 1);
        Set<UUID> rated = agreements.rated(
                caller.accountId(),
                today.getYear(),
                found.stream().map(Agreement::id).toList());
        return Page.of(
                views.several(caller, found).stream()
                        .map(view -> new NearAgreement(
                                view.id(),
                                view.unit().name(),
                                view.place().name(),
                                view.from(),
                                view.to(),
                                view.lines().stream()
                                        .map(line -> new NearAgreement.Promise(
                                                line.title(), line.kindTitle(), line.doneOn() != null))
                                        .toList(),
                                rated.contains(view.id())))
                        .toList(),
                limit,
                near -> near.id().toString());
    }

    /** Counts the signing as the unit's attendance of a mandatory item, by the office and the rules of attendance. */
    @Transactional
    public AttendanceView attended(Caller caller, UUID id, UUID itemId) {
        Agreement agreement = ofPlace(caller, id);
        agreement.requireInForce();
        String place = organizations.get(agreement.placeId()).name();
        return attendance.record(
                caller,
                itemId,
                new RecordAttendance(
                        agreement.signedOn(),
                        "与" + place + "签订共建协议",
                        List.of(Holder.organization(agreement.unitId()))));
    }

    /** How the agreements of a place and those below it stand today. */
    @Transactional
    public AgreementFigures figures(Caller caller, UUID organizationId) {
        Organization top = organizations.readable(caller, organizationId);
        LocalDate today = clock.today();
        Object[] counted = agreements.counted(top.path(), today);
        return new AgreementFigures(
                top.id(),
                top.name(),
                today,
                number(counted[0]),
                number(counted[1]),
                number(counted[2]),
                number(counted[3]));
    }

    private static int number(Object value) {
        return value == null ? 0 : ((Number) value).intValue();
    }
}
