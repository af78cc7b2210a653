package org.dangjian.market.trade.shelf.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.dangjian.market.people.access.account.AccountDirectory;
import org.dangjian.market.people.organization.Organization;
import org.dangjian.market.people.organization.OrganizationDirectory;
import org.dangjian.market.platform.audit.AuditEntry;
import org.dangjian.market.platform.audit.AuditTrail;
import org.dangjian.market.platform.notice.NoticeKind;
import org.dangjian.market.platform.notice.Notices;
import org.dangjian.market.platform.shared.BusinessDay;
import org.dangjian.market.platform.shared.Caller;
import org.dangjian.market.platform.shared.FieldCipher;
import org.dangjian.market.platform.shared.Problem;
import org.dangjian.market.platform.shared.ProblemCode;
import org.dangjian.market.platform.shared.Role;
import org.dangjian.market.trade.claim.evidence.PictureDirectory;
import org.dangjian.market.trade.claim.evidence.SetPictures;
import org.dangjian.market.trade.shelf.FileNeed;
import org.dangjian.market.trade.shelf.Need;
import org.dangjian.market.trade.shelf.NeedRepository;
import org.dangjian.market.trade.shelf.Proposal;
import org.dangjian.market.trade.shelf.ReviewProposal;
import org.dangjian.market.trade.shelf.category.ItemCategories;
import org.dangjian.market.trade.shelf.item.NeedView;
import org.dangjian.market.trade.shelf.item.TakeDown;

/** Needs: filed, reviewed level by level, put on the shelf. */
@ApplicationScoped
public class NeedService {

    /** Needs that wait at the same time for somebody whom the community has not seen. */
    private static final int MOST_UNSEEN = 3;

    private final NeedRepository needs;
    private final ProposalQuery query;
    private final ProposalReview review;
    private final ItemCategories categories;
    private final OrganizationDirectory organizations;
    private final AccountDirectory accounts;
    private final TakeDown takeDown;
    private final PictureDirectory pictures;
    private final FieldCipher cipher;
    private final Notices notices;
    private final AuditTrail audit;
    private final BusinessDay clock;
    private final NeedAccess access;

    NeedService(
            NeedRepository needs,
            ProposalQuery query,
            ProposalReview review,
            ItemCategories categories,
            OrganizationDirectory organizations,
            AccountDirectory accounts,
            TakeDown takeDown,
            PictureDirectory pictures,
            FieldCipher cipher,
            Notices notices,
            AuditTrail audit,
            BusinessDay clock,
            NeedAccess access) {
        this.needs = needs;
        this.query = query;
        this.review = review;
        this.categories = categories;
        this.organizations = organizations;
        this.accounts = accounts;
        this.takeDown = takeDown;
        this.pictures = pictures;
        this.cipher = cipher;
        this.notices = notices;
        this.audit = audit;
        this.clock = clock;
        this.access = access;
    }

    /** Files a need with a community or street the caller belongs to or works for, as a guide: is assigned to. */
    @Transactional
    public NeedView file(Caller caller, FileNeed request) {
        Organization place = organizations
                .find(request.organizationId())
                .filter(found -> found.level().receivesReportIns() && access.belongs(caller, found.path()))
                .orElseThrow(() -> Problem.invalid("organizationId", "请选择您所在或报到的社区（街道）"));
        requireFewUnseen(caller);
        categories.require(request.category(), request.organizationId());
        Need need = new Need(
                request, NeedAccess.origin(caller, request, place.path()), caller.accountId(), cipher, clock.now());
        needs.persistAndFlush(need);
        record(caller, "need.filed", need, place.path());
        return access.view(caller, need);
    }

    /** Whom nobody has seen yet may ask, but not flood the desk. */
    private void requireFewUnseen(Caller caller) {
        if (accounts.isUnseen(caller.accountId()) && needs.waitingOf(caller.accountId()) >= MOST_UNSEEN) {
            throw Problem.of(ProblemCode.NOT_YET_SEEN);
        }
    }

    /**
     * Shows what is asked for, by pictures that were uploaded before: by the requester and the staff, before it is over.
     *
     * @throws Problem {@code not-found}, {@code state-conflict} once it is decided for good
     */
    @Transactional
    public NeedView picture(Caller caller, UUID id, SetPictures request) {
        Need need = needs.findByIdOptional(id)
                .filter(found -> caller.accountId().equals(found.requesterId())
                        || caller.reaches(access.path(found), Role.STAFF))
                .orElseThrow(Problem::notFound);
        if (need.status() == Proposal.Status.REJECTED || need.status() == Proposal.Status.WITHDRAWN) {
            throw Problem.of(ProblemCode.STATE_CONFLICT, need.status().title());
        }
        pictures.set(caller, id, request);
        record(caller, "need.pictured", need, access.path(need));
        return access.view(caller, need);
    }

    /** The beneficiary in full, for those who serve or supervise; every look is on record. */
    @Transactional
    public FileNeed.Beneficiary reveal(Caller caller, UUID id, RevealBeneficiary request) {
        Need need = access.readable(caller, id);
        FileNeed.Beneficiary beneficiary = need.beneficiary(cipher);
        if (beneficiary == null) {
            throw Problem.notFound();
        }
        audit.record(
                caller,
                AuditEntry.of("need.beneficiary-revealed", "need", id)
                        .in(access.path(need))
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
        record(caller, "need.resubmitted", need, access.path(need));
        return access.view(caller, need);
    }

    @Transactional
    public NeedView review(Caller caller, UUID id, ReviewProposal request) {
        Need need = needs.findByIdOptional(id).orElseThrow(Problem::notFound);
        String path = access.path(need);
        if (!caller.reaches(path, Role.STAFF)) {
            throw Problem.notFound();
        }
        review.decide(caller, query.locked(need), path, false, request);
        needs.flush();
        return access.view(caller, need);
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
                .filter(found -> caller.accountId().equals(found.requesterId())
                        || caller.reaches(access.path(found), Role.STAFF))
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
                        .in(access.path(need))
                        .with("itemId", need.itemId())
                        .with("onBehalf", own ? null : Boolean.TRUE));
        return access.view(caller, need);
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
