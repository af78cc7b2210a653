package org.dangjian.market.governance.whistle.course;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.dangjian.market.governance.whistle.CaseAccess;
import org.dangjian.market.governance.whistle.CaseContact;
import org.dangjian.market.governance.whistle.CaseFilter;
import org.dangjian.market.governance.whistle.CaseRepository;
import org.dangjian.market.governance.whistle.CaseView;
import org.dangjian.market.governance.whistle.CaseViews;
import org.dangjian.market.governance.whistle.OrderRepository;
import org.dangjian.market.governance.whistle.ReportCase;
import org.dangjian.market.governance.whistle.StepKind;
import org.dangjian.market.governance.whistle.WhistleCase;
import org.dangjian.market.governance.whistle.matter.Departments;
import org.dangjian.market.governance.whistle.matter.Matters;
import org.dangjian.market.people.access.account.AccountDirectory;
import org.dangjian.market.people.organization.Level;
import org.dangjian.market.people.organization.Organization;
import org.dangjian.market.people.organization.OrganizationDirectory;
import org.dangjian.market.platform.audit.AuditTrail;
import org.dangjian.market.platform.shared.Because;
import org.dangjian.market.platform.shared.BusinessDay;
import org.dangjian.market.platform.shared.Caller;
import org.dangjian.market.platform.shared.FieldCipher;
import org.dangjian.market.platform.shared.Page;
import org.dangjian.market.platform.shared.Problem;
import org.dangjian.market.platform.shared.ProblemCode;
import org.dangjian.market.platform.shared.Role;
import org.dangjian.market.trade.claim.evidence.PictureDirectory;
import org.dangjian.market.trade.claim.evidence.SetPictures;
import org.dangjian.market.trade.shelf.item.NeedDirectory;
import org.dangjian.market.trade.shelf.proposal.NeedAccess;
import org.dangjian.market.trade.shelf.proposal.NeedService;
import org.dangjian.market.trade.shelf.proposal.WithdrawProposal;

/** Cases: reported, read, given up by who reported them. */
@ApplicationScoped
public class CaseService {

    /** Cases that wait at the same time for somebody whom the community has not seen. */
    private static final int MOST_UNSEEN = 3;

    private static final Set<Level> PLACES = EnumSet.of(Level.COMMUNITY, Level.GRID_BRANCH, Level.BUILDING_GROUP);

    private final CaseRepository cases;
    private final OrderRepository orders;
    private final CaseAccess access;
    private final CaseViews views;
    private final CaseJournal journal;
    private final CaseNotices notices;
    private final Matters matters;
    private final Departments departments;
    private final OrganizationDirectory organizations;
    private final AccountDirectory accounts;
    private final NeedAccess needAccess;
    private final NeedDirectory needs;
    private final NeedService shelf;
    private final PictureDirectory pictures;
    private final FieldCipher cipher;
    private final AuditTrail audit;
    private final BusinessDay clock;

    CaseService(
            CaseRepository cases,
            OrderRepository orders,
            CaseAccess access,
            CaseViews views,
            CaseJournal journal,
            CaseNotices notices,
            Matters matters,
            Departments departments,
            OrganizationDirectory organizations,
            AccountDirectory accounts,
            NeedAccess needAccess,
            NeedDirectory needs,
            NeedService shelf,
            PictureDirectory pictures,
            FieldCipher cipher,
            AuditTrail audit,
            BusinessDay clock) {
        this.cases = cases;
        this.orders = orders;
        this.access = access;
        this.views = views;
        this.journal = journal;
        this.notices = notices;
        this.matters = matters;
        this.departments = departments;
        this.organizations = organizations;
        this.accounts = accounts;
        this.needAccess = needAccess;
        this.needs = needs;
        this.shelf = shelf;
        this.pictures = pictures;
        this.cipher = cipher;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Reports something in a place the caller belongs to, works for or looks after. A need that turned out to be a case is
     * withdrawn with it, and whoever asked for it is the reporter.
     *
     * @throws Problem {@code validation-failed}, {@code not-yet-seen}; {@code not-found}, {@code state-conflict} of the need
     */
    @Transactional
    public CaseView report(Caller caller, ReportCase request) {
        Organization place = organizations
                .find(request.placeId())
                .filter(found -> PLACES.contains(found.level()) && mayReportAt(caller, found.path()))
                .orElseThrow(() -> Problem.invalid("placeId", "请选择您所在或报到的社区、网格或楼栋"));
        if (accounts.isUnseen(caller.accountId()) && cases.waitingOf(caller.accountId()) >= MOST_UNSEEN) {
            throw Problem.of(ProblemCode.NOT_YET_SEEN);
        }
        UUID district = departments.districtOf(place.path()).id();
        boolean urgent = request.urgent()
                || request.matterId() != null
                        && matters.require(request.matterId(), district).isUrgent();
        UUID reporter = caller.accountId();
        if (request.needId() != null) {
            reporter = needs.requesterOf(request.needId()).orElseThrow(Problem::notFound);
            shelf.withdraw(caller, request.needId(), new WithdrawProposal("转为网格事项办理"));
        }
        WhistleCase made = new WhistleCase(
                request, cases.nextNumber(district, clock.year()), urgent, reporter, cipher, clock.now());
        cases.persistAndFlush(made);
        if (!request.evidenceIds().isEmpty()) {
            pictures.set(caller, made.id(), new SetPictures(request.evidenceIds()));
        }
        journal.write(caller, StepKind.REPORTED, made, null, null, request.onBehalfOf() != null, List.of());
        notices.community(made, "待办理：" + place.name() + "有新上报的事项。");
        return views.view(caller, made);
    }

    private boolean mayReportAt(Caller caller, String path) {
        return access.worksAt(caller, path) || needAccess.belongs(caller, path);
    }

    /** Those the caller takes part in, newest first. */
    @Transactional
    public Page<CaseView> find(Caller caller, CaseFilter filter, UUID before, int limit) {
        return views.page(caller, filter, before, limit);
    }

    @Transactional
    public CaseView get(Caller caller, UUID id) {
        return views.view(caller, access.readable(caller, id));
    }

    /**
     * How the reporter is reached, for those who have to: the staff of the place, the grid, and departments with an order,
     * until it is over; every look is on record.
     *
     * @throws Problem {@code not-found}, {@code state-conflict}
     */
    @Transactional
    public CaseContact contact(Caller caller, UUID id, Because request) {
        WhistleCase one = access.readable(caller, id);
        CaseContact contact = one.contact(cipher);
        boolean serving = access.worksAt(caller, access.path(one))
                || orders.live(id).stream()
                        .anyMatch(order -> CaseAccess.departments(caller).contains(order.departmentId()));
        if (contact == null || !serving) {
            throw Problem.notFound();
        }
        if (one.status().isOver()) {
            throw Problem.of(ProblemCode.STATE_CONFLICT, one.status().title());
        }
        audit.record(caller, access.entry("case.contact-revealed", one).with("reason", request.reason()));
        return contact;
    }

    /**
     * Given up before a department has it, by who reported it or as staff for who called.
     *
     * @throws Problem {@code not-found}, {@code state-conflict}
     */
    @Transactional
    public CaseView withdraw(Caller caller, UUID id, Because request) {
        WhistleCase found = access.readable(caller, id);
        boolean own = caller.accountId().equals(found.reporterId());
        if (!own && !caller.reaches(access.path(found), Role.STAFF)) {
            throw Problem.notFound();
        }
        WhistleCase one = cases.locked(found);
        one.withdraw(request.reason().strip(), clock.now());
        orders.live(id).forEach(order -> orders.locked(order).cancel(clock.now()));
        cases.flush();
        journal.write(caller, StepKind.WITHDRAWN, one, null, one.reason(), !own, List.of());
        if (!own) {
            notices.reporter(one, "已由工作人员代为撤回：" + one.reason());
        }
        return views.view(caller, one);
    }
}
