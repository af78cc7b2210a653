package org.dangjian.market.claim;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.dangjian.market.ledger.HolderDirectory;
import org.dangjian.market.ledger.HolderPlace;
import org.dangjian.market.shared.Caller;
import org.dangjian.market.shared.FieldCipher;
import org.dangjian.market.shared.Holder;
import org.dangjian.market.shared.Role;
import org.dangjian.market.shelf.Item;
import org.dangjian.market.shelf.Shelf;

/** Shows claims: names in full to the claiming side and the staff, masked to others. */
@ApplicationScoped
class ClaimViews {

    private final ClaimRepository claims;
    private final ClaimAccess access;
    private final RatingLinks links;
    private final HolderDirectory holders;
    private final Shelf shelf;

    ClaimViews(ClaimRepository claims, ClaimAccess access, RatingLinks links, HolderDirectory holders, Shelf shelf) {
        this.claims = claims;
        this.access = access;
        this.links = links;
        this.holders = holders;
        this.shelf = shelf;
    }

    ClaimView of(Caller caller, Claim claim) {
        Item item = shelf.get(claim.itemId());
        boolean staff = access.actsFor(caller, claim.holder(), item, Role.STAFF);
        boolean served = claim.status() == ClaimStatus.SUBMITTED || claim.status() == ClaimStatus.VERIFIED;
        List<ClaimView.VisitView> visits =
                claims.visits(claim.id()).stream().map(ClaimView.VisitView::of).toList();
        return new ClaimView(
                claim.id(),
                claim.itemId(),
                item.title(),
                holder(
                        claim.holder(),
                        access.actsFor(caller, claim.holder(), item, ClaimAccess.READERS)
                                || access.isClaimingSide(caller, claim)),
                claim.status(),
                claim.status().title(),
                claim.period(),
                claim.points(),
                claim.servedOn(),
                item.times(),
                visits,
                claim.participants(),
                claim.reason(),
                claim.thanks(),
                RatingView.of(claims.rating(claim.id())),
                staff && served && !access.isClaimingSide(caller, claim) ? links.tokenOf(claim.id()) : null,
                claim.claimedAt(),
                claim.claimedBy(),
                claim.version());
    }

    ClaimView.HolderView holder(Holder holder, boolean openly) {
        String name = holders.find(holder).map(HolderPlace::name).orElse("");
        boolean masked = !openly && holder.type() != Holder.Type.ORGANIZATION;
        return new ClaimView.HolderView(holder.type(), holder.id(), masked ? FieldCipher.maskName(name) : name);
    }
}
