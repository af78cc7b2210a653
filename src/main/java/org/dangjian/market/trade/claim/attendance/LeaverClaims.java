package org.dangjian.market.trade.claim.attendance;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.dangjian.market.people.member.MemberLeft;
import org.dangjian.market.platform.shared.BusinessDay;
import org.dangjian.market.platform.shared.Holder;
import org.dangjian.market.trade.claim.Claim;
import org.dangjian.market.trade.claim.ClaimAudit;
import org.dangjian.market.trade.claim.ClaimRepository;
import org.dangjian.market.trade.claim.ClaimStatus;
import org.dangjian.market.trade.claim.Completion;
import org.dangjian.market.trade.claim.Deed;
import org.dangjian.market.trade.claim.serving.ClaimNotices;
import org.dangjian.market.trade.shelf.Item;
import org.dangjian.market.trade.shelf.item.Shelf;

/** Ends the claims and the reported attendance of a member who left; the places are free again, and whoever waits is told. */
@ApplicationScoped
class LeaverClaims {

    private static final int MOST = 1_000;
    private static final Set<ClaimStatus> RUNNING = EnumSet.copyOf(ClaimStatus.SERVING);

    private final ClaimRepository claims;
    private final CompletionRepository completions;
    private final ClaimNotices notices;
    private final ClaimAudit audit;
    private final Shelf shelf;
    private final BusinessDay clock;

    LeaverClaims(
            ClaimRepository claims,
            CompletionRepository completions,
            ClaimNotices notices,
            ClaimAudit audit,
            Shelf shelf,
            BusinessDay clock) {
        this.claims = claims;
        this.completions = completions;
        this.notices = notices;
        this.audit = audit;
        this.shelf = shelf;
        this.clock = clock;
    }

    void left(@Observes @Priority(MemberLeft.CLAIMS) MemberLeft event) {
        List<Claim> open = claims.find(
                        "holderType = ?1 and holderId = ?2 and status in ?3 order by id",
                        Holder.Type.MEMBER,
                        event.memberId(),
                        RUNNING)
                .range(0, MOST - 1)
                .list();
        open.forEach(claim -> end(event, claims.locked(claim)));
        event.ended("认领", open.size());
        List<Completion> reported = completions
                .find(
                        "holderType = ?1 and holderId = ?2 and status = ?3 order by id",
                        Holder.Type.MEMBER,
                        event.memberId(),
                        Completion.Status.SUBMITTED)
                .range(0, MOST - 1)
                .list();
        reported.forEach(one -> {
            Completion completion = completions.locked(one);
            completion.giveBack(event.reason(), event.caller().accountId(), clock.now());
            Item item = shelf.get(completion.itemId());
            audit.record(event.caller(), "attendance.returned", completion, null, shelf.pathOf(item), null);
        });
        event.ended("待核实的出勤", reported.size());
    }

    private void end(MemberLeft event, Claim claim) {
        if (!RUNNING.contains(claim.status())) {
            return;
        }
        Item item = shelf.get(claim.itemId());
        Deed deed = new Deed(event.caller().accountId(), false, clock.now());
        claim.end(ClaimStatus.REVOKED, event.reason(), deed);
        claims.flush();
        notices.ended(claim, item, "的认领已撤销");
        audit.record(event.caller(), "claim.revoked", claim, deed, shelf.pathOf(item), null);
        shelf.freePlace(claim.itemId(), claim.period());
    }
}
