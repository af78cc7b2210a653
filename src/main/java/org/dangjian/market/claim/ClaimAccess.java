package org.dangjian.market.claim;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.dangjian.market.ledger.HolderDirectory;
import org.dangjian.market.shared.Caller;
import org.dangjian.market.shared.Holder;
import org.dangjian.market.shared.Problem;
import org.dangjian.market.shared.ProblemCode;
import org.dangjian.market.shared.Role;
import org.dangjian.market.shelf.Claimers;
import org.dangjian.market.shelf.Item;
import org.dangjian.market.shelf.ItemKind;
import org.dangjian.market.shelf.Shelf;

/**
 * Who may do what with a claim. The claiming side serves and withdraws, the asking side verifies; staff act where the
 * item's organization or the holder lies in their subtree (by branch or active report-in).
 */
@ApplicationScoped
class ClaimAccess implements Claimers {

    static final Role[] READERS = {
        Role.BRANCH_SECRETARY,
        Role.UNIT_OFFICER,
        Role.COMMUNITY_STAFF,
        Role.STREET_STAFF,
        Role.DISTRICT_ADMIN,
        Role.AUDITOR
    };

    private final ClaimRepository claims;
    private final HolderDirectory holders;
    private final Shelf shelf;

    ClaimAccess(ClaimRepository claims, HolderDirectory holders, Shelf shelf) {
        this.claims = claims;
        this.holders = holders;
        this.shelf = shelf;
    }

    /** Whether the caller is on the claiming side: the holder, or a member who takes part. */
    boolean isClaimingSide(Caller caller, Claim claim) {
        return caller.is(claim.holder())
                || caller.memberId() != null && claim.participants().contains(caller.memberId());
    }

    /** Whether the caller may read the claim. */
    boolean reads(Caller caller, Claim claim) {
        Item item = shelf.get(claim.itemId());
        return isClaimingSide(caller, claim)
                || item.provider() != null && caller.is(item.provider())
                || actsFor(caller, claim.holder(), item, READERS);
    }

    /** @throws Problem {@code not-found} for a claim that is not the caller's to see */
    Claim readable(Caller caller, UUID id) {
        Claim claim = claims.findByIdOptional(id).orElseThrow(Problem::notFound);
        if (!reads(caller, claim)) {
            throw Problem.notFound();
        }
        return claim;
    }

    /** Whether staff act here: the item's organization or the holder lies in their part of the tree. */
    boolean actsFor(Caller caller, Holder holder, Item item, Role... roles) {
        return caller.reaches(shelf.pathOf(item), roles)
                || holders.find(holder)
                        .map(place -> place.isReachedBy(caller, roles))
                        .orElse(false);
    }

    /**
     * The side that serves: the holder, for an offer also its provider, or staff on behalf of either.
     *
     * @throws Problem {@code not-found}, {@code forbidden}
     */
    Claim servedBy(Caller caller, UUID id) {
        Claim claim = readable(caller, id);
        Item item = shelf.get(claim.itemId());
        boolean serves = caller.is(claim.holder())
                || item.provider() != null && caller.is(item.provider())
                || actsFor(caller, claim.holder(), item, Role.STAFF);
        if (!serves) {
            throw Problem.of(ProblemCode.FORBIDDEN);
        }
        return claim;
    }

    /** Staff in scope, whoever they are. */
    Claim staffed(Caller caller, UUID id) {
        Claim claim = readable(caller, id);
        if (!actsFor(caller, claim.holder(), shelf.get(claim.itemId()), Role.STAFF)) {
            throw Problem.of(ProblemCode.FORBIDDEN);
        }
        return claim;
    }

    /**
     * The side that confirms: staff in scope; for an offer also the one who took it up. Never the one who served, nor
     * anyone of the same unit, nor the account that handed it in.
     *
     * @throws Problem {@code second-person-required}, {@code forbidden}, {@code not-found}
     */
    Claim verifiable(Caller caller, UUID id) {
        Claim claim = readable(caller, id);
        Item item = shelf.get(claim.itemId());
        boolean taker = item.kind() == ItemKind.RECOMMENDED && caller.is(claim.holder());
        if (!taker && !actsFor(caller, claim.holder(), item, Role.STAFF)) {
            throw Problem.of(
                    isClaimingSide(caller, claim) ? ProblemCode.SECOND_PERSON_REQUIRED : ProblemCode.FORBIDDEN);
        }
        Holder server = item.provider() != null ? item.provider() : claim.holder();
        boolean ownCase = holders.find(server)
                        .map(place -> holders.isOwnCase(caller, place))
                        .orElse(false)
                || caller.memberId() != null && claim.participants().contains(caller.memberId());
        if (ownCase || caller.accountId().equals(claim.submittedBy())) {
            throw Problem.of(ProblemCode.SECOND_PERSON_REQUIRED);
        }
        return claim;
    }

    @Override
    public boolean isServing(Caller caller, UUID itemId) {
        return claims.isServing(itemId, caller.holderIds());
    }
}
