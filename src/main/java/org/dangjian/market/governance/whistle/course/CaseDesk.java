package org.dangjian.market.governance.whistle.course;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.dangjian.market.governance.whistle.CaseAccess;
import org.dangjian.market.governance.whistle.CaseContact;
import org.dangjian.market.governance.whistle.CaseRepository;
import org.dangjian.market.governance.whistle.CaseStatus;
import org.dangjian.market.governance.whistle.CaseView;
import org.dangjian.market.governance.whistle.CaseViews;
import org.dangjian.market.governance.whistle.OrderRepository;
import org.dangjian.market.governance.whistle.StepKind;
import org.dangjian.market.governance.whistle.WhistleCase;
import org.dangjian.market.governance.whistle.matter.Matters;
import org.dangjian.market.people.organization.Level;
import org.dangjian.market.platform.shared.Because;
import org.dangjian.market.platform.shared.BusinessDay;
import org.dangjian.market.platform.shared.Caller;
import org.dangjian.market.platform.shared.FieldCipher;
import org.dangjian.market.platform.shared.Problem;
import org.dangjian.market.platform.shared.Role;
import org.dangjian.market.trade.shelf.FileNeed;
import org.dangjian.market.trade.shelf.Proposal;
import org.dangjian.market.trade.shelf.item.NeedView;
import org.dangjian.market.trade.shelf.proposal.NeedAccess;
import org.dangjian.market.trade.shelf.proposal.NeedService;
import org.dangjian.market.trade.shelf.proposal.WithdrawProposal;

/** What the community does with a case, and the street before it sends it on. */
@ApplicationScoped
public class CaseDesk {

    private static final int LONGEST_REASON = 200;

    private final CaseRepository cases;
    private final OrderRepository orders;
    private final CaseAccess access;
    private final CaseViews views;
    private final CaseJournal journal;
    private final CaseNotices notices;
    private final Matters matters;
    private final NeedService shelf;
    private final NeedAccess needs;
    private final FieldCipher cipher;
    private final BusinessDay clock;

    CaseDesk(
            CaseRepository cases,
            OrderRepository orders,
            CaseAccess access,
            CaseViews views,
            CaseJournal journal,
            CaseNotices notices,
            Matters matters,
            NeedService shelf,
            NeedAccess needs,
            FieldCipher cipher,
            BusinessDay clock) {
        this.cases = cases;
        this.orders = orders;
        this.access = access;
        this.views = views;
        this.journal = journal;
        this.notices = notices;
        this.matters = matters;
        this.shelf = shelf;
        this.needs = needs;
        this.cipher = cipher;
        this.clock = clock;
    }

    /**
     * The community settled it itself, or by the shelf (小事不出小区).
     *
     * @throws Problem {@code not-found}, {@code state-conflict}
     */
    @Transactional
    public CaseView settleHere(Caller caller, UUID id, SettleCase request) {
        WhistleCase one = access.managed(caller, id, Role.STAFF);
        one.settleHere(caller.accountId(), clock.now());
        cases.flush();
        journal.write(caller, StepKind.SETTLED_HERE, one, null, request.text().strip(), false, request.evidenceIds());
        notices.reporter(one, "社区已办理：" + request.text().strip() + " 请您评价。");
        return views.view(caller, one);
    }

    /**
     * Asks the street to blow the whistle (难事逐级上报).
     *
     * @throws Problem {@code not-found}, {@code state-conflict}, {@code validation-failed}
     */
    @Transactional
    public CaseView escalate(Caller caller, UUID id, EscalateCase request) {
        WhistleCase one = access.managed(caller, id, Role.STAFF);
        if (request.matterId() != null) {
            matters.require(request.matterId(), one.districtId());
        }
        one.escalate(request.matterId(), request.urgent(), clock.now());
        cases.flush();
        journal.write(caller, StepKind.ESCALATED, one, request.note());
        notices.street(one, "社区上报，待派单。");
        return views.view(caller, one);
    }

    /** @throws Problem {@code not-found}, {@code state-conflict} */
    @Transactional
    public CaseView sendBack(Caller caller, UUID id, Because request) {
        WhistleCase one = access.managed(caller, id, Role.DECIDERS);
        one.sendBack(request.reason().strip(), clock.now());
        orders.live(id).forEach(order -> orders.locked(order).cancel(clock.now()));
        cases.flush();
        journal.write(caller, StepKind.SENT_BACK, one, one.reason());
        notices.community(one, "街道退回社区办理：" + one.reason());
        return views.view(caller, one);
    }

    /**
     * It is nothing for this way; the reporter is told why.
     *
     * @throws Problem {@code not-found}, {@code state-conflict}
     */
    @Transactional
    public CaseView dismiss(Caller caller, UUID id, Because request) {
        WhistleCase one = access.managed(caller, id, Role.STAFF);
        if (one.status() == CaseStatus.ESCALATED && !caller.reaches(access.path(one), Role.DECIDERS)) {
            throw Problem.notFound();
        }
        one.dismiss(request.reason().strip(), clock.now());
        orders.live(id).forEach(order -> orders.locked(order).cancel(clock.now()));
        cases.flush();
        journal.write(caller, StepKind.DISMISSED, one, one.reason());
        notices.reporter(one, "不予受理：" + one.reason());
        return views.view(caller, one);
    }

    /**
     * Neighbours can do it: it becomes a need, which goes the way of every other to the shelf.
     *
     * @throws Problem {@code not-found}, {@code state-conflict}, {@code validation-failed}
     */
    @Transactional
    public CaseView shelve(Caller caller, UUID id, ShelveCase request) {
        WhistleCase one = access.managed(caller, id, Role.STAFF);
        one.require(CaseStatus.REPORTED);
        UUID community = notices.officeOf(one, Level.COMMUNITY).orElse(one.placeId());
        CaseContact contact = one.contact(cipher);
        NeedView need = shelf.file(
                caller,
                new FileNeed(
                        one.title(),
                        one.description(),
                        request.category(),
                        community,
                        contact == null
                                ? null
                                : new FileNeed.Beneficiary(contact.name(), contact.phone(), contact.address()),
                        one.onBehalfOf()));
        one.putOnShelf(need.id(), clock.now());
        cases.flush();
        journal.write(caller, StepKind.TO_SHELF, one, null);
        notices.reporter(one, "已转为需求，审核后上架，由党员和单位认领。");
        return views.view(caller, one);
    }

    /**
     * Nobody took it, or it is nothing for the shelf after all: the need is withdrawn and the case is the community's again.
     *
     * @throws Problem {@code not-found}; {@code state-conflict}, also where somebody has served already
     */
    @Transactional
    public CaseView unshelve(Caller caller, UUID id, Because request) {
        WhistleCase one = access.managed(caller, id, Role.STAFF);
        one.require(CaseStatus.ON_SHELF);
        String why = request.reason().strip();
        Proposal.Status status = needs.get(caller, one.needId()).status();
        if (status != Proposal.Status.REJECTED && status != Proposal.Status.WITHDRAWN) {
            shelf.withdraw(
                    caller,
                    one.needId(),
                    new WithdrawProposal(why.substring(0, Math.min(why.length(), LONGEST_REASON))));
        }
        one.takeFromShelf(why, clock.now());
        cases.flush();
        journal.write(caller, StepKind.FROM_SHELF, one, why);
        return views.view(caller, one);
    }
}
