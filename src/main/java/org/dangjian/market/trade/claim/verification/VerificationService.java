package org.dangjian.market.trade.claim.verification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dangjian.market.people.access.account.Undo;
import org.dangjian.market.people.access.account.Undos;
import org.dangjian.market.platform.shared.Because;
import org.dangjian.market.platform.shared.Caller;
import org.dangjian.market.platform.shared.Decision;
import org.dangjian.market.platform.shared.Holder;
import org.dangjian.market.platform.shared.Problem;
import org.dangjian.market.platform.shared.ProblemCode;
import org.dangjian.market.trade.claim.Claim;
import org.dangjian.market.trade.claim.ClaimActors;
import org.dangjian.market.trade.claim.ClaimAudit;
import org.dangjian.market.trade.claim.ClaimRepository;
import org.dangjian.market.trade.claim.ClaimStatus;
import org.dangjian.market.trade.claim.Deed;
import org.dangjian.market.trade.claim.PersonalTerms;
import org.dangjian.market.trade.claim.PersonalTerms.Terms;
import org.dangjian.market.trade.claim.Visit;
import org.dangjian.market.trade.claim.serving.ClaimAccess;
import org.dangjian.market.trade.claim.serving.ClaimNotices;
import org.dangjian.market.trade.claim.serving.ClaimView;
import org.dangjian.market.trade.claim.serving.ClaimViews;
import org.dangjian.market.trade.claim.serving.VisitService;
import org.dangjian.market.trade.ledger.Ledger;
import org.dangjian.market.trade.ledger.Source;
import org.dangjian.market.trade.shelf.Item;
import org.dangjian.market.trade.shelf.item.Shelf;

/** The asking side's decisions: verify with points, send back, revoke, undo. Points move in the same transaction. */
@ApplicationScoped
public class VerificationService {

    private final ClaimRepository claims;
    private final ClaimAccess access;
    private final Verifiers verifiers;
    private final ClaimViews views;
    private final ClaimNotices notices;
    private final Shelf shelf;
    private final Ledger ledger;
    private final ClaimAudit audit;
    private final ClaimActors actors;
    private final PersonalTerms personal;
    private final Undos undos;

    VerificationService(
            Verifiers verifiers,
            ClaimRepository claims,
            ClaimAccess access,
            ClaimViews views,
            ClaimNotices notices,
            Shelf shelf,
            Ledger ledger,
            ClaimAudit audit,
            ClaimActors actors,
            PersonalTerms personal,
            Undos undos) {
        this.verifiers = verifiers;
        this.undos = undos;
        this.claims = claims;
        this.access = access;
        this.views = views;
        this.notices = notices;
        this.shelf = shelf;
        this.ledger = ledger;
        this.audit = audit;
        this.actors = actors;
        this.personal = personal;
    }

    /**
     * Verifies what was handed in, or sends it back. Points go to the claimant, for an offer to its provider
     * (《城市区域化党建调研报告》二(二): 视完成情况将积分计入总分) and never to who took it up; residents earn none.
     *
     * @throws Problem {@code second-person-required}, {@code reason-required}, {@code state-conflict},
     *     {@code period-closed}
     */
    @Transactional
    public ClaimView decide(Caller caller, UUID id, VerifyClaim request) {
        Claim found = verifiers.verifiable(caller, id);
        Item item = shelf.get(found.itemId());
        if (!request.decision().approvesElse(Decision.RETURN)) {
            return giveBack(caller, found, item, request.reason());
        }
        found.requireStepTo(ClaimStatus.VERIFIED);
        Claim claim = claims.asLocked(
                found,
                ledger.lock(Award.earning(found, item), found.servedOn().getYear(), List.of(claims.locking(found)))
                        .getFirst());
        claim.requireStepTo(ClaimStatus.VERIFIED);
        int awarded = Award.awarded(claim, terms(claim, item), request);
        Deed deed = asking(caller, claim, item);
        claim.verify(awarded, request.reason(), deed);
        boolean thanked = request.thanks() != null && !request.thanks().isBlank();
        if (thanked) {
            claim.thank(request.thanks().strip());
        }
        String hash = ledger.post(caller, Award.postings(claim, item, awarded, request));
        claims.save(claim);
        notices.verified(access.isTaker(caller, claim, item), claim, item);
        if (thanked) {
            notices.thanked(claim, item);
        }
        audit.record(caller, "claim.verified", claim, deed, shelf.pathOf(item), hash);
        return views.ofOpened(caller, claim);
    }

    /** What is said about an offer is the business of who took it up; about anything else, that of the staff. */
    private Deed asking(Caller caller, Claim claim, Item item) {
        return actors.deed(caller, item.provider() == null || access.isTaker(caller, claim, item));
    }

    private ClaimView giveBack(Caller caller, Claim found, Item item, String reason) {
        Problem.requireReason(reason);
        Claim claim = claims.locked(found);
        List<Visit> visits = claims.visits(claim.id());
        Visit standing = visits.size() > 1 ? visits.get(visits.size() - 2) : null;
        Deed deed = asking(caller, claim, item);
        claim.giveBack(reason.strip(), standing == null ? null : standing.servedOn(), deed);
        visits.getLast().supersede();
        claims.save(claim);
        notices.returned(claim, item);
        audit.record(caller, "claim.returned", claim, deed, shelf.pathOf(item), null);
        return views.of(caller, claim);
    }

    /** Ends a claim from the asking side; the claimant is told why and the place is free again. */
    @Transactional
    public ClaimView revoke(Caller caller, UUID id, Because request) {
        Claim claim = claims.locked(access.staffed(caller, id));
        Item item = shelf.get(claim.itemId());
        Deed deed = actors.deed(caller, true);
        claim.end(ClaimStatus.REVOKED, request.reason().strip(), deed);
        claims.save(claim);
        notices.ended(claim, item, "的认领已撤销");
        audit.record(caller, "claim.revoked", claim, deed, shelf.pathOf(item), null);
        shelf.freePlace(claim.itemId(), claim.period());
        return views.of(caller, claim);
    }

    /**
     * Undoes a verified claim: its points are reversed in the ledger and the place is free again.
     *
     * @return empty for the first of the two whom it takes
     */
    @Transactional
    public Optional<ClaimView> reverse(Caller caller, UUID id, Because request) {
        Claim found = access.staffed(caller, id);
        Item item = shelf.get(found.itemId());
        if (access.isClaimingSide(caller, found) || access.isServingSide(caller, found, item)) {
            throw Problem.of(ProblemCode.SECOND_PERSON_REQUIRED);
        }
        found.requireStepTo(ClaimStatus.REVERSED);
        if (!undos.agreed(caller, Undo.Kind.CLAIM, id, shelf.pathOf(item), request.reason())) {
            return Optional.empty();
        }
        if (found.status() == ClaimStatus.VERIFIED) {
            ledger.lock(Award.earning(found, item), found.servedOn().getYear());
        }
        Claim claim = claims.locked(found);
        Deed deed = actors.deed(caller, true);
        claim.end(ClaimStatus.REVERSED, request.reason().strip(), deed);
        Source source = new Source(Source.Type.CLAIM, id);
        String hash = ledger.reverse(caller, List.of(source), source);
        claims.save(claim);
        notices.ended(claim, item, "的积分已冲正");
        audit.record(caller, "claim.reversed", claim, deed, shelf.pathOf(item), hash);
        shelf.freePlace(claim.itemId(), claim.period());
        return Optional.of(views.of(caller, claim));
    }

    /** Whoever serves on terms of their own (一事一议) is paid by them. */
    private Terms terms(Claim claim, Item item) {
        Holder server = VisitService.server(claim, item);
        return personal.of(item.id(), claim.servedOn().getYear(), List.of(server))
                .getOrDefault(server, Terms.of(item));
    }
}
