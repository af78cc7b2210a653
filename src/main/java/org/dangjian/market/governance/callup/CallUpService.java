package org.dangjian.market.governance.callup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dangjian.market.people.access.account.Inbox;
import org.dangjian.market.people.member.MemberDirectory;
import org.dangjian.market.people.organization.Organization;
import org.dangjian.market.platform.audit.AuditTrail;
import org.dangjian.market.platform.job.JobService;
import org.dangjian.market.platform.notice.NoticeKind;
import org.dangjian.market.platform.shared.BusinessDay;
import org.dangjian.market.platform.shared.Caller;
import org.dangjian.market.platform.shared.Holder;
import org.dangjian.market.platform.shared.Page;
import org.dangjian.market.platform.shared.Problem;
import org.dangjian.market.platform.shared.Role;
import org.dangjian.market.trade.shelf.item.Shelf;

/** Calls up, shows who was asked, and stands everybody down. */
@ApplicationScoped
public class CallUpService {

    private final CallUpRepository calls;
    private final CallUpAccess access;
    private final CallUpViews views;
    private final MemberDirectory members;
    private final Shelf shelf;
    private final JobService jobs;
    private final Inbox inbox;
    private final AuditTrail audit;
    private final BusinessDay clock;

    CallUpService(
            CallUpRepository calls,
            CallUpAccess access,
            CallUpViews views,
            MemberDirectory members,
            Shelf shelf,
            JobService jobs,
            Inbox inbox,
            AuditTrail audit,
            BusinessDay clock) {
        this.calls = calls;
        this.access = access;
        this.views = views;
        this.members = members;
        this.shelf = shelf;
        this.jobs = jobs;
        this.inbox = inbox;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Calls up the members who belong to a place or have reported in there: they are asked by a job from now on.
     *
     * @throws Problem {@code validation-failed}; {@code too-many-jobs}
     */
    @Transactional
    public CallUpView call(Caller caller, MakeCallUp request) {
        Organization place = access.office(caller, request.organizationId());
        for (int i = 0; i < request.shifts().size(); i++) {
            MakeCallUp.Shift shift = request.shifts().get(i);
            if (!shift.endsAt().isAfter(shift.startsAt()) || shift.endsAt().isBefore(clock.now())) {
                throw Problem.invalid("shifts[" + i + "].endsAt", "结束时间应晚于开始时间和现在");
            }
        }
        if (request.commanderId() != null
                && members.find(request.commanderId())
                        .filter(member -> caller.reachesAny(members.placesOf(member), Role.STAFF))
                        .isEmpty()) {
            throw Problem.invalid("commanderId", "没有这名党员，或不在您的管理范围内");
        }
        if (request.itemId() != null
                && shelf.find(request.itemId())
                        .filter(item -> place.path().startsWith(shelf.pathOf(item))
                                || shelf.pathOf(item).startsWith(place.path()))
                        .isEmpty()) {
            throw Problem.invalid("itemId", "货架上没有这个项目");
        }
        CallUp call = new CallUp(request, caller.accountId(), clock.now());
        calls.persistAndFlush(call);
        for (int i = 0; i < request.shifts().size(); i++) {
            calls.add(new CallUpShift(call.id(), i + 1, request.shifts().get(i)));
        }
        calls.flush();
        jobs.submit(CallUpJob.KIND, caller, Map.of(CallUpJob.CALL_UP, call.id().toString()), new byte[0]);
        audit.record(caller, access.entry("call-up.made", call));
        return views.one(caller, call);
    }

    @Transactional
    public Page<CallUpView> find(Caller caller, UUID before, int limit) {
        return Page.of(
                views.several(caller, calls.page(caller, before, limit + 1)),
                limit,
                view -> view.id().toString());
    }

    @Transactional
    public CallUpView get(Caller caller, UUID id) {
        return views.one(caller, access.readable(caller, id));
    }

    /** Who was asked, for the office and who commands. */
    @Transactional
    public Page<CallUpView.Called> called(Caller caller, UUID id, CallUpFilter filter, UUID after, int limit) {
        CallUp call = calls.findByIdOptional(id)
                .filter(found -> CallUpAccess.manages(caller, found, access.pathOf(found))
                        || caller.reaches(access.pathOf(found), Role.OFFICES))
                .orElseThrow(Problem::notFound);
        List<CalledMember> rows = calls.called(call.id(), filter, after, limit + 1);
        Page<CalledMember> page = Page.of(rows, limit, row -> row.id().toString());
        return new Page<>(views.called(caller, page.items()), page.next(), null);
    }

    /** Everybody may go: who is there goes now, who was expected is told. */
    @Transactional
    public CallUpView standDown(Caller caller, UUID id) {
        CallUp call = calls.locked(access.managed(caller, id));
        Instant now = clock.now();
        call.standDown(caller.accountId(), now);
        calls.there(id).forEach(member -> member.go(now));
        calls.flush();
        audit.record(caller, access.entry("call-up.stood-down", call));
        inbox.tell(calls.expected(id).stream()
                .map(member -> new Inbox.Message(
                        Holder.member(member), NoticeKind.CALL_UP, "应急召集“" + call.title() + "”已解除，不用再到岗。", id))
                .toList());
        return views.one(caller, call);
    }
}
