package org.dangjian.market.claim;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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
    private final ClaimActors actors;
    private final RatingLinks links;
    private final HolderDirectory holders;
    private final Shelf shelf;

    ClaimViews(
            ClaimRepository claims,
            ClaimAccess access,
            ClaimActors actors,
            RatingLinks links,
            HolderDirectory holders,
            Shelf shelf) {
        this.claims = claims;
        this.access = access;
        this.actors = actors;
        this.links = links;
        this.holders = holders;
        this.shelf = shelf;
    }

    ClaimView of(Caller caller, Claim claim) {
        Item item = shelf.get(claim.itemId());
        boolean staff = access.actsFor(caller, claim.holder(), item, Role.STAFF);
        boolean served = claim.status() == ClaimStatus.SUBMITTED || claim.status() == ClaimStatus.VERIFIED;
        List<Visit> visits = claims.visits(claim.id());
        boolean openly = access.actsFor(caller, claim.holder(), item, Role.OVERSEERS)
                || access.isClaimingSide(caller, claim)
                || access.isGuided(caller, claim.itemId(), claim.holder());
        Map<UUID, String> names = actors.names(caller, deeds(claim, visits));
        return new ClaimView(
                claim.id(),
                claim.itemId(),
                item.title(),
                holder(claim.holder(), openly),
                claim.status(),
                claim.status().title(),
                claim.period(),
                claim.points(),
                claim.servedOn(),
                item.times(),
                visits.stream()
                        .map(visit -> ClaimView.VisitView.of(visit, ClaimActors.view(visit.recorded(), names, openly)))
                        .toList(),
                claim.participants(),
                claim.reason(),
                claim.thanks(),
                RatingView.of(claims.rating(claim.id())),
                staff && served && !access.isOwnService(caller, claim, item) ? links.tokenOf(claim.id()) : null,
                claim.claimed().at(),
                claim.claimed().by(),
                claim.claimed().isOnBehalf(),
                ClaimActors.view(claim.claimed(), names, openly),
                ClaimActors.view(claim.submitted(), names, openly),
                ClaimActors.view(claim.decided(), names, openly),
                claim.version());
    }

    private static List<Deed> deeds(Claim claim, List<Visit> visits) {
        List<Deed> deeds = new ArrayList<>(visits.stream().map(Visit::recorded).toList());
        deeds.add(claim.claimed());
        deeds.add(claim.submitted());
        deeds.add(claim.decided());
        return deeds;
    }

    ClaimView.HolderView holder(Holder holder, boolean openly) {
        String name = holders.find(holder).map(HolderPlace::name).orElse("");
        boolean masked = !openly && holder.type() != Holder.Type.ORGANIZATION;
        return new ClaimView.HolderView(holder.type(), holder.id(), masked ? FieldCipher.maskName(name) : name);
    }
}
