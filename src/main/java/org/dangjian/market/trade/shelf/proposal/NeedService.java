package org.dangjian.market.trade.shelf.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.dangjian.market.people.access.account.AccountDirectory;
import org.dangjian.market.people.member.GuidedPlaces;
import org.dangjian.market.people.organization.Organization;
import org.dangjian.market.people.organization.OrganizationDirectory;
import org.dangjian.market.platform.audit.AuditEntry;
import org.dangjian.market.platform.audit.AuditTrail;
import org.dangjian.market.platform.notice.NoticeKind;
import org.dangjian.market.platform.notice.Notices;
import org.dangjian.market.platform.shared.BusinessDay;
import org.dangjian.market.platform.shared.Caller;
import org.dangjian.market.platform.shared.FieldCipher;
import org.dangjian.market.platform.shared.Page;
import org.dangjian.market.platform.shared.Problem;
import org.dangjian.market.platform.shared.ProblemCode;
import org.dangjian.market.platform.shared.Role;
import org.dangjian.market.trade.claim.evidence.PictureDirectory;
import org.dangjian.market.trade.claim.evidence.PictureView;
import org.dangjian.market.trade.claim.evidence.SetPictures;
import org.dangjian.market.trade.shelf.Claimers;
import org.dangjian.market.trade.shelf.FileNeed;
import org.dangjian.market.trade.shelf.Need;
import org.dangjian.market.trade.shelf.NeedRepository;
import org.dangjian.market.trade.shelf.Origin;
import org.dangjian.market.trade.shelf.Proposal;
import org.dangjian.market.trade.shelf.ReviewProposal;
import org.dangjian.market.trade.shelf.category.ItemCategories;
import org.dangjian.market.trade.shelf.item.NeedClaims;
import org.dangjian.market.trade.shelf.item.NeedView;
import org.dangjian.market.trade.shelf.item.ShelfViewers;
import org.dangjian.market.trade.shelf.item.TakeDown;

/** Needs: filed, reviewed level by level, put on the shelf. */
@ApplicationScoped
public class NeedService {

    /** Needs that wait at the same time for somebody whom the community has not seen. */
    private static final int MOST_UNSEEN = 3;

    private static final Role[] OTHERS =
            Arrays.stream(Role.values()).filter(role -> role != Role.GUIDE).toArray(Role[]::new);

    private final NeedRepository needs;
    private final ProposalQuery query;
    private final ProposalReview review;
    private final ItemCategories categories;
    private final ShelfViewers viewers;
    private final OrganizationDirectory organizations;
    private final AccountDirectory accounts;
    private final Claimers claimers;
    private final NeedClaims claims;
    private final TakeDown takeDown;
    private final GuidedPlaces guided;
    private final PictureDirectory pictures;
    private final FieldCipher cipher;
    private final Notices notices;
    private final AuditTrail audit;
    private final BusinessDay clock;

    NeedService(
            NeedRepository needs,
            ProposalQuery query,
            ProposalReview review,
            ItemCategories categories,
            ShelfViewers viewers,
            OrganizationDirectory organizations,
            AccountDirectory accounts,
            Claimers claimers,
            NeedClaims claims,
            TakeDown takeDown,
            GuidedPlaces guided,
            PictureDirectory pictures,
            FieldCipher cipher,
            Notices notices,
            AuditTrail audit,
            BusinessDay clock) {
        this.needs = needs;
        this.query = query;
        this.review = review;
        this.categories = categories;
        this.viewers = viewers;
        this.organizations = organizations;
        this.accounts = accounts;
        this.claimers = claimers;
        this.claims = claims;
        this.takeDown = takeDown;
        this.guided = guided;
        this.pictures = pictures;
        this.cipher = cipher;
        this.notices = notices;
        this.audit = audit;
        this.clock = clock;
    }

    /** Files a need with a community or street the caller belongs to or works for, as a guide: is assigned to. */
    @Transactional
    public NeedView file(Caller caller, FileNeed request) {
        Organization place = organizations
                .find(request.organizationId())
                .filter(found -> found.level().receivesReportIns() && belongs(caller, found.path()))
                .orElseThrow(() -> Problem.invalid("organizationId", "请选择您所在或报到的社区（街道）"));
        requireFewUnseen(caller);
        categories.require(request.category(), request.organizationId());
        Need need = new Need(request, origin(caller, request, place.path()), caller.accountId(), cipher, clock.now());
        needs.persistAndFlush(need);
        record(caller, "need.filed", need, place.path());
        return view(caller, need);
    }

    /** Whom nobody has seen yet may ask, but not flood the desk. */
    private void requireFewUnseen(Caller caller) {
        if (accounts.isUnseen(caller.accountId()) && needs.waitingOf(caller.accountId()) >= MOST_UNSEEN) {
            throw Problem.of(ProblemCode.NOT_YET_SEEN);
        }
    }

    @Transactional
    public Page<NeedView> find(Caller caller, Set<Proposal.Status> status, boolean mine, UUID before, int limit) {
        Page<Need> page = Page.of(
                query.page(Need.class, caller, status, mine, before, limit + 1),
                limit,
                need -> need.id().toString());
        Map<UUID, List<PictureView>> shown =
                pictures.ofSubjects(page.items().stream().map(Need::id).toList());
        return page.map(need -> NeedView.of(caller, need, null, null, null, shown.getOrDefault(need.id(), List.of())));
    }

    /**
     * Shows what is asked for, by pictures that were uploaded before: by the requester and the staff, before it is over.
     *
     * @throws Problem {@code not-found}, {@code state-conflict} once it is decided for good
     */
    @Transactional
    public NeedView picture(Caller caller, UUID id, SetPictures request) {
        Need need = needs.findByIdOptional(id)
                .filter(found ->
                        caller.accountId().equals(found.requesterId()) || caller.reaches(path(found), Role.STAFF))
                .orElseThrow(Problem::notFound);
        if (need.status() == Proposal.Status.REJECTED || need.status() == Proposal.Status.WITHDRAWN) {
            throw Problem.of(ProblemCode.STATE_CONFLICT, need.status().title());
        }
        pictures.set(caller, id, request);
        record(caller, "need.pictured", need, path(need));
        return view(caller, need);
    }

    /** The need with the beneficiary, masked; seen by the requester, staff in scope and whoever is serving it. */
    @Transactional
    public NeedView get(Caller caller, UUID id) {
        Need need = readable(caller, id);
        return view(caller, need);
    }

    /** The beneficiary in full, for those who serve or supervise; every look is on record. */
    @Transactional
    public FileNeed.Beneficiary reveal(Caller caller, UUID id, RevealBeneficiary request) {
        Need need = readable(caller, id);
        FileNeed.Beneficiary beneficiary = need.beneficiary(cipher);
        if (beneficiary == null) {
            throw Problem.notFound();
        }
        audit.record(
                caller,
                AuditEntry.of("need.beneficiary-revealed", "need", id)
                        .in(path(need))
                        .with("reason", request.reason()));
        return beneficiary;
    }

    /** Corrects a need that was sent back and hands it in again. */
    @Transactional
    public NeedView resubmit(Caller caller, UUID id, FileNeed request) {
        Need need = needs.findByIdOptional(id)
                .filter(found -> found.requesterId().equals(caller.accountId()))
                .orElseThrow(Problem::notFound);
        categories.require(request.category(), need.organizationId());
        query.locked(need).resubmit(request.title(), request.description(), request.category());
        need.serve(request.beneficiary(), cipher);
        needs.flush();
        record(caller, "need.resubmitted", need, path(need));
        return view(caller, need);
    }

    @Transactional
    public NeedView review(Caller caller, UUID id, ReviewProposal request) {
        Need need = needs.findByIdOptional(id).orElseThrow(Problem::notFound);
        String path = path(need);
        if (!caller.reaches(path, Role.STAFF)) {
            throw Problem.notFound();
        }
        review.decide(caller, query.locked(need), path, false, request);
        needs.flush();
        return view(caller, need);
    }

    /**
     * Gives a need up before anybody served, for oneself or as staff for who called: the item is taken down, claims on it
     * end, and who claimed is told why.
     *
     * @throws Problem {@code state-conflict} once somebody has served, or when it is over anyway
     */
    @Transactional
    public NeedView withdraw(Caller caller, UUID id, WithdrawProposal request) {
        Need need = needs.findByIdOptional(id)
                .filter(found ->
                        caller.accountId().equals(found.requesterId()) || caller.reaches(path(found), Role.STAFF))
                .orElseThrow(Problem::notFound);
        query.locked(need).withdraw(request.reason().strip());
        needs.flush();
        takeDown.withdrawn(caller, need);
        boolean own = caller.accountId().equals(need.requesterId());
        if (!own) {
            String text = "“" + need.title() + "”已由工作人员代为撤回：" + need.reason();
            notices.send(need.requesterId(), NoticeKind.NEED, text, need.id());
        }
        audit.record(
                caller,
                AuditEntry.of("need.withdrawn", "need", id)
                        .in(path(need))
                        .with("itemId", need.itemId())
                        .with("onBehalf", own ? null : Boolean.TRUE));
        return view(caller, need);
    }

    private Need readable(Caller caller, UUID id) {
        Need need = needs.findByIdOptional(id).orElseThrow(Problem::notFound);
        boolean allowed = caller.accountId().equals(need.requesterId())
                || caller.reaches(path(need), Role.OFFICES)
                || need.itemId() != null && claimers.isServing(caller, need.itemId());
        if (!allowed) {
            throw Problem.notFound();
        }
        return need;
    }

    private boolean belongs(Caller caller, String path) {
        boolean guide = caller.has(Role.GUIDE);
        List<String> assigned = guide ? guided.of(caller) : List.of();
        List<String> asGuideAlone = guide ? caller.paths(Role.GUIDE) : List.of();
        return assigned.stream().anyMatch(path::startsWith)
                || viewers.of(caller).places().stream()
                        .filter(place -> !asGuideAlone.contains(place) || caller.reachesAny(List.of(place), OTHERS))
                        .anyMatch(place -> path.startsWith(place) || place.startsWith(path));
    }

    private static Origin origin(Caller caller, FileNeed request, String path) {
        if (request.onBehalfOf() != null) {
            return Origin.RESIDENT;
        }
        if (caller.reaches(path, Role.STREET_STAFF, Role.DISTRICT_ADMIN)) {
            return Origin.STREET;
        }
        if (caller.reaches(path, Role.COMMUNITY_STAFF)) {
            return Origin.COMMUNITY;
        }
        boolean guideAlone = caller.has(Role.GUIDE) && caller.memberId() == null;
        return caller.has(Role.RESIDENT) || guideAlone ? Origin.RESIDENT : Origin.MEMBER;
    }

    private String path(Need need) {
        return organizations.get(need.organizationId()).path();
    }

    private NeedView view(Caller caller, Need need) {
        boolean told = need.itemId() != null
                && (caller.accountId().equals(need.requesterId()) || caller.reaches(path(need), Role.OFFICES));
        return NeedView.of(
                caller,
                need,
                need.beneficiary(cipher),
                need.proposedItem(clock.today()),
                told ? claims.of(caller, need.itemId()) : null,
                pictures.ofSubjects(List.of(need.id())).getOrDefault(need.id(), List.of()));
    }

    private void record(Caller caller, String action, Need need, String path) {
        audit.record(
                caller,
                AuditEntry.of(action, "need", need.id())
                        .in(path)
                        .with("origin", need.origin())
                        .with("onBehalf", need.onBehalfOf() == null ? null : Boolean.TRUE));
    }
}
