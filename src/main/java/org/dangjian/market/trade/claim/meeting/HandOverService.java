package org.dangjian.market.trade.claim.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.Set;
import java.util.UUID;
import org.dangjian.market.people.holder.HolderDirectory;
import org.dangjian.market.people.holder.HolderPlace;
import org.dangjian.market.platform.shared.Caller;
import org.dangjian.market.platform.shared.Holder;
import org.dangjian.market.platform.shared.Problem;
import org.dangjian.market.platform.shared.ProblemCode;
import org.dangjian.market.trade.claim.Claim;
import org.dangjian.market.trade.claim.ClaimActors;
import org.dangjian.market.trade.claim.ClaimAudit;
import org.dangjian.market.trade.claim.ClaimMade;
import org.dangjian.market.trade.claim.ClaimMarks;
import org.dangjian.market.trade.claim.ClaimRepository;
import org.dangjian.market.trade.claim.Deed;
import org.dangjian.market.trade.claim.HandOver;
import org.dangjian.market.trade.claim.serving.ClaimAccess;
import org.dangjian.market.trade.claim.serving.ClaimView;
import org.dangjian.market.trade.claim.serving.ClaimViews;
import org.dangjian.market.trade.claim.serving.SideNotices;
import org.dangjian.market.trade.claim.serving.WithdrawClaim;
import org.dangjian.market.trade.shelf.Item;
import org.dangjian.market.trade.shelf.item.Shelf;

/**
 * Hands a claim to a named other (转交) before anything was done for it. The other takes it by accepting, with its place and
 * its appointment, so that capacity stays exact; nobody is given a claim unasked.
 */
@ApplicationScoped
public class HandOverService {

    private final ClaimRepository claims;
    private final ClaimMarks marks;
    private final ClaimAccess access;
    private final ClaimViews views;
    private final SideNotices notices;
    private final HolderDirectory holders;
    private final Shelf shelf;
    private final Event<ClaimMade> made;
    private final ClaimActors actors;
    private final ClaimAudit audit;

    HandOverService(
            ClaimRepository claims,
            ClaimMarks marks,
            ClaimAccess access,
            ClaimViews views,
            SideNotices notices,
            HolderDirectory holders,
            Shelf shelf,
            Event<ClaimMade> made,
            ClaimActors actors,
            ClaimAudit audit) {
        this.claims = claims;
        this.marks = marks;
        this.access = access;
        this.views = views;
        this.notices = notices;
        this.holders = holders;
        this.shelf = shelf;
        this.made = made;
        this.actors = actors;
        this.audit = audit;
    }

    /**
     * Names the other, in place of one named before. Until they accept the claim stays the holder's.
     *
     * @throws Problem {@code state-conflict} once anything was done; {@code validation-failed} for who is unknown or the
     *     holder; {@code audience-mismatch}, {@code claim-duplicate}
     */
    @Transactional
    public ClaimView offer(Caller caller, UUID id, HandOverClaim request) {
        Claim claim = claims.locked(access.heldBy(caller, id));
        Item item = shelf.get(claim.itemId());
        claim.requireUntouched();
        if (request.to().equals(claim.holder())) {
            throw Problem.invalid("to", "请选择另一位接手人");
        }
        requireFit(claim, item, request.to());
        Deed deed = actors.deed(caller, ClaimActors.isOwn(caller, claim.holder()));
        marks.handOver(id).ifPresent(before -> before.end(HandOver.Status.REPLACED, null, deed));
        claims.flush();
        marks.add(new HandOver(claim, request.to(), deed));
        audit.record(caller, "claim.hand-over-offered", claim, deed, shelf.pathOf(item), null);
        String text = "“" + item.title() + "”的认领人想请您接手，请接受或谢绝。";
        notices.tell(Set.of(request.to()), claim, caller.accountId(), text);
        return views.of(caller, claim);
    }

    /**
     * The named other, or staff for them but not who offered it, takes the claim.
     *
     * @throws Problem {@code not-found}, {@code forbidden}, {@code second-person-required}, {@code state-conflict}, {@code
     *     audience-mismatch}, {@code claim-duplicate}
     */
    @Transactional
    public ClaimView accept(Caller caller, UUID id) {
        Claim claim = access.answered(caller, id);
        Item item = shelf.get(claim.itemId());
        HandOver handOver = answerable(caller, claim, item);
        if (caller.accountId().equals(handOver.offered().by())) {
            throw Problem.of(ProblemCode.SECOND_PERSON_REQUIRED);
        }
        claim.requireUntouched();
        requireFit(claim, item, handOver.to());
        Deed deed = actors.deed(caller, ClaimActors.isOwn(caller, handOver.to()));
        handOver.end(HandOver.Status.ACCEPTED, null, deed);
        claim.handOver(handOver.to(), deed);
        claims.flush();
        audit.record(caller, "claim.handed-over", claim, deed, shelf.pathOf(item), null);
        String who = notices.nameOf(handOver.to());
        notices.tell(Set.of(handOver.from()), claim, caller.accountId(), "“" + item.title() + "”已由" + who + "接手。");
        notices.tellRequester(item, caller.accountId(), "改由" + who + "服务。");
        if (item.provider() != null) {
            notices.tellServing(claim, item, caller.accountId(), "您提供的“" + item.title() + "”改由" + who + "接受。");
        }
        made.fire(new ClaimMade(claim.id(), claim.itemId(), handOver.to(), caller));
        return views.of(caller, claim);
    }

    /** The named other declines; the claim stays the holder's. */
    @Transactional
    public ClaimView decline(Caller caller, UUID id, WithdrawClaim request) {
        Claim claim = access.answered(caller, id);
        Item item = shelf.get(claim.itemId());
        HandOver handOver = answerable(caller, claim, item);
        Deed deed = actors.deed(caller, ClaimActors.isOwn(caller, handOver.to()));
        String why = request == null ? null : request.reason();
        handOver.end(HandOver.Status.DECLINED, why, deed);
        claims.flush();
        audit.record(caller, "claim.hand-over-declined", claim, deed, shelf.pathOf(item), null);
        String text = "您想转交的“" + item.title() + "”，对方未接手" + (why == null ? "。" : "：" + why);
        notices.tell(Set.of(handOver.from()), claim, caller.accountId(), text);
        return views.of(caller, claim);
    }

    private HandOver answerable(Caller caller, Claim claim, Item item) {
        HandOver handOver =
                marks.handOver(claim.id()).orElseThrow(() -> Problem.of(ProblemCode.STATE_CONFLICT, "没有待答复的转交"));
        if (!access.actsAs(caller, handOver.to(), item)) {
            throw Problem.of(ProblemCode.FORBIDDEN);
        }
        return handOver;
    }

    private void requireFit(Claim claim, Item item, Holder to) {
        HolderPlace place = holders.find(to).orElseThrow(() -> Problem.invalid("to", "没有这位接手人"));
        if (!shelf.isFor(item, place)) {
            throw Problem.of(ProblemCode.AUDIENCE_MISMATCH);
        }
        if (claims.existsLikeIt(claim, to)) {
            throw Problem.of(ProblemCode.CLAIM_DUPLICATE);
        }
    }
}
