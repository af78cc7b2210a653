package org.dangjian.market.trade.claim.serving;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.dangjian.market.people.holder.HolderDirectory;
import org.dangjian.market.platform.shared.Caller;
import org.dangjian.market.platform.shared.Holder;
import org.dangjian.market.platform.shared.Problem;
import org.dangjian.market.platform.shared.ProblemCode;
import org.dangjian.market.platform.shared.Role;
import org.dangjian.market.trade.claim.Claim;
import org.dangjian.market.trade.claim.ClaimActors;
import org.dangjian.market.trade.claim.ClaimMarks;
import org.dangjian.market.trade.claim.ClaimRepository;
import org.dangjian.market.trade.claim.ClaimStatus;
import org.dangjian.market.trade.claim.HandOver;
import org.dangjian.market.trade.place.GuideDirectory;
import org.dangjian.market.trade.place.GuideScope;
import org.dangjian.market.trade.shelf.Claimers;
import org.dangjian.market.trade.shelf.Item;
import org.dangjian.market.trade.shelf.item.NeedDirectory;
import org.dangjian.market.trade.shelf.item.Shelf;

/**
 * Who may do what with a claim. The claiming side serves and withdraws, the asking side verifies; staff act where the
 * item's organization or the holder lies in their subtree (by branch or active report-in), guides
 * where they are assigned; guides never verify.
 */
@ApplicationScoped
public class ClaimAccess implements Claimers {

    private final ClaimRepository claims;
    private final HolderDirectory holders;
    private final Shelf shelf;
    private final GuideDirectory guides;
    private final NeedDirectory needs;
    private final ClaimMarks marks;
    private final Dossiers dossiers;

    ClaimAccess(
            ClaimRepository claims,
            HolderDirectory holders,
            Shelf shelf,
            GuideDirectory guides,
            NeedDirectory needs,
            ClaimMarks marks,
            Dossiers dossiers) {
        this.dossiers = dossiers;
        this.claims = claims;
        this.holders = holders;
        this.shelf = shelf;
        this.guides = guides;
        this.needs = needs;
        this.marks = marks;
    }

    @Override
    public boolean isServed(UUID itemId) {
        return claims.count("itemId = ?1 and status in ?2", itemId, ClaimStatus.SERVING) > 0;
    }

    /** Whether the caller is on the claiming side: the holder, or a member who takes part. */
    public boolean isClaimingSide(Caller caller, Claim claim) {
        return caller.is(claim.holder()) || claim.participants().stream().anyMatch(caller::isMember);
    }

    /** Whether the caller is who serves: for an offer its provider, else the claiming side. */
    public boolean isServingSide(Caller caller, Claim claim, Item item) {
        return item.provider() != null ? caller.is(item.provider()) : isClaimingSide(caller, claim);
    }

    /** Whether the caller is the asking side of an offer: who took it up, for an office anyone who works there. */
    public boolean isTaker(Caller caller, Claim claim, Item item) {
        return item.provider() != null && ClaimActors.isOwn(caller, claim.holder());
    }

    /** Whether the caller filed the need the item came from. */
    public boolean isRequester(Caller caller, Item item) {
        return needs.requesterOf(item.needId()).map(caller.accountId()::equals).orElse(false);
    }

    /** Whether the caller may say that who claimed a need may come: who asked, or staff of the place where it is asked. */
    public boolean confirmsClaimer(Caller caller, Claim claim, Item item) {
        return item.needId() != null
                && !isServingSide(caller, claim, item)
                && (isRequester(caller, item) || caller.reaches(shelf.pathOf(item), Role.STAFF));
    }

    /** Whether the caller is who is served: who took the offer up, or who filed the need. */
    public boolean isAskingSide(Caller caller, Claim claim, Item item) {
        return isTaker(caller, claim, item) || isRequester(caller, item);
    }

    /** Whether the caller acts in the own cause: as the holder, or for an offer as its provider. */
    boolean isEitherSide(Caller caller, Claim claim, Item item) {
        return ClaimActors.isOwn(caller, claim.holder())
                || item.provider() != null && ClaimActors.isOwn(caller, item.provider());
    }

    /** Whether the caller may read the claim. */
    boolean reads(Caller caller, Claim claim) {
        Item item = shelf.get(claim.itemId());
        return isClaimingSide(caller, claim)
                || item.provider() != null && caller.is(item.provider())
                || actsFor(caller, claim.holder(), item, Role.OVERSEERS)
                || isGuided(caller, claim.itemId(), claim.holder());
    }

    /** Whether the caller is the guide here: of the point where the item is offered, or of the holder's unit. */
    boolean isGuided(Caller caller, UUID itemId, Holder holder) {
        return isGuided(guides.scopeOf(caller), itemId, holder);
    }

    /** The same, where it is known what the caller is the guide of. */
    boolean isGuided(GuideScope scope, UUID itemId, Holder holder) {
        return !scope.isEmpty()
                && holders.findOnce(holder)
                        .map(place -> scope.covers(itemId, place))
                        .orElse(false);
    }

    /** What the caller is the guide of. */
    GuideScope guided(Caller caller) {
        return guides.scopeOf(caller);
    }

    /** @throws Problem {@code not-found} for a claim that is not the caller's to see */
    public Claim readable(Caller caller, UUID id) {
        Claim claim = dossiers.find(id).orElseThrow(Problem::notFound);
        if (!reads(caller, claim)
                && !isRequester(caller, shelf.get(claim.itemId()))
                && !isOfferedTo(caller, claim.id())) {
            throw Problem.notFound();
        }
        return claim;
    }

    /**
     * Locked before it is looked at: who it is offered to may have become its holder a moment ago.
     *
     * @throws Problem {@code not-found}
     */
    public Claim answered(Caller caller, UUID id) {
        claims.locked(claims.findByIdOptional(id).orElseThrow(Problem::notFound));
        return readable(caller, id);
    }

    /** Whether the claim waits for the caller to take it over. */
    private boolean isOfferedTo(Caller caller, UUID claimId) {
        return marks.handOver(claimId).map(HandOver::to).filter(caller::is).isPresent();
    }

    /**
     * Either side, staff or the guide on behalf of one.
     *
     * @throws Problem {@code not-found}, {@code forbidden}
     */
    public Claim arrangedBy(Caller caller, UUID id) {
        Claim claim = readable(caller, id);
        Item item = shelf.get(claim.itemId());
        boolean side = isClaimingSide(caller, claim) || isServingSide(caller, claim, item);
        if (!side
                && !isAskingSide(caller, claim, item)
                && !actsFor(caller, claim.holder(), item, Role.STAFF)
                && !isGuided(caller, claim.itemId(), claim.holder())) {
            throw Problem.of(ProblemCode.FORBIDDEN);
        }
        return claim;
    }

    /**
     * The holder alone, staff or the guide on behalf of the holder.
     *
     * @throws Problem {@code not-found}, {@code forbidden}
     */
    public Claim heldBy(Caller caller, UUID id) {
        Claim claim = readable(caller, id);
        if (!actsAs(caller, claim.holder(), shelf.get(claim.itemId()))) {
            throw Problem.of(ProblemCode.FORBIDDEN);
        }
        return claim;
    }

    /** Whether the caller is the holder, or acts for them as staff or guide. */
    public boolean actsAs(Caller caller, Holder holder, Item item) {
        return caller.is(holder) || actsFor(caller, holder, item, Role.STAFF) || isGuided(caller, item.id(), holder);
    }

    /** Whether staff act here: the item's organization or the holder lies in their part of the tree. */
    public boolean actsFor(Caller caller, Holder holder, Item item, Role... roles) {
        return caller.reaches(shelf.pathOf(item), roles)
                || holders.findOnce(holder)
                        .map(place -> place.isReachedBy(caller, roles))
                        .orElse(false);
    }

    /**
     * The side that serves: the holder, for an offer also its provider, staff on behalf of either, or the guide on
     * behalf of the holder.
     *
     * @throws Problem {@code not-found}, {@code forbidden}
     */
    Claim servedBy(Caller caller, UUID id) {
        Claim claim = readable(caller, id);
        Item item = shelf.get(claim.itemId());
        boolean serves = caller.is(claim.holder())
                || item.provider() != null && caller.is(item.provider())
                || actsFor(caller, claim.holder(), item, Role.STAFF)
                || isGuided(caller, claim.itemId(), claim.holder());
        if (!serves) {
            throw Problem.of(ProblemCode.FORBIDDEN);
        }
        return claim;
    }

    /** Staff in scope, whoever they are. */
    public Claim staffed(Caller caller, UUID id) {
        Claim claim = readable(caller, id);
        if (!actsFor(caller, claim.holder(), shelf.get(claim.itemId()), Role.STAFF)) {
            throw Problem.of(ProblemCode.FORBIDDEN);
        }
        return claim;
    }

    /** Whether the caller, or someone of the caller's unit, is who served. */
    public boolean isOwnService(Caller caller, Claim claim, Item item) {
        return holders.findOnce(VisitService.server(claim, item))
                        .map(place -> holders.isOwnCase(caller, place))
                        .orElse(false)
                || caller.memberId() != null && claim.participants().contains(caller.memberId());
    }

    @Override
    public List<Live> live(Collection<UUID> holderIds, Collection<UUID> itemIds) {
        return claims.live(holderIds, itemIds).stream()
                .map(claim -> new Live(
                        claim.itemId(),
                        claim.id(),
                        claim.holder(),
                        claim.status().name(),
                        claim.period()))
                .toList();
    }

    @Override
    public boolean isServing(Caller caller, UUID itemId) {
        return claims.isServing(itemId, caller.holderIds());
    }
}
