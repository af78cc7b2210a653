package org.dangjian.market.trade.claim.verification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.dangjian.market.platform.shared.Caller;
import org.dangjian.market.platform.shared.Problem;
import org.dangjian.market.platform.shared.ProblemCode;
import org.dangjian.market.platform.shared.Role;
import org.dangjian.market.trade.claim.Claim;
import org.dangjian.market.trade.claim.ClaimActors;
import org.dangjian.market.trade.claim.ClaimAudit;
import org.dangjian.market.trade.claim.ClaimRepository;
import org.dangjian.market.trade.claim.ClaimStatus;
import org.dangjian.market.trade.claim.Deed;
import org.dangjian.market.trade.claim.Rating;
import org.dangjian.market.trade.claim.RatingLinks;
import org.dangjian.market.trade.claim.serving.ClaimAccess;
import org.dangjian.market.trade.claim.serving.ClaimNotices;
import org.dangjian.market.trade.claim.serving.RatingView;
import org.dangjian.market.trade.claim.serving.SideNotices;
import org.dangjian.market.trade.claim.serving.VisitService;
import org.dangjian.market.trade.shelf.Item;
import org.dangjian.market.trade.shelf.item.Shelf;

/** Ratings by those who were served: signed in, by a link, or on paper through staff. */
@ApplicationScoped
public class RatingService {

    private final ClaimRepository claims;
    private final ClaimAccess access;
    private final RatingLinks links;
    private final ClaimNotices notices;
    private final SideNotices sides;
    private final Shelf shelf;
    private final ClaimAudit audit;
    private final ClaimActors actors;

    RatingService(
            ClaimRepository claims,
            ClaimAccess access,
            RatingLinks links,
            ClaimNotices notices,
            SideNotices sides,
            Shelf shelf,
            ClaimAudit audit,
            ClaimActors actors) {
        this.claims = claims;
        this.access = access;
        this.links = links;
        this.notices = notices;
        this.sides = sides;
        this.shelf = shelf;
        this.audit = audit;
        this.actors = actors;
    }

    /**
     * By the requester of the need, by who took up the offer, or by staff on behalf of either; never by who served, nor by
     * staff of the unit that served.
     *
     * @throws Problem {@code second-person-required}, {@code already-rated}, {@code state-conflict}
     */
    @Transactional
    public RatingView rate(Caller caller, UUID claimId, RateClaim request) {
        Claim claim = claims.findByIdOptional(claimId).orElseThrow(Problem::notFound);
        Item item = shelf.get(claim.itemId());
        boolean taker = access.isTaker(caller, claim, item);
        boolean requester = access.isRequester(caller, item);
        if (access.isServingSide(caller, claim, item)) {
            throw Problem.of(ProblemCode.SECOND_PERSON_REQUIRED);
        }
        if (!taker && !requester && !access.actsFor(caller, claim.holder(), item, Role.STAFF)) {
            throw Problem.notFound();
        }
        if (!taker && !requester && access.isOwnService(caller, claim, item)) {
            throw Problem.of(ProblemCode.SECOND_PERSON_REQUIRED);
        }
        return write(caller, claim, item, request, actors.deed(caller, taker || requester));
    }

    /**
     * The token by which the person served rates a claim, for the staff who print it.
     *
     * @throws Problem {@code not-found}, {@code second-person-required} for the own service, {@code state-conflict} before
     *     it was served
     */
    @Transactional
    public String token(Caller caller, UUID claimId) {
        Claim claim = access.staffed(caller, claimId);
        if (access.isOwnService(caller, claim, shelf.get(claim.itemId()))) {
            throw Problem.of(ProblemCode.SECOND_PERSON_REQUIRED);
        }
        if (claim.status() != ClaimStatus.SUBMITTED && claim.status() != ClaimStatus.VERIFIED) {
            throw Problem.of(ProblemCode.STATE_CONFLICT, claim.status().title());
        }
        return links.tokenOf(claimId);
    }

    /**
     * What a link asks for.
     *
     * @throws Problem {@code rating-link-invalid}
     */
    @Transactional
    public RatingAskView ask(String token) {
        Claim claim = claimed(token);
        Item item = shelf.get(claim.itemId());
        Rating rating = claims.rating(claim.id());
        boolean served = claim.status() == ClaimStatus.SUBMITTED || claim.status() == ClaimStatus.VERIFIED;
        return new RatingAskView(
                item.title(),
                claim.servedOn(),
                sides.nameOf(VisitService.server(claim, item)),
                served && rating == null,
                rating != null,
                rating == null ? null : rating.stars());
    }

    private Claim claimed(String token) {
        return links.claimOf(token)
                .flatMap(claims::findByIdOptional)
                .orElseThrow(() -> Problem.of(ProblemCode.RATING_LINK_INVALID));
    }

    /** @throws Problem {@code rating-link-invalid}, {@code already-rated} */
    @Transactional
    public RatingView rateByLink(RateClaim.ByLink request) {
        Claim claim = claimed(request.token());
        RateClaim rating = new RateClaim(request.stars(), request.comment(), null);
        return write(Caller.system(), claim, shelf.get(claim.itemId()), rating, actors.deed(Caller.system(), true));
    }

    private RatingView write(Caller caller, Claim claim, Item item, RateClaim request, Deed deed) {
        if (claim.status() != ClaimStatus.SUBMITTED && claim.status() != ClaimStatus.VERIFIED) {
            throw Problem.of(ProblemCode.STATE_CONFLICT, claim.status().title());
        }
        if (claims.rating(claim.id()) != null) {
            throw Problem.of(ProblemCode.ALREADY_RATED);
        }
        if (request.thanks() != null && !request.thanks().isBlank()) {
            claims.locked(claim).thank(request.thanks().strip());
            notices.thanked(claim, item);
        }
        Rating rating = new Rating(claim.id(), request.stars(), request.comment(), deed);
        claims.add(rating);
        audit.record(caller, "claim.rated", claim, deed, shelf.pathOf(item), null);
        return RatingView.of(rating);
    }
}
