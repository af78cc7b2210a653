package org.dangjian.market.trade.claim.serving;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.dangjian.market.people.access.account.AccountDirectory;
import org.dangjian.market.people.holder.HolderDirectory;
import org.dangjian.market.people.holder.HolderPlace;
import org.dangjian.market.platform.shared.Caller;
import org.dangjian.market.platform.shared.Holder;
import org.dangjian.market.platform.shared.Page;
import org.dangjian.market.platform.shared.Problem;
import org.dangjian.market.platform.shared.ProblemCode;
import org.dangjian.market.platform.shared.Role;
import org.dangjian.market.trade.claim.Claim;
import org.dangjian.market.trade.claim.ClaimActors;
import org.dangjian.market.trade.claim.ClaimAudit;
import org.dangjian.market.trade.claim.ClaimFilter;
import org.dangjian.market.trade.claim.ClaimMade;
import org.dangjian.market.trade.claim.ClaimRepository;
import org.dangjian.market.trade.claim.ClaimStatus;
import org.dangjian.market.trade.claim.Deed;
import org.dangjian.market.trade.claim.GuidedClaims;
import org.dangjian.market.trade.shelf.Item;
import org.dangjian.market.trade.shelf.ItemKind;
import org.dangjian.market.trade.shelf.Period;
import org.dangjian.market.trade.shelf.item.Shelf;

/** Claiming and giving up items. */
@ApplicationScoped
public class ClaimService {

    private final ClaimRepository claims;
    private final ClaimPages pages;
    private final ClaimAccess access;
    private final AccountDirectory accounts;
    private final ClaimViews views;
    private final Dossiers dossiers;
    private final Shelf shelf;
    private final HolderDirectory holders;
    private final ClaimNotices notices;
    private final Event<ClaimMade> made;
    private final ClaimAudit audit;
    private final ClaimActors actors;
    private final CheckInCode codes;

    ClaimService(
            ClaimRepository claims,
            ClaimPages pages,
            ClaimAccess access,
            AccountDirectory accounts,
            ClaimViews views,
            Dossiers dossiers,
            Shelf shelf,
            HolderDirectory holders,
            ClaimNotices notices,
            Event<ClaimMade> made,
            ClaimAudit audit,
            ClaimActors actors,
            CheckInCode codes) {
        this.codes = codes;
        this.claims = claims;
        this.pages = pages;
        this.access = access;
        this.accounts = accounts;
        this.views = views;
        this.dossiers = dossiers;
        this.shelf = shelf;
        this.holders = holders;
        this.notices = notices;
        this.made = made;
        this.audit = audit;
        this.actors = actors;
    }

    /**
     * Claims a place for the caller, the caller's unit, or as staff or guide on behalf of someone in reach.
     *
     * @throws Problem {@code item-mandatory}, {@code audience-mismatch}, {@code claim-duplicate} (before the places are
     *     looked at), {@code item-not-open}, {@code item-full}, {@code not-yet-seen}
     */
    @Transactional
    public ClaimView claim(Caller caller, UUID itemId, MakeClaim request) {
        Item item = shelf.open(itemId);
        Holder holder = request.holder();
        HolderPlace place = holders.findOnce(holder)
                .filter(found -> caller.is(holder)
                        || found.isReachedBy(caller, Role.STAFF)
                        || access.guided(caller).covers(itemId, found))
                .orElseThrow(() -> Problem.invalid("holder", "只能为自己、本单位或辖区（服务站点）内的对象认领"));
        if (holder.type() == Holder.Type.RESIDENT && accounts.isUnseen(holder.id())) {
            throw Problem.of(ProblemCode.NOT_YET_SEEN);
        }
        if (item.kind() == ItemKind.MANDATORY) {
            throw Problem.of(ProblemCode.ITEM_MANDATORY);
        }
        if (!shelf.isFor(item, place)) {
            throw Problem.of(ProblemCode.AUDIENCE_MISMATCH);
        }
        Set<UUID> participants = participants(request, item, place);
        Period period = shelf.periodOf(item, request.period());
        if (claims.existsLive(itemId, holder, period)) {
            throw Problem.of(ProblemCode.CLAIM_DUPLICATE);
        }
        shelf.requireOpen(item);
        shelf.requireFree(item, period);
        Deed deed = actors.deed(caller, ClaimActors.isOwn(caller, holder));
        Claim claim = new Claim(item, holder, period, participants, deed);
        if (access.confirmsClaimer(caller, claim, item)) {
            claim.confirmClaimer(deed);
        }
        claims.add(claim);
        dossiers.begin(claim);
        audit.record(caller, "claim.made", claim, deed, shelf.pathOf(item), null);
        notices.made(claim, item);
        made.fire(new ClaimMade(claim.id(), itemId, holder, caller));
        shelf.takePlace(item, period);
        return views.ofOpened(caller, claim);
    }

    @Transactional
    public ClaimView get(Caller caller, UUID id) {
        return views.of(caller, access.readable(caller, id));
    }

    /** The caller's own claims, and unless {@code mine} those in the caller's part of the tree. */
    @Transactional
    public Page<ClaimView> find(Caller caller, ClaimFilter filter, UUID before, int limit) {
        List<String> paths = Boolean.TRUE.equals(filter.mine()) ? List.of() : caller.paths(Role.OVERSEERS);
        GuidedClaims guided = new GuidedClaims(access.guided(caller), actors.today());
        List<Claim> found = pages.page(filter, caller.holderIds(), paths, guided, before, limit + 1);
        Page<Claim> page = Page.of(found, limit, claim -> claim.id().toString());
        Map<UUID, ClaimView> shown = views.ofAll(caller, page.items());
        return page.map(claim -> shown.get(claim.id()));
    }

    /** The claimant gives it up before service; staff also later. The place is free again. */
    @Transactional
    public ClaimView withdraw(Caller caller, UUID id, WithdrawClaim request) {
        Claim claim = claims.locked(access.servedBy(caller, id));
        Item item = shelf.get(claim.itemId());
        boolean staff = access.actsFor(caller, claim.holder(), item, Role.STAFF);
        boolean served = claim.visits() > 0 || claim.status() != ClaimStatus.CLAIMED;
        if (served && !staff) {
            throw Problem.of(ProblemCode.STATE_CONFLICT, claim.status().title());
        }
        String reason = request == null ? null : request.reason();
        Deed deed = actors.deed(caller, access.isEitherSide(caller, claim, item));
        claim.end(ClaimStatus.WITHDRAWN, reason, deed);
        claims.save(claim);
        audit.record(caller, "claim.withdrawn", claim, deed, shelf.pathOf(item), null);
        notices.withdrawn(access.isTaker(caller, claim, item), access.isServingSide(caller, claim, item), claim, item);
        shelf.freePlace(claim.itemId(), claim.period());
        return views.of(caller, claim);
    }

    /**
     * Arrival, where the item asks for it: with the code shown at the place, or by the hand of staff.
     *
     * @throws Problem {@code validation-failed} for another code
     */
    @Transactional
    public ClaimView checkIn(Caller caller, UUID id, CheckIn request) {
        Claim claim = claims.locked(access.servedBy(caller, id));
        boolean own = access.isEitherSide(caller, claim, shelf.get(claim.itemId()));
        claim.requireStepTo(ClaimStatus.CHECKED_IN);
        if (own) {
            codes.require(claim.itemId(), request == null ? null : request.code());
        }
        Deed deed = actors.deed(caller, own);
        claim.checkIn(deed.at());
        return stepped(caller, claim, deed, "claim.checked-in");
    }

    /**
     * Departure; one that was forgotten is set by staff, with a reason.
     *
     * @throws Problem {@code forbidden} for who sets the own, {@code reason-required}, {@code validation-failed}
     */
    @Transactional
    public ClaimView checkOut(Caller caller, UUID id, CheckOut request) {
        Claim claim = claims.locked(access.servedBy(caller, id));
        boolean own = access.isEitherSide(caller, claim, shelf.get(claim.itemId()));
        claim.requireStepTo(ClaimStatus.CHECKED_OUT);
        Deed deed = actors.deed(caller, own);
        if (request == null || request.at() == null) {
            claim.checkOut(deed.at());
            return stepped(caller, claim, deed, "claim.checked-out");
        }
        if (own) {
            throw Problem.of(ProblemCode.FORBIDDEN);
        }
        Problem.requireReason(request.reason());
        if (request.at().isAfter(deed.at()) || request.at().isBefore(claim.checkedInAt())) {
            throw Problem.invalid("at", "签退时间应在签到之后、现在之前");
        }
        claim.checkOut(request.at());
        return stepped(caller, claim, deed, "claim.check-out-set");
    }

    private ClaimView stepped(Caller caller, Claim claim, Deed deed, String action) {
        claims.save(claim);
        audit.record(caller, action, claim, deed, shelf.pathOf(shelf.get(claim.itemId())), null);
        return views.of(caller, claim);
    }

    private Set<UUID> participants(MakeClaim request, Item item, HolderPlace unit) {
        if (request.participants() == null || request.participants().isEmpty()) {
            return Set.of();
        }
        if (request.holder().type() != Holder.Type.ORGANIZATION) {
            throw Problem.invalid("participants", "只有单位认领时才填写参加的党员");
        }
        if (item.provider() != null) {
            throw Problem.invalid("participants", "接受他人提供的服务时，不填写参加的党员");
        }
        for (UUID member : request.participants()) {
            holders.find(Holder.member(member))
                    .filter(place -> place.homePath().startsWith(unit.homePath()))
                    .orElseThrow(() -> Problem.invalid("participants", "参加的党员应属于认领单位"));
        }
        return request.participants();
    }
}
