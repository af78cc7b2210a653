package org.dangjian.market.trade.shelf.proposal;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import org.dangjian.market.people.member.MemberLeft;
import org.dangjian.market.people.organization.OrganizationDirectory;
import org.dangjian.market.platform.audit.AuditEntry;
import org.dangjian.market.platform.audit.AuditTrail;
import org.dangjian.market.platform.shared.Holder;
import org.dangjian.market.trade.shelf.Offer;
import org.dangjian.market.trade.shelf.Proposal;
import org.dangjian.market.trade.shelf.item.TakeDown;

/** Takes back what a member who left had offered; whoever took it up is told. */
@ApplicationScoped
class LeaverOffers {

    private static final int MOST = 1_000;
    private static final List<Proposal.Status> LIVE = List.of(
            Proposal.Status.SUBMITTED, Proposal.Status.SCREENED, Proposal.Status.RETURNED, Proposal.Status.PUBLISHED);

    private final OfferRepository offers;
    private final ProposalQuery query;
    private final TakeDown takeDown;
    private final OrganizationDirectory organizations;
    private final AuditTrail audit;

    LeaverOffers(
            OfferRepository offers,
            ProposalQuery query,
            TakeDown takeDown,
            OrganizationDirectory organizations,
            AuditTrail audit) {
        this.offers = offers;
        this.query = query;
        this.takeDown = takeDown;
        this.organizations = organizations;
        this.audit = audit;
    }

    void left(@Observes @Priority(MemberLeft.CLAIMS) MemberLeft event) {
        List<Offer> open = offers.find(
                        "providerType = ?1 and providerId = ?2 and status in ?3 order by id",
                        Holder.Type.MEMBER,
                        event.memberId(),
                        LIVE)
                .range(0, MOST - 1)
                .list();
        for (Offer found : open) {
            Offer offer = query.locked(found);
            offer.withdraw(event.reason());
            offers.flush();
            takeDown.withdrawn(event.caller(), offer);
            audit.record(
                    event.caller(),
                    AuditEntry.of("offer.withdrawn", "offer", offer.id())
                            .in(organizations.get(offer.organizationId()).path())
                            .of(offer.provider(), false)
                            .with("itemId", offer.itemId()));
        }
        event.ended("提供的服务", open.size());
    }
}
