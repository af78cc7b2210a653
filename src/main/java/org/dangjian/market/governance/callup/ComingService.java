package org.dangjian.market.governance.callup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.dangjian.market.platform.audit.AuditTrail;
import org.dangjian.market.platform.page.PageLinks;
import org.dangjian.market.platform.page.RotatingCode;
import org.dangjian.market.platform.shared.BusinessDay;
import org.dangjian.market.platform.shared.Caller;
import org.dangjian.market.platform.shared.Holder;
import org.dangjian.market.platform.shared.Problem;
import org.dangjian.market.platform.shared.ProblemCode;
import org.dangjian.market.platform.shared.Role;
import org.dangjian.market.trade.claim.ClaimDirectory;
import org.dangjian.market.trade.claim.serving.ClaimService;
import org.dangjian.market.trade.claim.serving.MakeClaim;

/** Answers to a call-up, and who is there: by the code of the place, or by hand. */
@ApplicationScoped
public class ComingService {

    private static final String PURPOSE = "call-up";

    private final CallUpRepository calls;
    private final CallUpAccess access;
    private final CallUpViews views;
    private final ClaimDirectory claims;
    private final ClaimService claiming;
    private final RotatingCode codes;
    private final PageLinks pages;
    private final AuditTrail audit;
    private final BusinessDay clock;

    ComingService(
            CallUpRepository calls,
            CallUpAccess access,
            CallUpViews views,
            ClaimDirectory claims,
            ClaimService claiming,
            RotatingCode codes,
            PageLinks pages,
            AuditTrail audit,
            BusinessDay clock) {
        this.calls = calls;
        this.access = access;
        this.views = views;
        this.claims = claims;
        this.claiming = claiming;
        this.codes = codes;
        this.pages = pages;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Answers, or changes the answer before coming: exactly as many come to a shift as it has places. Where the call-up names
     * an item, coming is a claim of it.
     *
     * @throws Problem {@code shift-full}; {@code state-conflict} once stood down or there; {@code not-found} for who was not
     *     asked; what claiming the item throws
     */
    @Transactional
    public CallUpView answer(Caller caller, UUID id, AnswerCallUp request) {
        UUID member = request.memberId() == null ? caller.memberId() : request.memberId();
        CallUp call = calls.findByIdOptional(id).orElseThrow(Problem::notFound);
        boolean own = member != null && member.equals(caller.memberId());
        if (!own && !caller.reaches(access.pathOf(call), Role.STAFF)) {
            throw Problem.notFound();
        }
        CalledMember row = called(id, member);
        call.requireCalled();
        if ((request.answer() == CallUpAnswer.COMING) != (request.shiftId() != null)) {
            throw Problem.invalid("shiftId", "能到岗的请选择一个班次，不能到岗的不用选择");
        }
        UUID before = row.shiftId();
        String why = request.reason() == null || request.reason().isBlank()
                ? null
                : request.reason().strip();
        row.answer(request.answer(), request.shiftId(), why, caller.accountId(), clock.now());
        calls.flush();
        if (request.answer() == CallUpAnswer.COMING && call.itemId() != null) {
            Holder holder = Holder.member(member);
            if (!claims.isLive(call.itemId(), holder)) {
                claiming.claim(caller, call.itemId(), new MakeClaim(holder, null, null));
            }
        }
        audit.record(
                caller,
                access.entry("call-up.answered", call)
                        .of(Holder.member(member), !own)
                        .with("answer", request.answer()));
        // The shifts last: they are what everybody waits for.
        if (before != null && !before.equals(request.shiftId())) {
            calls.giveBack(before);
        }
        if (request.shiftId() != null && !request.shiftId().equals(before) && !calls.take(id, request.shiftId())) {
            throw Problem.of(ProblemCode.SHIFT_FULL);
        }
        calls.getEntityManager().clear();
        return views.one(caller, calls.findById(id));
    }

    private CalledMember called(UUID id, UUID member) {
        return member == null ? missing() : calls.lockedMember(id, member).orElseGet(ComingService::missing);
    }

    private static CalledMember missing() {
        throw Problem.notFound();
    }

    /** The code of the moment, shown at the place. */
    @Transactional
    public RotatingCode.Shown code(Caller caller, UUID id) {
        CallUp call = access.managed(caller, id);
        call.requireCalled();
        return codes.show(PURPOSE, id, code -> pages.callUp(id, code));
    }

    /** Comes, and later goes, by the code of the place. */
    @Transactional
    public CallUpView checkIn(Caller caller, UUID id, CheckInCallUp request) {
        CallUp call = calls.findByIdOptional(id).orElseThrow(Problem::notFound);
        CalledMember row = called(id, caller.memberId());
        call.requireCalled();
        if (!codes.isShown(PURPOSE, id, request.code())) {
            throw Problem.invalid("code", "请输入现场正在显示的签到码，或请现场人员代为登记");
        }
        boolean comes = row.cameAt() == null;
        if (comes) {
            row.come(true, clock.now());
        } else {
            row.go(clock.now());
        }
        return noted(caller, call, row, comes ? "call-up.came" : "call-up.went");
    }

    private CallUpView noted(Caller caller, CallUp call, CalledMember row, String action) {
        calls.flush();
        Holder holder = Holder.member(row.memberId());
        audit.record(caller, access.entry(action, call).of(holder, !caller.is(holder)));
        return views.one(caller, call);
    }

    /** Notes by hand who is there or has gone, by the office or who commands. */
    @Transactional
    public CallUpView record(Caller caller, UUID id, RecordComing request) {
        CallUp call = access.managed(caller, id);
        call.requireCalled();
        List<UUID> members = request.memberIds().stream().distinct().sorted().toList();
        for (UUID member : members) {
            CalledMember row =
                    calls.lockedMember(id, member).orElseThrow(() -> Problem.invalid("memberIds", "其中有未被召集的党员"));
            if (request.gone()) {
                row.go(clock.now());
            } else {
                row.come(false, clock.now());
            }
            noted(caller, call, row, request.gone() ? "call-up.went" : "call-up.came");
        }
        return views.one(caller, call);
    }
}
