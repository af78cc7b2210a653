package org.dangjian.market.governance.whistle.course;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.dangjian.market.governance.whistle.CaseAccess;
import org.dangjian.market.governance.whistle.CaseRepository;
import org.dangjian.market.governance.whistle.CaseStatus;
import org.dangjian.market.governance.whistle.CaseView;
import org.dangjian.market.governance.whistle.CaseViews;
import org.dangjian.market.governance.whistle.OrderRepository;
import org.dangjian.market.governance.whistle.Satisfaction;
import org.dangjian.market.governance.whistle.StepKind;
import org.dangjian.market.governance.whistle.WhistleCase;
import org.dangjian.market.governance.whistle.WhistleOrder;
import org.dangjian.market.people.member.Counterparts;
import org.dangjian.market.platform.calendar.WorkCalendar;
import org.dangjian.market.platform.calendar.WorkHours;
import org.dangjian.market.platform.shared.BusinessDay;
import org.dangjian.market.platform.shared.Caller;
import org.dangjian.market.platform.shared.Decision;
import org.dangjian.market.platform.shared.Problem;
import org.dangjian.market.platform.shared.ProblemCode;
import org.dangjian.market.platform.shared.Role;
import org.dangjian.market.platform.shared.Verdict;

/** A settled case is looked at where it is, then rated by who reported it. */
@ApplicationScoped
public class CaseClosing {

    private final CaseRepository cases;
    private final OrderRepository orders;
    private final CaseAccess access;
    private final CaseViews views;
    private final CaseJournal journal;
    private final CaseNotices notices;
    private final Counterparts counterparts;
    private final WorkHours work;
    private final BusinessDay clock;

    CaseClosing(
            CaseRepository cases,
            OrderRepository orders,
            CaseAccess access,
            CaseViews views,
            CaseJournal journal,
            CaseNotices notices,
            Counterparts counterparts,
            WorkCalendar calendar,
            BusinessDay clock) {
        this.cases = cases;
        this.orders = orders;
        this.access = access;
        this.views = views;
        this.journal = journal;
        this.notices = notices;
        this.counterparts = counterparts;
        this.work = new WorkHours(calendar::isWorked);
        this.clock = clock;
    }

    /**
     * Who works in the grid, or the community, finds it done, or sends it back to the department that leads.
     *
     * @throws Problem {@code not-found}, {@code state-conflict}, {@code second-person-required} for who settled it,
     *     {@code reason-required}
     */
    @Transactional
    public CaseView check(Caller caller, UUID id, Verdict request) {
        WhistleCase found = access.readable(caller, id);
        if (!access.worksAt(caller, access.path(found))) {
            throw Problem.notFound();
        }
        WhistleCase one = cases.locked(found);
        one.require(CaseStatus.SETTLED);
        counterparts.require(caller, one.handledBy());
        String why = request.reason() == null ? null : request.reason().strip();
        if (request.approvesElse(Decision.RETURN)) {
            one.check(caller.accountId(), clock.now());
            cases.flush();
            journal.write(caller, StepKind.CHECKED, one, why);
            notices.reporter(one, "已办结，请您评价。");
        } else {
            Problem.requireReason(request.reason());
            one.sendToDepartments(why, clock.now());
            WhistleOrder lead = reopenLead(one);
            journal.write(caller, StepKind.NOT_SETTLED, one, lead, why);
            notices.department(one, lead, "现场核查未办好：" + why + "，请于 " + CaseNotices.moment(lead.settleBy()) + " 前办结。");
        }
        return views.view(caller, one);
    }

    /**
     * The reporter's word, or written down by staff for who called. The first time that somebody is dissatisfied opens it
     * again; whoever settled or checked it never rates it.
     *
     * @throws Problem {@code not-found}, {@code state-conflict} once it was rated, {@code second-person-required},
     *     {@code reason-required} for who is dissatisfied
     */
    @Transactional
    public CaseView rate(Caller caller, UUID id, RateCase request) {
        WhistleCase found = access.readable(caller, id);
        boolean own = caller.accountId().equals(found.reporterId());
        if (!own && !caller.reaches(access.path(found), Role.STAFF)) {
            throw Problem.notFound();
        }
        WhistleCase one = cases.locked(found);
        if (!CaseStatus.TO_RATE.contains(one.status())) {
            throw Problem.of(ProblemCode.STATE_CONFLICT, one.status().title());
        }
        if (caller.accountId().equals(one.handledBy())
                || caller.accountId().equals(one.checkedBy())
                || access.isOfDepartment(caller, one)) {
            throw Problem.of(ProblemCode.SECOND_PERSON_REQUIRED);
        }
        String comment = request.comment() == null || request.comment().isBlank()
                ? null
                : request.comment().strip();
        if (request.satisfaction() == Satisfaction.DISSATISFIED) {
            Problem.requireReason(comment);
        }
        boolean again = one.rate(request.satisfaction(), clock.now());
        cases.flush();
        boolean onBehalf = !own || one.onBehalfOf() != null;
        String said = request.satisfaction().title() + (comment == null ? "" : "：" + comment);
        journal.write(caller, StepKind.RATED, one, null, said, onBehalf, List.of());
        if (again) {
            reopen(caller, one, said);
        } else {
            orders.lead(id).ifPresent(lead -> notices.department(one, lead, "群众评价：" + said + "。"));
        }
        return views.view(caller, one);
    }

    private void reopen(Caller caller, WhistleCase one, String said) {
        if (one.status() == CaseStatus.ORDERED) {
            WhistleOrder lead = reopenLead(one);
            notices.department(one, lead, "群众评价" + said + "，重新办理，请于 " + CaseNotices.moment(lead.settleBy()) + " 前办结。");
        }
        journal.write(caller, StepKind.REOPENED, one, null);
        notices.community(one, "群众评价" + said + "，重新办理。");
    }

    /** The department that leads has it once more, with the whole time. */
    private WhistleOrder reopenLead(WhistleCase one) {
        WhistleOrder lead = orders.lead(one.id()).map(orders::locked).orElseThrow();
        lead.reopen(work, clock.now());
        cases.flush();
        return lead;
    }
}
