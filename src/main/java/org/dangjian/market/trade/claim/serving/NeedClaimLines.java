package org.dangjian.market.trade.claim.serving;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dangjian.market.platform.shared.Caller;
import org.dangjian.market.platform.shared.FieldCipher;
import org.dangjian.market.platform.shared.Problem;
import org.dangjian.market.platform.shared.ProblemCode;
import org.dangjian.market.platform.shared.Role;
import org.dangjian.market.trade.claim.Absence;
import org.dangjian.market.trade.claim.Appointment;
import org.dangjian.market.trade.claim.Claim;
import org.dangjian.market.trade.claim.ClaimActors;
import org.dangjian.market.trade.claim.ClaimAudit;
import org.dangjian.market.trade.claim.ClaimMarks;
import org.dangjian.market.trade.claim.ClaimRepository;
import org.dangjian.market.trade.claim.ClaimStatus;
import org.dangjian.market.trade.claim.Deed;
import org.dangjian.market.trade.claim.HolderTitles;
import org.dangjian.market.trade.claim.Rating;
import org.dangjian.market.trade.shelf.Item;
import org.dangjian.market.trade.shelf.item.AppointmentView;
import org.dangjian.market.trade.shelf.item.NeedClaims;
import org.dangjian.market.trade.shelf.item.ProposalWithdrawn;
import org.dangjian.market.trade.shelf.item.Shelf;

/** What who filed a need sees of the claims on it; and what becomes of claims when a need or offer is withdrawn. */
@ApplicationScoped
class NeedClaimLines implements NeedClaims {

    private static final int SHOWN = 100;

    private final ClaimRepository claims;
    private final ClaimMarks marks;
    private final ClaimAccess access;
    private final ClaimActors actors;
    private final ClaimNotices notices;
    private final HolderTitles titles;
    private final Shelf shelf;
    private final ClaimAudit audit;
    private final FieldCipher cipher;

    NeedClaimLines(
            ClaimRepository claims,
            ClaimMarks marks,
            ClaimAccess access,
            ClaimActors actors,
            ClaimNotices notices,
            HolderTitles titles,
            Shelf shelf,
            ClaimAudit audit,
            FieldCipher cipher) {
        this.claims = claims;
        this.marks = marks;
        this.access = access;
        this.actors = actors;
        this.notices = notices;
        this.titles = titles;
        this.shelf = shelf;
        this.audit = audit;
        this.cipher = cipher;
    }

    @Override
    public List<Line> of(Caller caller, UUID itemId) {
        List<Claim> found = claims.of(itemId, SHOWN);
        List<UUID> ids = found.stream().map(Claim::id).toList();
        Item item = shelf.get(itemId);
        Map<UUID, Rating> ratings = claims.ratings(ids);
        Map<UUID, Absence> absences = marks.of(ids).absences();
        Map<UUID, String> holders = titles.of(found.stream().map(Claim::holder).collect(Collectors.toSet()));
        Map<UUID, String> names = actors.names(
                caller,
                found.stream()
                        .map(Claim::appointment)
                        .filter(Objects::nonNull)
                        .map(Appointment::proposed)
                        .toList());
        boolean requester = access.isRequester(caller, item);
        boolean staff = caller.reaches(shelf.pathOf(item), Role.STAFF);
        return found.stream()
                .map(claim -> {
                    Rating rating = ratings.get(claim.id());
                    boolean served = claim.status() == ClaimStatus.SUBMITTED || claim.status() == ClaimStatus.VERIFIED;
                    boolean mayRate = served
                            && rating == null
                            && !access.isServingSide(caller, claim, item)
                            && (requester || staff && !access.isOwnService(caller, claim, item));
                    return new Line(
                            claim.id(),
                            holders.get(claim.holder().id()),
                            claim.status().name(),
                            claim.status().title(),
                            appointment(claim, names),
                            claim.servedOn(),
                            rating == null ? null : rating.stars(),
                            absences.containsKey(claim.id()),
                            mayRate);
                })
                .toList();
    }

    private AppointmentView appointment(Claim claim, Map<UUID, String> names) {
        Appointment agreed = claim.appointment();
        return agreed == null
                ? null
                : new AppointmentView(
                        agreed.startsAt(),
                        agreed.note(claim.id(), cipher),
                        ClaimActors.view(agreed.proposed(), names, false));
    }

    /**
     * Ends what was claimed, in the transaction of the withdrawal; each claimant is told why.
     *
     * @throws Problem {@code state-conflict} once anybody has served a need
     */
    void withdrawn(@Observes ProposalWithdrawn told) {
        Item item = shelf.get(told.itemId());
        for (Claim found : claims.live(told.itemId())) {
            Claim claim = claims.locked(found);
            if (!claim.isUntouched()) {
                continue;
            }
            Deed deed = actors.deed(told.by(), true);
            String side = item.provider() == null ? "提出方已撤回需求：" : "提供方已撤回服务：";
            claim.end(ClaimStatus.REVOKED, side + told.reason(), deed);
            claims.flush();
            notices.proposalWithdrawn(claim, item);
            audit.record(told.by(), "claim.revoked", claim, deed, shelf.pathOf(item), null);
            shelf.dropPlace(claim.itemId(), claim.period());
        }
        if (item.needId() != null && claims.count("itemId = ?1 and liveKey is not null", told.itemId()) > 0) {
            throw Problem.of(ProblemCode.STATE_CONFLICT, "已有服务记录");
        }
    }
}
