package org.dangjian.market.trade.shelf.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Set;
import java.util.UUID;
import org.dangjian.market.people.holder.HolderDirectory;
import org.dangjian.market.people.holder.HolderPlace;
import org.dangjian.market.people.organization.Organization;
import org.dangjian.market.people.organization.OrganizationDirectory;
import org.dangjian.market.platform.audit.AuditEntry;
import org.dangjian.market.platform.audit.AuditTrail;
import org.dangjian.market.platform.notice.NoticeKind;
import org.dangjian.market.platform.notice.Notices;
import org.dangjian.market.platform.shared.BusinessDay;
import org.dangjian.market.platform.shared.Caller;
import org.dangjian.market.platform.shared.Page;
import org.dangjian.market.platform.shared.Problem;
import org.dangjian.market.platform.shared.Role;
import org.dangjian.market.trade.shelf.MakeOffer;
import org.dangjian.market.trade.shelf.Offer;
import org.dangjian.market.trade.shelf.Proposal;
import org.dangjian.market.trade.shelf.ReviewProposal;
import org.dangjian.market.trade.shelf.category.ItemCategories;
import org.dangjian.market.trade.shelf.item.TakeDown;

/** Offers: made by units, members and residents, reviewed like needs, put on the shelf as recommended items. */
@ApplicationScoped
public class OfferService {

    private final OfferRepository offers;
    private final ProposalQuery query;
    private final ProposalReview review;
    private final ItemCategories categories;
    private final HolderDirectory holders;
    private final OrganizationDirectory organizations;
    private final TakeDown takeDown;
    private final Notices notices;
    private final AuditTrail audit;
    private final BusinessDay clock;

    OfferService(
            OfferRepository offers,
            ProposalQuery query,
            ProposalReview review,
            ItemCategories categories,
            HolderDirectory holders,
            OrganizationDirectory organizations,
            TakeDown takeDown,
            Notices notices,
            AuditTrail audit,
            BusinessDay clock) {
        this.offers = offers;
        this.query = query;
        this.review = review;
        this.categories = categories;
        this.holders = holders;
        this.organizations = organizations;
        this.takeDown = takeDown;
        this.notices = notices;
        this.audit = audit;
        this.clock = clock;
    }

    /** Makes an offer for oneself or one's unit, or as staff on behalf of someone in reach. */
    @Transactional
    public OfferView make(Caller caller, MakeOffer request) {
        HolderPlace provider = holders.find(request.provider())
                .filter(place -> caller.is(place.holder()) || place.isReachedBy(caller, Role.STAFF))
                .orElseThrow(() -> Problem.invalid("provider", "只能为自己、本单位或辖区内的对象提供服务清单"));
        Organization place = organizations
                .find(request.organizationId())
                .filter(found -> found.level().receivesReportIns() && isNear(provider, found.path(), caller))
                .orElseThrow(() -> Problem.invalid("organizationId", "请选择所在或报到的社区（街道）"));
        categories.require(request.category(), request.organizationId());
        Offer offer = new Offer(request, caller.accountId(), clock.now());
        offers.persistAndFlush(offer);
        audit.record(
                caller,
                AuditEntry.of("offer.made", "offer", offer.id())
                        .in(place.path())
                        .of(offer.provider(), !caller.is(offer.provider())));
        return view(offer);
    }

    @Transactional
    public Page<OfferView> find(Caller caller, Set<Proposal.Status> status, boolean mine, UUID before, int limit) {
        return Page.of(
                        query.page(Offer.class, caller, status, mine, before, limit + 1),
                        limit,
                        offer -> offer.id().toString())
                .map(this::view);
    }

    @Transactional
    public OfferView get(Caller caller, UUID id) {
        Offer offer = offers.findByIdOptional(id).orElseThrow(Problem::notFound);
        boolean allowed = caller.accountId().equals(offer.requesterId())
                || caller.is(offer.provider())
                || caller.reaches(path(offer), Role.OFFICES);
        if (!allowed) {
            throw Problem.notFound();
        }
        return view(offer);
    }

    /** Corrects an offer that was sent back and hands it in again. */
    @Transactional
    public OfferView resubmit(Caller caller, UUID id, MakeOffer request) {
        Offer offer = offers.findByIdOptional(id)
                .filter(found -> found.requesterId().equals(caller.accountId()))
                .orElseThrow(Problem::notFound);
        categories.require(request.category(), offer.organizationId());
        query.locked(offer).resubmit(request.title(), request.description(), request.category());
        offer.offerAnew(request.slots(), request.every());
        offers.flush();
        audit.record(caller, AuditEntry.of("offer.resubmitted", "offer", id).in(path(offer)));
        return view(offer);
    }

    /**
     * Gives an offer up, for oneself, one's unit, or as staff for who called: the item is taken down; who took it up and was
     * not served yet is told, what was served stands.
     *
     * @throws Problem {@code state-conflict} when it is over anyway
     */
    @Transactional
    public OfferView withdraw(Caller caller, UUID id, WithdrawProposal request) {
        Offer offer = offers.findByIdOptional(id)
                .filter(found -> caller.accountId().equals(found.requesterId())
                        || caller.is(found.provider())
                        || caller.reaches(path(found), Role.STAFF))
                .orElseThrow(Problem::notFound);
        query.locked(offer).withdraw(request.reason().strip());
        offers.flush();
        takeDown.withdrawn(caller, offer);
        boolean own = caller.accountId().equals(offer.requesterId()) || caller.is(offer.provider());
        if (!own) {
            String text = "“" + offer.title() + "”已由工作人员代为撤回：" + offer.reason();
            notices.send(offer.requesterId(), NoticeKind.OFFER, text, offer.id());
        }
        audit.record(
                caller,
                AuditEntry.of("offer.withdrawn", "offer", id)
                        .in(path(offer))
                        .of(offer.provider(), !own)
                        .with("itemId", offer.itemId()));
        return view(offer);
    }

    @Transactional
    public OfferView review(Caller caller, UUID id, ReviewProposal request) {
        Offer offer = offers.findByIdOptional(id).orElseThrow(Problem::notFound);
        String path = path(offer);
        if (!caller.reaches(path, Role.STAFF)) {
            throw Problem.notFound();
        }
        boolean ownCase = holders.find(offer.provider())
                .map(place -> holders.isOwnCase(caller, place))
                .orElse(false);
        review.decide(caller, query.locked(offer), path, ownCase, request);
        offers.flush();
        return view(offer);
    }

    private static boolean isNear(HolderPlace provider, String path, Caller caller) {
        return caller.reaches(path, Role.STAFF)
                || provider.homePath().startsWith(path)
                || provider.reportIns().stream().anyMatch(place -> place.startsWith(path) || path.startsWith(place));
    }

    private OfferView view(Offer offer) {
        return OfferView.of(offer, offer.proposedItem(clock.today()));
    }

    private String path(Offer offer) {
        return organizations.get(offer.organizationId()).path();
    }
}
