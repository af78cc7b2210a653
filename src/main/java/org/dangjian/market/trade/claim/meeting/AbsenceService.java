package org.dangjian.market.trade.claim.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.dangjian.market.platform.shared.Caller;
import org.dangjian.market.platform.shared.Problem;
import org.dangjian.market.platform.shared.ProblemCode;
import org.dangjian.market.platform.shared.Role;
import org.dangjian.market.trade.claim.Absence;
import org.dangjian.market.trade.claim.Claim;
import org.dangjian.market.trade.claim.ClaimActors;
import org.dangjian.market.trade.claim.ClaimAudit;
import org.dangjian.market.trade.claim.ClaimMarks;
import org.dangjian.market.trade.claim.ClaimRepository;
import org.dangjian.market.trade.claim.Deed;
import org.dangjian.market.trade.claim.serving.ClaimAccess;
import org.dangjian.market.trade.claim.serving.ClaimView;
import org.dangjian.market.trade.claim.serving.ClaimViews;
import org.dangjian.market.trade.claim.serving.SideNotices;
import org.dangjian.market.trade.shelf.Item;
import org.dangjian.market.trade.shelf.item.NeedView;
import org.dangjian.market.trade.shelf.item.Shelf;
import org.dangjian.market.trade.shelf.proposal.NeedAccess;

/**
 * Somebody did not come (没有来): marked by the other side or the staff, seen by both, flagged for the staff, and taken back
 * when it was a mistake. It ends no claim: whether to wait, to revoke or to hand over is for people to decide.
 */
@ApplicationScoped
public class AbsenceService {

    private static final int MOST_CLAIMS = 100;

    private final ClaimRepository claims;
    private final ClaimMarks marks;
    private final ClaimAccess access;
    private final ClaimViews views;
    private final SideNotices notices;
    private final NeedAccess needs;
    private final Shelf shelf;
    private final ClaimActors actors;
    private final ClaimAudit audit;

    AbsenceService(
            ClaimRepository claims,
            ClaimMarks marks,
            ClaimAccess access,
            ClaimViews views,
            SideNotices notices,
            NeedAccess needs,
            Shelf shelf,
            ClaimActors actors,
            ClaimAudit audit) {
        this.claims = claims;
        this.marks = marks;
        this.access = access;
        this.views = views;
        this.notices = notices;
        this.needs = needs;
        this.shelf = shelf;
        this.actors = actors;
        this.audit = audit;
    }

    /**
     * Who asked, or staff for them, marks who should have served; of an offer its provider may mark who took it up.
     *
     * @throws Problem {@code not-found}, {@code forbidden} for everybody else, {@code already-exists} while a mark stands,
     *     {@code state-conflict} for a claim that has ended
     */
    @Transactional
    public ClaimView mark(Caller caller, UUID id, MarkAbsence request) {
        Claim claim = claims.locked(access.readable(caller, id));
        Item item = shelf.get(claim.itemId());
        boolean asking = access.isAskingSide(caller, claim, item);
        boolean provider = item.provider() != null && caller.is(item.provider());
        boolean staff =
                access.actsFor(caller, claim.holder(), item, Role.STAFF) && !access.isOwnService(caller, claim, item);
        if (!asking && !provider && !staff) {
            throw Problem.of(ProblemCode.FORBIDDEN);
        }
        Absence.Side absent = provider && !asking ? Absence.Side.ASKING : Absence.Side.SERVING;
        mark(caller, claim, item, absent, request == null ? null : request.reason());
        return views.of(caller, claim);
    }

    /**
     * Who filed a need, or staff for them, says that nobody came: the claim is flagged for the staff, who are told.
     *
     * @throws Problem {@code not-found}; {@code state-conflict} while nobody has claimed; {@code validation-failed} where
     *     several have and none is named
     */
    @Transactional
    public NeedView notServed(Caller caller, UUID needId, ReportNotServed request) {
        NeedView need = needs.get(caller, needId);
        Claim claim = claims.locked(concerned(need, request.claimId()));
        Item item = shelf.get(claim.itemId());
        boolean asking = access.isRequester(caller, item);
        if (!asking && !caller.reaches(shelf.pathOf(item), Role.STAFF)) {
            throw Problem.of(ProblemCode.FORBIDDEN);
        }
        mark(caller, claim, item, Absence.Side.SERVING, request.reason());
        return needs.get(caller, needId);
    }

    private Claim concerned(NeedView need, UUID claimId) {
        List<Claim> live = need.itemId() == null
                ? List.of()
                : claims.of(need.itemId(), MOST_CLAIMS).stream()
                        .filter(Claim::isLive)
                        .filter(claim -> claimId == null || claimId.equals(claim.id()))
                        .toList();
        if (live.size() > 1) {
            throw Problem.invalid("claimId", "有多方认领，请指明是哪一方没有来");
        }
        if (live.isEmpty() && claimId != null) {
            throw Problem.invalid("claimId", "该需求没有这项认领");
        }
        return live.stream().findFirst().orElseThrow(() -> Problem.of(ProblemCode.STATE_CONFLICT, "还没有人认领"));
    }

    private void mark(Caller caller, Claim claim, Item item, Absence.Side absent, String reason) {
        if (!claim.isLive()) {
            throw Problem.of(ProblemCode.STATE_CONFLICT, claim.status().title());
        }
        if (marks.absence(claim.id()).isPresent()) {
            throw Problem.of(ProblemCode.ALREADY_EXISTS);
        }
        String why = reason == null || reason.isBlank() ? null : reason.strip();
        boolean own = access.isAskingSide(caller, claim, item) || access.isServingSide(caller, claim, item);
        Deed deed = actors.deed(caller, own);
        marks.add(new Absence(claim.id(), absent, why, deed));
        audit.record(caller, "claim.absence-marked", claim, deed, shelf.pathOf(item), null);
        String text = "“" + item.title() + "”登记了" + absent.title() + (why == null ? "" : "：" + why) + "。";
        UUID by = caller.accountId();
        if (absent == Absence.Side.SERVING) {
            notices.tellServing(claim, item, by, text + "如有不符，请联系社区更正。");
        } else {
            notices.tellAsking(claim, item, by, text + "如有不符，请联系社区更正。");
        }
        notices.tellOffice(claim, item, by, text + "请联系双方处理。");
    }

    /**
     * Takes a mark back: who made it, or staff who did not serve.
     *
     * @throws Problem {@code not-found}, {@code forbidden}, {@code state-conflict} where none stands
     */
    @Transactional
    public ClaimView undo(Caller caller, UUID id, MarkAbsence request) {
        Claim claim = claims.locked(access.readable(caller, id));
        Item item = shelf.get(claim.itemId());
        Absence absence = marks.absence(id).orElseThrow(() -> Problem.of(ProblemCode.STATE_CONFLICT, "没有登记缺席"));
        boolean own = caller.accountId().equals(absence.marked().by());
        boolean staff =
                access.actsFor(caller, claim.holder(), item, Role.STAFF) && !access.isOwnService(caller, claim, item);
        if (!own && !staff) {
            throw Problem.of(ProblemCode.FORBIDDEN);
        }
        Deed deed = actors.deed(caller, own);
        absence.undo(request == null ? null : request.reason(), deed);
        claims.flush();
        audit.record(caller, "claim.absence-undone", claim, deed, shelf.pathOf(item), null);
        String text = "“" + item.title() + "”的缺席登记已撤销。";
        if (absence.absent() == Absence.Side.SERVING) {
            notices.tellServing(claim, item, caller.accountId(), text);
        } else {
            notices.tellAsking(claim, item, caller.accountId(), text);
        }
        return views.of(caller, claim);
    }
}
